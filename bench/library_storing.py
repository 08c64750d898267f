"""What it takes to store an article beside analysing it: the sample articles, in a library that is there."""

from __future__ import annotations

import statistics
from pathlib import Path
from time import process_time

from reader.model import DEFAULT_ENGINE, Analysis, Article
from reader.nlp import analyze
from reader.paths import bundled
from reader.sources import files
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.database import FILE_NAME, Database


class _TakenBack(Exception):
    """Ends a transaction without keeping what was done in it."""


def storing_and_analyzing(place: Path, rounds: int) -> tuple[float, float, float]:
    """Return CPU seconds to add the sample articles, to keep their analyses, and to analyse them.

    Storing is a median: it takes milliseconds.
    """
    articles = [files.read(str(path)) for path in sorted(bundled("articles").glob("*.txt"))]
    analyses, seconds = _analyze(articles)
    database = Database(place / FILE_NAME)
    times = [_store(database, articles, analyses) for _ in range(rounds + 1)][1:]
    database.close()
    adding, keeping = zip(*times, strict=True)
    return statistics.median(adding), statistics.median(keeping), seconds


def _store(database: Database, articles: list[Article], analyses: list[Analysis]) -> tuple[float, float]:
    """Return CPU seconds to add articles and to keep their analyses; afterwards they are not there."""
    try:
        with database.write():
            start = process_time()
            for article in articles:
                ArticleTable(database).add(article)
            added = process_time()
            for article, analysis in zip(articles, analyses, strict=True):
                Analyses(database).keep(article, analysis)
            kept = process_time()
            raise _TakenBack
    except _TakenBack:
        return added - start, kept - added


def _analyze(articles: list[Article]) -> tuple[list[Analysis], float]:
    """Return the analyses, and the CPU seconds that they take once everything is loaded."""
    extractor = analyze.load(DEFAULT_ENGINE)
    analyze.analyze(extractor, articles[0])
    start = process_time()
    analyses = [analyze.analyze(extractor, article) for article in articles]
    return analyses, process_time() - start
