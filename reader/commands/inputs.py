"""The articles that a command line names, one after the other, analysed one after the other."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.console import INCOMPLETE, OK, complain
from reader.errors import SourceError

if TYPE_CHECKING:
    from reader.model import Analysis, Article, Engine

    Show = Callable[[Article, Analysis], None]

STDIN = "-"
"""What stands for standard input among the names of files."""


def texts(paths: Iterable[str]) -> Iterator[Article | SourceError]:
    """Yield the articles in files and folders, and why one is left out in its place."""
    from reader.sources import files

    for path in paths:
        ids, problems = ((path,), ()) if path == STDIN else files.find([path])
        yield from map(SourceError, problems)
        for id in ids:
            try:
                yield files.parse_unnamed(sys.stdin.buffer.read(), id) if id == STDIN else files.read(id)
            except SourceError as error:
                yield error


def lines(names: Iterable[str]) -> Iterator[Article | SourceError]:
    """Yield the articles in files of JSON lines, and why a line is left out in its place."""
    from reader.sources import json_lines
    from reader.sources.files import reason

    for name in names:
        if name == STDIN:
            yield from json_lines.articles(sys.stdin.buffer, "standard input")
            continue
        try:
            with Path(name).open("rb") as file:
                yield from json_lines.articles(file, name)
        except OSError as error:
            yield SourceError(f"{name}: could not be read: {reason(error)}.")


def analyze(articles: Iterable[Article | SourceError], show: Show, engine: Engine) -> int:
    """Show every article with its analysis, complain about what is left out, and return the exit status."""
    status = OK
    extractor = None
    for article in articles:
        if isinstance(article, SourceError):
            complain(article)
            status = INCOMPLETE
            continue
        from reader.nlp import analyze

        if extractor is None:
            extractor = analyze.load(engine)
            for note in extractor.finder.notes:
                complain(note)
        try:
            analysis = analyze.analyze(extractor, article)
        except Exception as error:  # one article must not take the others with it
            complain(f"{article.id}: the analysis failed ({type(error).__name__}: {error}).")
            status = INCOMPLETE
        else:
            show(article, analysis)
    return status
