"""The person's database for commands."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.commands.console import complain
from reader.errors import StoreError

if TYPE_CHECKING:
    from reader.library.stored_claims import StoredClaims
    from reader.store.database import Database
    from reader.store.keeper import DatabaseKeeper

HOW_TO_ANALYZE = "The screen and `reader export library` analyse what waits."


def waiting_words(count: int) -> str:
    """Return that so many articles wait to be analyzed, in words; empty when none does."""
    if not count:
        return ""
    return "1 article is not analysed yet" if count == 1 else f"{count:,} articles are not analysed yet"


def exists() -> bool:
    """Tell whether there is a database; asks without making one."""
    from reader.paths import data_dir
    from reader.store.database import FILE_NAME

    return (data_dir() / FILE_NAME).exists()


def readable_database() -> Database:
    """Return the database that there is, to look something up. Raises StoreError when it cannot be read."""
    from reader.paths import data_dir
    from reader.store.opening import open_database

    store = open_database(data_dir(), complain, consequence="")
    if store.mode == "memory":  # why, has been said
        store.close()
        raise StoreError(f"{store.path}: could not be read, so nothing was looked for in it.")
    return store


@contextmanager
def database() -> Iterator[Database]:
    """Give the database until the end of the block. Raises StoreError when nothing can be kept in it."""
    from reader.paths import data_dir
    from reader.store.opening import open_database

    store = open_database(data_dir(), complain, consequence="")
    try:
        if store.mode != "write":
            raise StoreError(f"{store.path}: nothing can be kept there, so nothing was done.")
        yield store
    finally:
        store.close()


def keeper(store: Database) -> DatabaseKeeper:
    """Return what keeps the corrections in a database."""
    from reader.paths import data_dir, state_dir
    from reader.store.keeper import DatabaseKeeper

    return DatabaseKeeper(store, data=data_dir(), state=state_dir())


def stored_claims(store: Database, corrections: DatabaseKeeper) -> StoredClaims:
    """Return the claims of a database, with the corrections that are kept."""
    from dataclasses import replace

    from reader.library.stored_claims import StoredClaims
    from reader.model import Analysis, Article
    from reader.store.analyses import Analyses
    from reader.store.articles import ArticleTable
    from reader.store.listing import Listing
    from reader.store.search.search import LibrarySearch

    analyses = Analyses(store)

    def analysis(article: Article) -> Analysis | None:
        last = analyses.older(article.sha256)
        return last and replace(last, article_id=article.id)

    return StoredClaims(
        ArticleTable(store),
        Listing(store),
        LibrarySearch(store),
        analysis=analysis,
        corrections=corrections.corrections,
    )
