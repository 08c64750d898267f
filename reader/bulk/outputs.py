"""The formats that a corpus is written in: those of the exports whose files can be joined, and packed lines.

A batch becomes a part, a whole file of the format, and parts become one file.
"""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

from reader.errors import ExportError
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.registry import FORMATS, Format


@dataclass(frozen=True, slots=True)
class Output:
    """One format."""

    format: Format
    is_packed: bool = False
    """Whether it is packed with gzip: only where files of the format are joined by appending them."""

    @property
    def suffix(self) -> str:
        """How the name of its files ends, in small letters."""
        return f"{self.format.suffix}.gz" if self.is_packed else self.format.suffix

    def check_installed(self) -> None:
        """Raise ExportError when an extra is missing."""
        _ = self.format.write

    def write(self, articles: Iterable[AnalyzedArticle], file: BinaryIO) -> None:
        """Write articles as a file of the format."""
        if not self.is_packed:
            self.format.write(articles, file)
            return
        # Without the time of packing the same articles give the same bytes.
        with gzip.GzipFile(fileobj=file, mode="wb", filename="", mtime=0) as packed:
            self.format.write(articles, packed)  # type: ignore[arg-type]  # it has what is asked of it here

    def join(self, parts: Iterable[BinaryIO], file: BinaryIO) -> None:
        """Write what several files hold, in their order, as one file."""
        if not self.is_packed:
            self.format.join(parts, file)
            return
        # Packed files in a row are one packed file (RFC 1952, 2.2); an empty file is none.
        for part in parts:
            shutil.copyfileobj(part, file)
        if not file.tell():
            self.write((), file)


OUTPUTS = (
    *(Output(format) for format in FORMATS.values() if format.joiner),
    Output(FORMATS["jsonl"], is_packed=True),
)
"""Every format."""


def of_path(path: str) -> Output:
    """Return the format that a name ends in. Raises ExportError for another name."""
    for output in OUTPUTS:
        if path.casefold().endswith(output.suffix):
            return output
    *first, last = (output.suffix for output in OUTPUTS)
    raise ExportError(f"{path}: the name of the output ends in {', '.join(first)} or {last}.")


def of_suffix(suffix: str) -> Output:
    """Return the format of that suffix, which is one of `OUTPUTS`."""
    return next(output for output in OUTPUTS if output.suffix == suffix)
