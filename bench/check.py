"""What checking a draft costs beside analysing it, in CPU seconds of both in turn.

    python -m bench.check [--articles N] [--rounds N]

A draft of 1,500 words, with quotations out of texts of our own, is held against a library of generated news
with those texts among them, all of it analysed before; the exit status says whether the limit is met.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from time import process_time

from bench.draft_faults import drafts
from bench.generated_news import articles
from bench.said_sentences import quotes, sources
from reader.claims.corrected import Corrected
from reader.library.checking import check_draft
from reader.model import DEFAULT_ENGINE, Article, Origin
from reader.nlp import analyze
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.database import Database
from reader.store.every_article import every_article

_LIMIT = 1.5
_WORDS = 1_500
_PIPELINE = "bench"


def main() -> None:
    """Print both costs and their ratio."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--articles", type=int, default=1_000, help="of the library (default 1,000)")
    parser.add_argument("--rounds", type=int, default=5, help="analysing and checking in turn (default 5)")
    options = parser.parse_args()
    extractor = analyze.load(DEFAULT_ENGINE)
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "library.sqlite")
        _fill(database, extractor, options.articles)
        draft = _draft()
        rounds = [_costs(database, extractor, draft) for _ in range(options.rounds + 1)][1:]
        database.close()
    alone = statistics.median(analysis for analysis, _ in rounds)
    ratio = statistics.median((analysis + check) / analysis for analysis, check in rounds)
    print(
        f"draft of {len(draft.text.split()):,} words, library of {options.articles:,} articles; CPU seconds"
    )
    print(f"  analysing the draft   {alone:7.3f}")
    print(f"  and checking it       {alone * ratio:7.3f}   {ratio:.2f} x   (at most {_LIMIT:g})")
    sys.exit(ratio > _LIMIT)


def _fill(database: Database, extractor: analyze.Extractor, count: int) -> None:
    own = [replace(article, origin=Origin("path", f"/sources/{article.label}")) for article in sources()]
    with database.write():
        for article, analysis in articles(count - len(own)):
            ArticleTable(database).add(article)
            Analyses(database).keep(article, replace(analysis, pipeline=_PIPELINE))
        for article in own:
            ArticleTable(database).add(article)
            found = analyze.analyze(extractor, article)
            Analyses(database).keep(article, replace(found, pipeline=_PIPELINE))


def _draft() -> Article:
    texts = (draft.text for draft in drafts(quotes(sources()), count=10, faults=10, right=12, seed=3))
    words = 0
    pieces = []
    for text in texts:
        for paragraph in text.split("\n\n"):
            if words < _WORDS:
                pieces.append(paragraph)
                words += len(paragraph.split())
    return Article("draft", "\n\n".join(pieces))


def _costs(database: Database, extractor: analyze.Extractor, draft: Article) -> tuple[float, float]:
    """Return the CPU seconds of analysing a draft, and of the check alone."""
    analyses = Analyses(database)

    async def kept(article: Article) -> Corrected:
        analysis = analyses.find(article.sha256, _PIPELINE)
        assert analysis is not None, f"{article.label} was not analysed before"
        return Corrected(replace(analysis, article_id=article.id))

    start = process_time()
    corrected = Corrected(analyze.analyze(extractor, draft))
    middle = process_time()
    check = asyncio.run(check_draft(draft, corrected, every_article(database), kept))
    end = process_time()
    assert check.findings, "the draft quotes nobody"
    return middle - start, end - middle


if __name__ == "__main__":
    main()
