"""Articles analyzed and shown one after the other, in the process of the command."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from reader.commands.console import INCOMPLETE, OK, complain
from reader.errors import AnalysisError, SourceError

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.model import Analysis, Article, Engine

    Show = Callable[[Article, Analysis], None]


def show_all(articles: Iterable[Article | SourceError], show: Show, engine: Engine) -> int:
    """Show every article with its analysis, complain about what is left out, and return the exit status.

    Raises AnalysisError when nothing can be analyzed.
    """
    import asyncio
    from contextlib import closing

    status = OK
    library: Library | None = None
    # Not asyncio.run: it turns ctrl+c into a request that is heard when something is awaited, and neither
    # the analysis nor a read of standard input awaits anything.
    with closing(asyncio.new_event_loop()) as loop:
        for article in articles:
            if isinstance(article, SourceError):
                complain(article)
                status = INCOMPLETE
                continue
            library = library or _open_library(engine)
            try:
                analysis = loop.run_until_complete(library.extract(article))
            except AnalysisError as error:
                complain(_sentence(article.label, error))
                status = INCOMPLETE
            else:
                show(article, analysis)
    return status


def _open_library(engine: Engine) -> Library:
    """Load what analyzes, seconds of work, and say why if that is not the engine that was asked for."""
    from functools import partial

    from reader.library.library import Library
    from reader.nlp import analyze
    from reader.nlp.process.in_process import InProcessAnalyzer
    from reader.sources import files

    extractor = analyze.load(engine)
    for note in extractor.finder.notes:
        complain(note)
    analyzer = InProcessAnalyzer(partial(analyze.analyze, extractor))
    return Library({}, read=lambda origin: files.read(origin.text), analyzer=analyzer)


def _sentence(label: str, error: AnalysisError) -> str:
    """Return "a.txt: the analysis failed (...)." """
    words = str(error)
    return f"{label}: {words[:1].lower()}{words[1:]}"
