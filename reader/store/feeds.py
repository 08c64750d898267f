"""The feeds that the person follows, and what is known of their servers."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import AbstractContextManager
from typing import Any

from reader.errors import StoreError
from reader.shelf.address import identity, shown
from reader.shelf.feed import FULL_TEXTS, FetchState, HostState, Subscription
from reader.store import json_text
from reader.store.database import Database
from reader.store.feed_tags import tags_in
from reader.store.shelving import reshelve, shelf_number

_SUBSCRIPTION = ("address", "title", "folder", "tags", "site", "full_text", "extras")
_SHELVED = ("address", "folder", "tags")
"""What says on which shelves the articles of a feed stand."""
_STATE = ("etag", "modified", "due", "failures", "problem", "fetched")


class Feeds:
    """Subscriptions in the order in which they were added. Every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def all(self) -> tuple[Subscription, ...]:
        """Return all of them."""
        with self._database.read() as connection:
            rows = connection.execute(
                f"SELECT {', '.join(_SUBSCRIPTION)} FROM feeds ORDER BY number"
            ).fetchall()
        return tuple(map(_subscription, rows))

    def add(self, subscription: Subscription) -> bool:
        """Follow a feed; tell whether that is new. One that is followed already stays as it is."""
        return self.add_all([subscription]) == 1

    def add_all(self, subscriptions: Iterable[Subscription]) -> int:
        """Follow feeds; return how many are new. Those that are followed already stay as they are."""
        with self._database.write() as connection:
            identities = _identities(connection)
            number_before = len(identities)
            for subscription in subscriptions:
                if identity(subscription.address) in identities:
                    continue
                identities[identity(subscription.address)] = subscription.address
                columns = _columns(subscription)
                marks = ", ".join("?" * len(columns))
                connection.execute(
                    f"INSERT INTO feeds ({', '.join(columns)}) VALUES ({marks})", tuple(columns.values())
                )
                shelf_number(connection, ("feed", subscription.address))
            return len(identities) - number_before

    def change(self, address: str, subscription: Subscription) -> None:
        """Put what the person wants of a feed in the place of what it was; its address may be another."""
        with self._database.write() as connection:
            columns = _columns(subscription)
            number, *shelves_before = _shelved_columns(connection, address)
            namesake = _identities(connection).get(identity(subscription.address), address)
            if subscription.address != address and namesake != address:
                raise StoreError(f"{shown(subscription.address)}: you follow this feed already.")
            connection.execute(
                f"UPDATE feeds SET {', '.join(f'{name} = ?' for name in columns)} WHERE number = ?",
                (*columns.values(), number),
            )
            if subscription.address != address:
                connection.execute("DELETE FROM shelves WHERE kind = 'feed' AND name = ?", (address,))
            shelf_number(connection, ("feed", subscription.address))
            if shelves_before != [columns[name] for name in _SHELVED]:
                _reshelve_all(connection, number)

    def remove(self, address: str) -> bool:
        """Follow a feed no more; tell whether it was followed. Its articles stay."""
        with self._database.write() as connection:
            row = connection.execute("SELECT number FROM feeds WHERE address = ?", (address,)).fetchone()
            if row is None:
                return False
            copy_keys = _copy_keys(connection, row[0])
            connection.execute("DELETE FROM feeds WHERE number = ?", row)
            for copy_key in copy_keys:
                reshelve(connection, copy_key)
            connection.execute("DELETE FROM shelves WHERE kind = 'feed' AND name = ?", (address,))
        return True

    def together(self) -> AbstractContextManager[object]:
        """Keep all that is kept in the block at once, articles too, or nothing of it after an error."""
        return self._database.write()

    def state(self, address: str) -> FetchState:
        """Return what is known of the last request for a feed; nothing, when it was never asked for."""
        with self._database.read() as connection:
            row = connection.execute(
                f"SELECT {', '.join(_STATE)} FROM feeds WHERE address = ?", (address,)
            ).fetchone()
        return FetchState(*row) if row else FetchState()

    def keep_state(self, address: str, state: FetchState) -> None:
        """Keep what is known of the last request for a feed; nothing of one that is not followed any more."""
        values = tuple(getattr(state, name) for name in _STATE)
        with self._database.write() as connection:
            connection.execute(
                f"UPDATE feeds SET {', '.join(f'{name} = ?' for name in _STATE)} WHERE address = ?",
                (*values, address),
            )

    def digests(self, address: str) -> Mapping[str, str]:
        """Return what the entries of a feed were, by their names, when they were last kept."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT guid, digest FROM entries JOIN feeds ON number = feed WHERE address = ?", (address,)
            ).fetchall()
        return dict(rows)

    def keep_digest(self, address: str, guid: str, digest: str) -> None:
        """Keep what an entry of a feed is; nothing of one whose article is not kept."""
        with self._database.write() as connection:
            connection.execute(
                "UPDATE entries SET digest = ? WHERE guid = ? "
                "AND feed = (SELECT number FROM feeds WHERE address = ?)",
                (digest, guid, address),
            )

    def host_state(self, host: str) -> HostState:
        """Return what a server asked for; nothing, when it never did."""
        with self._database.read() as connection:
            row = connection.execute("SELECT due, refusals FROM hosts WHERE host = ?", (host,)).fetchone()
        return HostState(*row) if row else HostState()

    def keep_host_state(self, host: str, state: HostState) -> None:
        """Keep what a server asked for."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO hosts (host, due, refusals) VALUES (?, ?, ?)",
                (host, state.due, state.refusals),
            )


def _identities(connection: sqlite3.Connection) -> dict[str, str]:
    """Return the addresses of all feeds by what their spellings have in common."""
    return {identity(address): address for (address,) in connection.execute("SELECT address FROM feeds")}


def _columns(subscription: Subscription) -> Mapping[str, str]:
    return {
        **{name: getattr(subscription, name) for name in ("address", "title", "folder", "site", "full_text")},
        "tags": json.dumps(subscription.tags, ensure_ascii=False),
        "extras": json.dumps(dict(subscription.extras), ensure_ascii=False),
    }


def _subscription(row: tuple[Any, ...]) -> Subscription:
    address, title, folder, tags, site, full_text, extras = row
    return Subscription(
        address or "?",
        title,
        folder,
        tags_in(tags),
        site,
        full_text if full_text in FULL_TEXTS else "short",
        {name: value for name, value in json_text.loads(extras, {}).items() if isinstance(value, str)},
    )


def _shelved_columns(connection: sqlite3.Connection, address: str) -> tuple[int, str, str, str]:
    """Return the number of a feed and the columns that say where its articles stand."""
    row: tuple[int, str, str, str] | None = connection.execute(
        f"SELECT number, {', '.join(_SHELVED)} FROM feeds WHERE address = ?", (address,)
    ).fetchone()
    if row is None:
        raise StoreError(f"{shown(address)} is no feed that you follow.")
    return row


def _copy_keys(connection: sqlite3.Connection, feed: int) -> set[str]:
    rows = connection.execute(
        "SELECT copy_key FROM entries JOIN articles ON articles.number = article WHERE feed = ?", (feed,)
    )
    return {copy_key for (copy_key,) in rows}


def _reshelve_all(connection: sqlite3.Connection, feed: int) -> None:
    for copy_key in _copy_keys(connection, feed):
        reshelve(connection, copy_key)
