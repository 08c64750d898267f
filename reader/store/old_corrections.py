"""The corrections of earlier versions: one JSON file an article. They are read, never written."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.claims.correction import Correction
from reader.formats.selector import string
from reader.formats.web_annotation import from_annotation, is_known
from reader.regular_file import read
from reader.store.corrections import page_key
from reader.store.json_file import load

_VERSION = 1
_KEY_IN_NAME = re.compile(r".*-(?P<key>[0-9a-f]{16})\.json")


@dataclass(frozen=True, slots=True)
class CorrectionFile:
    """What is kept in such a file."""

    key: str
    """16 hexadecimal digits of the SHA-256 of what the article is called."""
    article: str
    text_sha256: str
    annotations: tuple[Mapping[str, Any], ...]
    """As they are written, those of a newer version among them; the oldest first."""


def read_file(path: Path, tell: Callable[[str], None]) -> CorrectionFile | None:
    """Return what is in a file; None, with a sentence why, when it cannot be understood."""
    if load(path, _check, version=_VERSION, tell=tell) is None:
        return None
    record = json.loads(read(path).decode("utf-8", "surrogatepass"))
    match = _KEY_IN_NAME.fullmatch(path.name)
    article = record["article"] if isinstance(record.get("article"), str) else path.stem
    return CorrectionFile(
        match["key"] if match else page_key(article),
        article,
        record["text_sha256"],
        tuple(record["items"]),
    )


def corrections(annotations: list[Any]) -> tuple[Correction, ...]:
    """Return the corrections among cleaned annotations. Raises what `from_annotation` does."""
    return tuple(from_annotation(annotation) for annotation in annotations if is_known(annotation))


def _check(record: dict[str, Any]) -> bool:
    """Raise when a record is no file of corrections."""
    string(record["text_sha256"])
    corrections(record["items"])
    return True
