"""`reader changes`: which claims of an article were added, removed, reworded or given to somebody else."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.commands import analyses, options, shelves
from reader.commands.console import INCOMPLETE, OK, complain
from reader.errors import ReaderError, StoreError
from reader.shelf.address import shown

if TYPE_CHECKING:
    from reader.claims.correction import Correction
    from reader.library.version_history import VersionHistory
    from reader.model import Analysis, Article, Engine
    from reader.shelf.version_comparison import Comparison
    from reader.shelf.versions import Version
    from reader.store.database import Database


def run(words: Sequence[str]) -> int:
    """Print the changes; return the exit status."""
    parser = argparse.ArgumentParser(
        prog="reader changes",
        description="Print what edits did to the claims of an article of your library: from each version to "
        "the next which were added, removed, reworded (and in which words) or given to somebody else.",
        epilog="+ added, − removed, ± reworded, ⇄ given to somebody else, ≠ turned round (now said, or now "
        "not said; now denied, or no longer). The library keeps a version of an article whenever its text is "
        "another one.",
    )
    parser.add_argument("articles", metavar="ARTICLE", nargs="+", help="path, address or id")
    parser.add_argument(
        "--whole", action="store_true", help="from the first version to the last at once, not step by step"
    )
    parser.add_argument("--diff", action="store_true", help="print the paragraphs that changed as well")
    parser.add_argument(
        "--format",
        choices=("text", "jsonl"),
        default="text",
        help="a listing (default), or one JSON object a change",
    )
    options.add_engine(parser)
    arguments = parser.parse_intermixed_args(words)
    if arguments.diff and arguments.format == "jsonl":
        parser.error("--diff goes with a listing")
    status = OK
    with shelves.database() as database:
        history = _history(database, options.engine(arguments.engine))
        for name in arguments.articles:
            try:
                for id in _ids(database, name):
                    _print(history, id, name, arguments)
            except ReaderError as error:
                complain(error)
                status = INCOMPLETE
    return status


def _ids(database: Database, name: str) -> tuple[str, ...]:
    """Return the articles of a name. Raises StoreError without one."""
    from reader.store.forgetting import find

    ids = find(database, name)
    if not ids:
        raise StoreError(f"{shown(name)}: there is no such article in the library.")
    return ids


def _print(history: VersionHistory, id: str, name: str, arguments: argparse.Namespace) -> None:
    """Print the changes of an article. Raises ReaderError, also where it has one version only."""
    import asyncio
    from contextlib import closing

    from reader.export import version_changes

    versions = history.versions(id)
    if len(versions) < 2:
        raise StoreError(f"{shown(name)}: has one version only, so there is nothing to compare.")
    with closing(asyncio.new_event_loop()) as loop:
        for former, current in _pairs(versions, is_whole=arguments.whole):
            comparison = loop.run_until_complete(history.compare(id, former, current))
            if arguments.format == "jsonl":
                for change in comparison.changes:
                    print(version_changes.record(comparison, id, change), flush=True)
                continue
            for line in _listing(comparison, has_diff=arguments.diff):
                print(line)
            print(flush=True)


def _pairs(versions: Sequence[Version], *, is_whole: bool) -> Iterator[tuple[Version, Version]]:
    if is_whole:
        yield versions[0], versions[-1]
    else:
        yield from pairwise(versions)


def _listing(comparison: Comparison, *, has_diff: bool) -> Iterator[str]:
    from reader.export import version_changes

    yield version_changes.heading(comparison)
    yield from version_changes.listing(comparison)
    if has_diff:
        yield ""
        yield from version_changes.text_lines(comparison)


def _history(database: Database, engine: Engine) -> VersionHistory:
    """Return the versions of the library; what analyses is loaded when a version was not analysed yet."""
    from functools import cache

    from reader.library.version_history import VersionHistory
    from reader.nlp.fingerprint import fingerprint
    from reader.store.analyses import Analyses
    from reader.store.articles import ArticleTable
    from reader.store.corrections import CorrectionTable

    articles, kept_analyses = ArticleTable(database), Analyses(database)
    library = cache(lambda: analyses.analyzing_library(engine))

    async def extract(article: Article) -> Analysis:
        analysis = kept_analyses.find(article.sha256, fingerprint(engine))
        if analysis is None:
            analysis = await library().analyses.extract(article)
            kept_analyses.keep(article, analysis)
        return analysis

    def corrections(id: str) -> tuple[Correction, ...]:
        article = articles.article(id)
        return CorrectionTable(database, complain).of(article) if article else ()

    return VersionHistory(articles, extract=extract, corrections=corrections)
