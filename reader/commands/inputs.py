"""The articles that a command line names, read one after the other."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands import standard_input
from reader.errors import SourceError
from reader.paths import is_something_at
from reader.text.normalize import replace_controls

if TYPE_CHECKING:
    from typing import BinaryIO

    from reader.model import Article

STDIN = "-"
"""What stands for standard input among the names of files, and for standard output as one to write."""


def check_name(name: str) -> None:
    """Raise SourceError for no name, and for an empty one: it would stand for the folder the person is in."""
    if not name:
        raise SourceError("An empty name is no file. Name one.")
    if "\0" in name:
        raise SourceError(f"{replace_controls(name)}: no file has a zero in its name.")


def check_file_name(name: str, what: str) -> None:
    """Raise SourceError for what names no file to write `what` into: "-" is standard output everywhere."""
    check_name(name)
    if name == STDIN:
        raise SourceError(f"- stands for standard output, and {what} needs a file. Name one.")


def check_no_input(output: str | None, paths: Iterable[str]) -> None:
    """Raise SourceError where an output would take the place of one of the files that are read."""
    from reader.sources import files

    # `Path.is_file` may raise.
    if output and os.path.isfile(output):  # noqa: PTH113
        names, _ = files.find([path for path in paths if is_something_at(path)])
        if any(Path(output).samefile(name) for name in names if os.path.isfile(name)):  # noqa: PTH113
            raise SourceError(f"{output}: is read, and not written over. Name another file.")


def texts(paths: Iterable[str]) -> Iterator[Article | SourceError]:
    """Yield the articles in files and folders, and why one is left out in its place."""
    from reader.model import Origin
    from reader.sources import files

    for path in paths:
        names, problems = ((path,), ()) if path == STDIN else files.find([path])
        yield from map(SourceError, problems)
        for name in names:
            try:
                if name == STDIN:
                    yield files.parse_unnamed(standard_input.read(), Origin("stdin", STDIN))
                else:
                    yield files.read(name)
            except SourceError as error:
                yield error


def lines(names: Iterable[str]) -> Iterator[Article | SourceError]:
    """Yield the articles in files of JSON lines, and why a line is left out in its place."""
    from reader.regular_file import check_input
    from reader.sources.files import reason

    for name in names:
        try:
            if name == STDIN:
                yield from _articles_of(standard_input.stream(), "standard input")
                continue
            check_name(name)
            check_input(Path(name))
            with Path(name).open("rb") as file:
                yield from _articles_of(file, name)
        except SourceError as error:
            yield error
        except OSError as error:
            yield SourceError(f"{name}: {reason(error)}.")


def _articles_of(file: BinaryIO, name: str) -> Iterator[Article | SourceError]:
    from reader.sources import json_lines

    yield from json_lines.articles(json_lines.lines(file, name), name)
