"""The articles: their texts and versions, and what they were made from."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterable

from reader.errors import StoreError
from reader.model import Article
from reader.shelf.address import shown
from reader.shelf.versions import Added, Original, Outcome, Version
from reader.store import adding, article_rows
from reader.store.database import Database
from reader.store.shelving import reshelve
from reader.store.texts import drop_unused

_MAX_ORIGINAL_BYTES = 64 * 1024 * 1024
"""Larger ones are not kept: no page or document of news is, and a few bytes unpack to anything."""


class ArticleTable:
    """Every article that was added or opened, by its id. Every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self,
        article: Article,
        *,
        feed: str | None = None,
        guid: str = "",
        folder: str = "",
        original: Original | None = None,
        in_library: bool = True,
        is_teaser: bool = False,
    ) -> Added:
        """Keep an article, or what is new of one that is there already.

        It is there already under the same id, as the entry `guid` of the feed with the address `feed`, or
        under the same address. One that was in the library stays in it. The `folder` is one's own; the
        articles of a feed stand in the feed's as well. An entry whose article was forgotten brings nothing
        new: the feed may have it for weeks. A teaser is only the beginning of its text, or a summary.
        """
        with self._database.write() as connection:
            feed_number = None if feed is None else _feed_number(connection, feed)
            guid = guid or article.url or article.id
            existing = adding.find(connection, article, feed=feed_number, guid=guid)
            outcome: Outcome
            if existing is not None:
                number = existing.number
                outcome = adding.update(
                    connection, existing, article, is_of_feed=feed is not None, is_teaser=is_teaser
                )
                if in_library and not existing.in_library:
                    outcome = "new"
                adding.put_into(connection, number, in_library=in_library, folder=folder)
            elif adding.is_forgotten(connection, feed=feed_number, guid=guid):
                return Added(article.id, "same")
            else:
                outcome = "new"
                number = adding.insert(connection, article, in_library=in_library, folder=folder)
            if feed_number is not None:
                adding.write_entry(connection, number, feed=feed_number, guid=guid)
            if original is not None:
                _write_original(connection, number, original)
            return Added(_reshelve(connection, number, existing), outcome)

    def article(self, id: str) -> Article | None:
        """Return the article as it is now; None when there is none."""
        return self._article(id, "a.version")

    def version(self, id: str, number: int) -> Article | None:
        """Return the article with the text and the title of one of its versions; None without that."""
        return self._article(id, "?", number)

    def digest(self, id: str) -> str | None:
        """Return what is another where text or title of an article are (`reader.shelf.versions.digest`)."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT sha256, versions.title FROM articles AS a "
                "JOIN versions ON versions.article = a.number AND versions.version = a.version "
                "JOIN texts ON texts.number = versions.text WHERE a.id = ?",
                (id,),
            ).fetchone()
        return row and f"{row[0]} {row[1]}"

    def versions(self, id: str) -> tuple[Version, ...]:
        """Return the versions of an article, the oldest first; none when there is no article."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT versions.version, versions.title, versions.added, sha256 FROM versions "
                "JOIN articles ON articles.number = article JOIN texts ON texts.number = versions.text "
                "WHERE id = ? ORDER BY versions.version",
                (id,),
            ).fetchall()
        return tuple(Version(*row) for row in rows)

    def original(self, id: str) -> Original | None:
        """Return what an article was made from, as it came last; None when that is not kept."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT data, media_type FROM originals JOIN articles ON number = article WHERE id = ?", (id,)
            ).fetchone()
        if row is None:
            return None
        unpacking = zlib.decompressobj()
        try:
            data = unpacking.decompress(row[0], _MAX_ORIGINAL_BYTES)
        except zlib.error:
            return None  # somebody else wrote it, as what is larger than anything that is kept
        return None if unpacking.unconsumed_tail else Original(data, row[1])

    def forget(self, ids: Iterable[str]) -> int:
        """Drop articles with their versions, analyses and places; return how many. Corrections stay."""
        count = 0
        with self._database.write() as connection:
            connection.execute("PRAGMA secure_delete = ON")  # nothing of it stays in unused pages of the file
            for id in ids:
                row = connection.execute(
                    "SELECT number, copy_key FROM articles WHERE id = ?", (id,)
                ).fetchone()
                if row is not None:
                    _drop(connection, *row)
                    connection.execute("DELETE FROM places WHERE article = ?", (id,))
                    count += 1
        return count

    def _article(self, id: str, version: str, *parameters: int) -> Article | None:
        with self._database.read() as connection:
            row = connection.execute(
                f"SELECT {article_rows.ARTICLE_COLUMNS} FROM articles AS a "
                f"JOIN versions ON versions.article = a.number AND versions.version = {version} "
                "JOIN texts ON texts.number = versions.text WHERE a.id = ?",
                (*parameters, id),
            ).fetchone()
        return row and article_rows.article(row)


def _feed_number(connection: sqlite3.Connection, address: str) -> int:
    row = connection.execute("SELECT number FROM feeds WHERE address = ?", (address,)).fetchone()
    if row is None:
        raise StoreError(f"{shown(address)} is no feed that you follow (any more).")
    return int(row[0])


def _write_original(connection: sqlite3.Connection, number: int, original: Original) -> None:
    if len(original.data) <= _MAX_ORIGINAL_BYTES:
        connection.execute(
            "INSERT OR REPLACE INTO originals (article, media_type, data) VALUES (?, ?, ?)",
            (number, original.media_type, zlib.compress(original.data)),
        )


def _reshelve(connection: sqlite3.Connection, number: int, existing: adding.KnownArticle | None) -> str:
    """List an article with those of the same words, and those that it was like before; return its id."""
    id, copy_key = connection.execute(
        "SELECT id, copy_key FROM articles WHERE number = ?", (number,)
    ).fetchone()
    reshelve(connection, copy_key)
    if existing is not None and existing.copy_key != copy_key:
        reshelve(connection, existing.copy_key)
    return str(id)


def _drop(connection: sqlite3.Connection, number: int, copy_key: str) -> None:
    texts = {text for (text,) in connection.execute("SELECT text FROM versions WHERE article = ?", (number,))}
    # Before the article, whose row the triggers that count must still see.
    connection.execute("DELETE FROM shelf_articles WHERE article = ?", (number,))
    connection.execute("UPDATE articles SET is_listed = 0 WHERE number = ?", (number,))
    connection.execute("DELETE FROM articles WHERE number = ?", (number,))
    drop_unused(connection, texts)
    reshelve(connection, copy_key)
