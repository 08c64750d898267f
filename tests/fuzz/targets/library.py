"""The library: rows of a database that somebody else wrote into, and whatever it is searched for."""

from __future__ import annotations

import atexit
import random
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from functools import cache, partial
from pathlib import Path
from typing import get_args
from zlib import crc32

from reader.claims.correction import correct
from reader.claims.corrections import apply
from reader.errors import StoreError
from reader.session.places import Place
from reader.session.session import Session
from reader.shelf.saved_query import SEARCH_KINDS, SavedQuery
from reader.shelf.search import SearchOrder
from reader.shelf.view import View
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.check import check
from reader.store.database import FILE_NAME, Database
from reader.store.feeds import Feeds
from reader.store.keeper import DatabaseKeeper
from reader.store.listing import Listing
from reader.store.people import People
from reader.store.same_quotes import SameQuotes
from reader.store.saved_queries import SavedQueries
from reader.store.search.search import LibrarySearch
from reader.text.anchors import Selector
from reader.text.normalize import replace_controls
from tests.fuzz.target import of_samples
from tests.fuzz.targets.texts import SAMPLES
from tests.store.articles import analysis as analysis_of
from tests.store.articles import news as kept_news
from tests.store.test_hostile_database import strings

_MAX_CHANGED = 4
_NUMBERS = (-1, 0, 1, 2, 1000, 2**31, 2**63 - 1, -(2**63))


@cache
def _library() -> bytes:
    """Return the file of a small library, without triggers: somebody who writes into it needs none."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder, FILE_NAME))
        table, analyses, keeper = ArticleTable(database), Analyses(database), _keeper(database)
        for name in ("pier", "quay", "dock"):
            article = kept_news(
                name, outlet="Post", byline="Bo Ray", published="2026-11-02", fetched="2026-11-03"
            )
            analysis = analysis_of(article)
            table.add(article)
            analyses.keep(article, analysis)
            keeper.keep_corrections(article, [correct("note", article.text, analysis.claims[0], value=name)])
            marks = {"a": Place(article.id, Selector(4, 9, "wall", "The ", " is"), article.origin)}
            keeper.keep_session(Session(marks=marks))
        SavedQueries(database).save(SavedQuery("about Ann", "by:Ann"))
        with database.write() as connection:
            for (trigger,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'trigger'"
            ).fetchall():
                connection.execute(f"DROP TRIGGER {trigger}")
        database.make_single_file()
        database.close()
        return database.path.read_bytes()


@cache
def _columns() -> tuple[tuple[str, str, str], ...]:
    """Return table, name and kind of every column of texts and numbers."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.deserialize(_library())
        tables = connection.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%STRICT%' ORDER BY name")
        return tuple(
            (table, name, kind)
            for (table,) in tables.fetchall()
            for _, name, kind, *_ in connection.execute(f"PRAGMA table_info({table})")
            if kind in ("TEXT", "INTEGER")
        )


def _keeper(database: Database) -> DatabaseKeeper:
    return DatabaseKeeper(database, data=Path("nowhere"), state=Path("nowhere"))


def _rows(data: bytes) -> None:
    """Write somebody else's values into some columns, and read everything."""
    chance = random.Random(crc32(data))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, FILE_NAME)
        path.write_bytes(_library())
        with closing(sqlite3.connect(path)) as connection:
            for table, name, kind in chance.sample(_columns(), chance.randint(1, _MAX_CHANGED)):
                value = data if kind == "TEXT" else chance.choice(_NUMBERS)
                is_appended = kind == "TEXT" and chance.random() < 0.5
                words = f"CAST({name} || ? AS TEXT)" if is_appended else f"CAST(? AS {kind})"
                with suppress(
                    sqlite3.Error
                ):  # one of several that would be equal, or one that is not allowed
                    connection.execute(f"UPDATE {table} SET {name} = {words}", (value,))
            connection.commit()
        with suppress(StoreError), closing(Database(path)) as database:
            for text in strings(list(_everything(database, data))):
                assert replace_controls(text) == text


def _everything(database: Database, data: bytes) -> Iterator[object]:
    """Yield all that is read of a database; what is told in a sentence of ours is left out."""
    words = data.decode("utf-8", "surrogateescape")
    keeper, search, people, analyses = (
        _keeper(database),
        LibrarySearch(database),
        People(database),
        Analyses(database),
    )
    listing, table, feeds = Listing(database), ArticleTable(database), Feeds(database)
    ids: tuple[str, ...] = ()
    with suppress(StoreError):
        ids = listing.ids(View(), 0, 9)
    readers: list[Callable[[], object]] = [
        lambda: listing.rows(View(), 0, 9),
        listing.scopes,
        lambda: [feeds.state(feed.address) for feed in feeds.all()],
        lambda: analyses.unanalyzed("another", 9),
        lambda: SavedQueries(database).all(),
        lambda: people.by_name("Ann Berg"),
        lambda: people.other_names(words, next(iter(ids), "")),
        lambda: [people.page(person.key) for person in people.by_name("Berg")],
        lambda: check(database).damage,
        *(
            partial(search.page, words, kind=kind, order=order)
            for kind in SEARCH_KINDS
            for order in get_args(SearchOrder)
        ),
        *(partial(SameQuotes(database).of, id, 0) for id in ids),
        *(partial(table.versions, id) for id in ids),
        *(partial(table.original, id) for id in ids),
        *(partial(_article, table, analyses, keeper, id) for id in ids),
        keeper.session,
        search.offers,
        keeper.problems,
    ]
    for read in readers:
        with suppress(StoreError):
            yield read()


def _article(table: ArticleTable, analyses: Analyses, keeper: DatabaseKeeper, id: str) -> object:
    article = table.article(id)
    if article is None:
        return None
    analysis = analyses.older(article.sha256)
    return article, analysis and apply(analysis, keeper.corrections(article), article.text)


@cache
def _whole_library() -> Database:
    folder = tempfile.mkdtemp()
    atexit.register(shutil.rmtree, folder)
    Path(folder, FILE_NAME).write_bytes(_library())
    return Database(Path(folder, FILE_NAME), mode="read")


def _search(data: bytes) -> None:
    """Search a library that is as it should be: no query makes an error."""
    database = _whole_library()
    words = data.decode("utf-8", "surrogateescape")
    for kind in SEARCH_KINDS:
        for order in get_args(SearchOrder):
            page = LibrarySearch(database).page(words, kind=kind, order=order)
            assert all(
                0 <= mark.start < mark.end <= len(hit.excerpt) for hit in page.hits for mark in hit.marks
            )
    view = View(titles=words)
    assert len(Listing(database).rows(view, 0, 9)) == Listing(database).count(view)
    with suppress(StoreError):  # where it has characters that are none
        People(database).by_name(words)


TARGETS = (
    of_samples("rows of a database", SAMPLES, _rows),
    of_samples(
        "search of the library",
        (
            b'by:"Ann Berg" -kind:direct since:2026-01-01 conf:>0.5 gates',
            b'cue:said,denied status:disputed flag:number -tag:"x y" before:2026-11 "the gates" wal',
        ),
        _search,
    ),
)
