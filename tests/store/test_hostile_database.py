"""Whatever somebody writes into the database, nothing that is read there can act on a terminal."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest

from reader.shelf.feed import FetchState, Subscription
from reader.shelf.versions import Original
from reader.shelf.view import Scope, View
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.database import Database
from reader.store.feeds import Feeds
from reader.store.listing import Listing
from reader.store.tags import Tags
from tests.store.articles import analysis, database, news

HOSTILE = "\x1b]0;gone\x07\x1b[31m\x9b31m\u202e\x1b]52;c;eA==\x1b\\"
_CONTROLS = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
QUAY = news("quay", outlet="Harbour News", byline="Ann Berg", note="a note", fetched="2026-11-02")
FEED = "https://news.example/feed"


def strings(value: Any) -> Iterator[str]:
    """Yield every string in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        yield from strings(tuple(value.items()))
    elif isinstance(value, tuple | list | frozenset):
        for item in value:
            yield from strings(item)
    elif is_dataclass(value):
        yield from strings([getattr(value, field.name) for field in fields(value)])


def everything(shared: Database) -> list[Any]:
    """Return all that is read from a database of one article."""
    listing, table, feeds, analyses = Listing(shared), ArticleTable(shared), Feeds(shared), Analyses(shared)
    rows = listing.rows(View(), 0, 9)
    ids = [row.id for row in rows]
    return [
        rows,
        listing.scopes(),
        listing.ids(View(Scope("feed", FEED)), 0, 9),
        [table.article(id) for id in ids],
        [table.versions(id) for id in ids],
        [table.original(id) and table.original(id).media_type for id in ids],  # type: ignore[union-attr]
        feeds.all(),
        [feeds.state(feed.address) for feed in feeds.all()],
        [Tags(shared).tags(id) for id in ids],
        analyses.older(QUAY.sha256),
        analyses.unanalyzed("another", 9),
    ]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The file of a library of one article of which everything is known."""
    shared = database(tmp_path)
    Feeds(shared).add(Subscription(FEED, "Harbour", "News", ("ports",), extras={"a": "b"}))
    Feeds(shared).keep_state(FEED, FetchState("etag", "modified", 1.0, 1, "gone", "2026"))
    ArticleTable(shared).add(QUAY, feed=FEED, guid="1", original=Original(b"<p>", "text/html"))
    Tags(shared).tag([QUAY.id], "later")
    Analyses(shared).keep(QUAY, analysis(QUAY))
    shared.close()
    return shared.path


def columns(path: Path) -> list[tuple[str, str]]:
    """Return every column of texts in the file."""
    with closing(sqlite3.connect(path)) as connection, connection:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE sql LIKE '%STRICT%'").fetchall()
        return [
            (table, name)
            for (table,) in tables
            for _, name, kind, *_ in connection.execute(f"PRAGMA table_info({table})")
            if kind == "TEXT"
        ]


@pytest.mark.parametrize(
    "value",
    [
        "CAST(%s || ? AS TEXT)",
        "CAST(x'1b5b33316dff80edb080' || %s AS TEXT)",
        "substr(? || %s, 1, 9)",
    ],
    ids=["behind what was there", "no UTF-8", "instead of it"],
)
def test_nothing_in_the_database_reaches_a_terminal(path: Path, tmp_path: Path, value: str) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        for (trigger,) in connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger'"
        ).fetchall():
            connection.execute(f"DROP TRIGGER {trigger}")
        for table, name in columns(path):
            expression = value % name
            parameters = (HOSTILE,) * expression.count("?")
            try:
                connection.execute(f"UPDATE {table} SET {name} = {expression}", parameters)
            except sqlite3.IntegrityError:
                continue  # one of several that would be equal
    contents = everything(database(tmp_path))
    assert not [text for text in strings(contents) if _CONTROLS.search(text)]
    assert len(list(strings(contents))) > 20
