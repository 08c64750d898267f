"""Articles analyzed and shown one after the other, in the process of the command."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.console import Complaints, complain
from reader.errors import AnalysisError, SourceError

if TYPE_CHECKING:
    from reader.claims.corrected import Corrected
    from reader.export.analyzed_article import AnalyzedArticle
    from reader.library.library import Library
    from reader.model import Analysis, Article, Engine

    Show = Callable[[Article, Corrected], None]


def show_all(
    articles: Iterable[Article | SourceError], show: Show, engine: Engine, *, with_corrections: bool = False
) -> int:
    """Show every article with its analysis, complain about what is left out, and return the exit status.

    With corrections, those that the person made on the screen are laid over; one that has lost its place is
    said. Raises AnalysisError when nothing can be analyzed.
    """
    complaints = Complaints()
    for article, corrected_analysis in analyzed(
        articles, engine, with_corrections=with_corrections, leave_out=complaints
    ):
        show(article, corrected_analysis)
    return complaints.status


def analyzed(
    articles: Iterable[Article | SourceError],
    engine: Engine,
    *,
    with_corrections: bool,
    leave_out: Callable[[object], object],
) -> Iterator[AnalyzedArticle]:
    """Yield every article with its analysis; `leave_out` is called with why one is left out.

    With corrections, as `show_all`. Raises AnalysisError when nothing can be analyzed.
    """
    from reader.export.analyzed_article import AnalyzedArticle

    lay_over = corrections(is_wanted=with_corrections)
    analyze: Callable[[Article], Analysis] | None = None
    for article in articles:
        if isinstance(article, SourceError):
            leave_out(article)
            continue
        analyze = analyze or _loaded(engine)
        try:
            analysis = analyze(article)
        except Exception as error:  # one article must not take the others with it
            leave_out(_sentence(article.label, AnalysisError.caused_by(error)))
        else:
            yield AnalyzedArticle(article, lay_over(analysis, article))


def analyzing_library(engine: Engine) -> Library:
    """Load what analyzes, seconds of work, and say why if that is not the engine that was asked for."""
    from reader.library.library import Library
    from reader.nlp.process.in_process import InProcessAnalyzer
    from reader.sources import files

    analyzer = InProcessAnalyzer(_loaded(engine))
    return Library({}, read=lambda origin: files.read(origin.text), analyzer=analyzer)


def _loaded(engine: Engine) -> Callable[[Article], Analysis]:
    """Load what analyzes, and say why if that is not the engine that was asked for."""
    from functools import partial

    from reader.nlp.light_spacy import import_spacy
    from reader.nlp.process.loading import load, loading

    with loading():
        import_spacy()
        extractor = load(engine)
    from reader.nlp import analyze

    for note in extractor.finder.notes:
        complain(note)
    return partial(analyze.analyze, extractor)


def corrections(*, is_wanted: bool) -> Callable[[Analysis, Article], Corrected]:
    """Return what lays corrections over an analysis: those that are kept of the article, or none."""
    return _kept_corrections() if is_wanted else _nothing


def _nothing(analysis: Analysis, article: Article) -> Corrected:
    from reader.claims.corrected import Corrected

    return Corrected(analysis)


def _kept_corrections() -> Callable[[Analysis, Article], Corrected]:
    """Return what lays the corrections that are kept of an article over an analysis of it."""
    from reader.claims.corrections import apply
    from reader.paths import data_dir, state_dir
    from reader.store.keeper import is_anything_kept, open_keeper

    if not is_anything_kept(data_dir()):
        return _nothing  # and no file appears, since there is nothing to keep
    keeper = open_keeper(data=data_dir(), state=state_dir())

    def lay_over(analysis: Analysis, article: Article) -> Corrected:
        corrected_analysis = apply(analysis, keeper.corrections(as_on_screen(article)), article.text)
        for problem in keeper.problems():
            complain(problem)
        if count := len(corrected_analysis.lost):
            lost = "1 correction has lost its" if count == 1 else f"{count} corrections have lost their"
            complain(f"{article.label}: {lost} place in the text. The screen lists what is lost.")
        return corrected_analysis

    return lay_over


def as_on_screen(article: Article) -> Article:
    """Return the article with its whole path: that is what the screen keeps corrections by."""
    origin = article.origin
    if origin is None or origin.kind != "path":
        return article
    return replace(article, origin=origin._replace(text=str(Path(origin.text).absolute())))


def _sentence(label: str, error: AnalysisError) -> str:
    """Return "a.txt: the analysis failed (...)." """
    words = str(error)
    return f"{label}: {words[:1].lower()}{words[1:]}"
