"""Where the person is and was: one row an article that was left, one for marks, jumps and the panes."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

from reader.errors import StoreError
from reader.session.places import Place
from reader.session.session import Session
from reader.store import json_text
from reader.store.cleaning import Originals, clean, restore
from reader.store.database import Database
from reader.store.json_file import NOT_OURS
from reader.store.session_record import decode_known, decode_place, encode, encode_place, with_unknown

T = TypeVar("T")

_MAX_PLACES = 500
"""Of the articles left last: as many as a session holds."""


class SessionTable:
    """Reads and writes the session; what other programs kept meanwhile stays. Never raises."""

    def __init__(self, database: Database, tell: Callable[[str], None]) -> None:
        self._database = database
        self._tell = tell
        self._since = Session()

    def load(self) -> Session:
        """Return the session that was kept last; an empty one when there is none."""
        try:
            with self._database.read() as connection:
                self._since = read_session(connection, {})
        except StoreError as error:
            self._tell(str(error))
        return self._since

    def keep(self, session: Session) -> None:
        """Keep the session, over what other programs kept since it was loaded."""
        try:
            with self._database.write() as connection:
                write_session(connection, session, since=self._since)
        except StoreError as error:
            self._tell(f"{error} Where you were is not kept.")
        else:
            self._since = session


def read_session(connection: sqlite3.Connection, originals: Originals) -> Session:
    """Return the session that is kept; what somebody else wrote in its place counts as none."""
    session = _read_record(connection, originals)
    rows = connection.execute(
        "SELECT record FROM (SELECT kept, record FROM places ORDER BY kept DESC LIMIT ?) ORDER BY kept",
        (_MAX_PLACES,),
    )
    places = [_decoded(record, decode_place, {}) for (record,) in rows]
    return session._replace(places={place.article: place for place in places if place is not None})


def write_session(connection: sqlite3.Connection, session: Session, *, since: Session) -> None:
    """Keep a session over the one that is kept now: only what is not as it was in `since`."""
    originals: Originals = {}
    # Its places are written one by one: to read five hundred took 40 ms and 400 kB, every ten seconds.
    current = _read_record(connection, originals)
    record = restore(encode(session.over(current, since=since)), originals)
    if (row := connection.execute("SELECT record FROM session").fetchone()) is not None:
        with suppress(*NOT_OURS):
            record = with_unknown(record, json.loads(row[0]))
    connection.execute(
        "INSERT OR REPLACE INTO session (number, record) VALUES (1, ?)", (json_text.dumps(record),)
    )
    for place in session.places.values():
        if since.places.get(place.article) != place:
            write_place(connection, place)


def _read_record(connection: sqlite3.Connection, originals: Originals) -> Session:
    """Return what is kept of the session but the places; an empty one when there is none."""
    row = connection.execute("SELECT record FROM session").fetchone()
    return (row and _decoded(row[0], decode_known, originals)) or Session()


def read_place(connection: sqlite3.Connection, article_id: str) -> Place | None:
    """Return where an article was left; None when it never was."""
    row = connection.execute("SELECT record FROM places WHERE article = ?", (article_id,)).fetchone()
    return _decoded(row[0], decode_place, {}) if row else None


def write_place(connection: sqlite3.Connection, place: Place) -> None:
    """Keep where an article was left; it is the latest of all."""
    connection.execute(
        "INSERT OR REPLACE INTO places (article, kept, record) "
        "SELECT ?, coalesce(max(kept), 0) + 1, ? FROM places",
        (place.article, json_text.dumps(encode_place(place))),
    )


def _decoded(text: str, decode: Callable[[dict[str, Any]], T], originals: Originals) -> T | None:
    """Return what is in a record; None when somebody has made something else of it."""
    try:
        return decode(clean(json.loads(text), originals))
    except NOT_OURS:
        return None
