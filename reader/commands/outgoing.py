"""Where an export goes: to a file that appears when it is complete, or to standard output."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.inputs import STDIN, check_name
from reader.errors import ExportError
from reader.text.counted import counted
from reader.text.normalize import replace_controls

if TYPE_CHECKING:
    from typing import BinaryIO

    from reader.export.analyzed_article import AnalyzedArticle
    from reader.export.registry import Format

    Write = Callable[[Iterable[AnalyzedArticle], BinaryIO], None]


def chosen_format(name: str | None, output: str | None) -> Format:
    """Return the format of that name, else the one that the name of the file tells, else JSON lines.

    Raises ExportError for a name that is none, and for a file that seems to be something else.
    """
    from reader.export.registry import DEFAULT_FORMAT, FORMATS, format_named, format_names_for, format_of

    if name is not None:
        return format_named(name)
    format = format_of(output) if output else None
    if format is None and output and output != STDIN and Path(output).suffix:
        names = ", ".join(format_names_for(output))
        raise ExportError(f"{output}: the name tells no format. Say which with --format: {names}.")
    return format or FORMATS[DEFAULT_FORMAT]


def write(
    articles: Iterable[AnalyzedArticle],
    write: Write,
    output: str | None,
    *,
    replaces: bool,
    is_binary: bool = False,
) -> Counted:
    """Write articles to the file `output`, which may take the place of another if it `replaces` it.

    None and "-" stand for standard output. Return what was written; without any article there is no new file.
    Raises ExportError.
    """
    from reader.export.writing import check_free, write_file

    counted = Counted()
    if output is None or output == STDIN:
        if is_binary and sys.stdout.isatty():
            raise ExportError("This format is nothing for a terminal. Name a file: --output FILE")
        iterator = counted.through(articles)
        first = next(iterator, None)
        if first is not None:
            _write_rest(write, first, iterator, sys.stdout.buffer)
            sys.stdout.buffer.flush()
        return counted
    check_name(output)
    target = Path(output)
    try:
        if not replaces:
            check_free(target)
        iterator = counted.through(articles)
        first = next(iterator, None)  # before there is a file: nothing may be found at all
        if first is not None:
            write_file(partial(_write_rest, write, first, iterator), target, replaces=replaces)
    except ExportError as error:
        is_taken = not replaces and os.path.isfile(target)  # noqa: PTH113  # Path.is_file may raise
        raise ExportError(f"{error} --force replaces it." if is_taken else str(error)) from error
    if counted.articles:
        print(f"{replace_controls(output)}: {counted}")
    return counted


class Counted:
    """How much was written."""

    def __init__(self) -> None:
        self.articles = 0
        self.claims = 0

    def through(self, articles: Iterable[AnalyzedArticle]) -> Iterator[AnalyzedArticle]:
        """Yield the same articles, and count them and their claims."""
        for article in articles:
            self.articles += 1
            self.claims += len(article.corrected_analysis.remaining.claims)
            yield article

    def __str__(self) -> str:
        articles = counted(self.articles, "article")
        return f"{counted(self.claims, 'claim')} of {articles}"


def _write_rest(
    write: Write, first: AnalyzedArticle, rest: Iterator[AnalyzedArticle], file: BinaryIO
) -> None:
    from itertools import chain

    write(chain((first,), rest), file)
