"""How an article comes in: which one it is, what is new of it. Inside a transaction of the caller."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from reader.model import Article
from reader.shelf.versions import Outcome
from reader.store.analyses import attach
from reader.store.article_rows import DESCRIPTION, description, origin_values, write_blocks, write_times
from reader.store.keys import address_key, copy_key, parse_date, sort_key, timestamp
from reader.store.texts import drop_unused, text_number


class KnownArticle(NamedTuple):
    """What is looked at of an article that is in the store already."""

    number: int
    id: str
    text: int
    version: int
    copy_key: str
    in_library: bool


def find(
    connection: sqlite3.Connection, article: Article, *, feed: int | None, guid: str
) -> KnownArticle | None:
    """Return what is known under the article's id, as that entry of the feed, or under its address."""
    row = connection.execute(
        "SELECT number, id, text, version, copy_key, in_library FROM articles WHERE number = coalesce("
        "(SELECT number FROM articles WHERE id = ?), "
        "(SELECT article FROM entries WHERE feed = ? AND guid = ?), "
        "(SELECT min(number) FROM articles WHERE address <> '' AND address = ?))",
        (article.id, feed, guid, address_key(article.url)),
    ).fetchone()
    if row is None:
        return None
    number, id, text, version, key, in_library = row
    return KnownArticle(number, id, text, version, key, bool(in_library))


def is_forgotten(connection: sqlite3.Connection, *, feed: int | None, guid: str) -> bool:
    """Tell whether the person has dropped the article of that entry of the feed."""
    row = connection.execute(
        "SELECT 1 FROM entries WHERE feed = ? AND guid = ? AND article IS NULL", (feed, guid)
    ).fetchone()
    return row is not None


def insert(connection: sqlite3.Connection, article: Article, *, in_library: bool, folder: str) -> int:
    """Keep a new article; return its number."""
    now = datetime.now(UTC)
    key = copy_key(article)
    state = _state_of_copies(connection, key)
    columns = {
        **state,
        **description(article),
        **origin_values(article.origin),
        "id": article.id,
        "added": now.isoformat(timespec="seconds"),
        "date": timestamp(article, added=now),
        "address": address_key(article.url),
        "text": text_number(connection, article),
        "copy_key": key,
        "folder": folder,
        "in_library": in_library,
        "is_listed": in_library and not state,
        "title_key": sort_key(article.title),
        "outlet_key": sort_key(article.outlet),
    }
    names, marks = ", ".join(columns), ", ".join("?" * len(columns))
    number = connection.execute(
        f"INSERT INTO articles ({names}) VALUES ({marks})", tuple(columns.values())
    ).lastrowid
    assert number is not None
    _insert_version(connection, number, 1, article, columns["text"])
    attach(connection, number, article)
    return number


def _state_of_copies(connection: sqlite3.Connection, copy_key: str) -> dict[str, int]:
    """Return what the person did with listed articles of the same words; nothing without one."""
    row = connection.execute(
        "SELECT is_read, is_starred FROM articles WHERE copy_key = ? AND is_listed = 1", (copy_key,)
    ).fetchone()
    return {"is_read": row[0], "is_starred": row[1]} if row else {}


def update(
    connection: sqlite3.Connection,
    existing: KnownArticle,
    article: Article,
    *,
    is_of_feed: bool = False,
    is_teaser: bool = False,
) -> Outcome:
    """Keep what an article says now where that is not what it said; tell whether its text is another.

    What it does not say any more about itself (its byline, say) stays, and so does the first date it had, and
    its outlet when a feed comes that has it too. A teaser does not take the place of what says more.
    """
    if is_teaser and _says_more(connection, existing, article):
        _update_description(connection, existing, article, firm=DESCRIPTION)
        return "same"
    _update_description(
        connection, existing, article, firm=("published", "outlet") if is_of_feed else ("published",)
    )
    text = text_number(connection, article)
    if text == existing.text:
        connection.execute(
            "UPDATE versions SET title = coalesce(nullif(?, ''), title), blocks = ?, times = ? "
            "WHERE article = ? AND version = ?",
            (article.title, write_blocks(article), write_times(article), existing.number, existing.version),
        )
        return "same"
    # The history of a file that was only opened is its owner's own.
    version = existing.version + 1 if existing.in_library else existing.version
    connection.execute("DELETE FROM versions WHERE article = ? AND version = ?", (existing.number, version))
    _insert_version(connection, existing.number, version, article, text)
    connection.execute(
        "UPDATE articles SET text = ?, version = ?, copy_key = ?, is_updated = max(is_updated, is_read) "
        "WHERE number = ?",
        (text, version, copy_key(article), existing.number),
    )
    attach(connection, existing.number, article)
    drop_unused(connection, {existing.text})
    return "updated"


def put_into(connection: sqlite3.Connection, number: int, *, in_library: bool, folder: str) -> None:
    """Note that an article came into the library and a folder; without these it stays where it is."""
    connection.execute(
        "UPDATE articles SET in_library = max(in_library, ?), folder = coalesce(nullif(?, ''), folder) "
        "WHERE number = ?",
        (in_library, folder, number),
    )


def write_entry(connection: sqlite3.Connection, number: int, *, feed: int, guid: str) -> None:
    """Note which article an entry of a feed is."""
    connection.execute(
        "INSERT INTO entries (feed, guid, article) VALUES (?, ?, ?) "
        "ON CONFLICT DO UPDATE SET article = excluded.article",
        (feed, guid, number),
    )


def _says_more(connection: sqlite3.Connection, existing: KnownArticle, teaser: Article) -> bool:
    """Tell whether an article is more than a teaser of it, which another feed may have, or its own later.

    What has the same note is a teaser as well, and follows its feed.
    """
    note, text = connection.execute(
        "SELECT note, texts.text FROM articles JOIN texts ON texts.number = articles.text "
        "WHERE articles.number = ?",
        (existing.number,),
    ).fetchone()
    return note != teaser.note and len(text.split()) > len(teaser.text.split())


def _update_description(
    connection: sqlite3.Connection, existing: KnownArticle, article: Article, *, firm: Sequence[str]
) -> None:
    """Keep what an article says about itself; what stays where it is known is `firm`."""
    *firm_values, added = connection.execute(
        f"SELECT {', '.join(firm)}, added FROM articles WHERE number = ?", (existing.number,)
    ).fetchone()
    known_names = {name for name, value in zip(firm, firm_values, strict=True) if value}
    values: dict[str, str | int] = {
        name: value for name, value in description(article).items() if value and name not in known_names
    }
    values.pop("note", None)
    if "note" not in firm:
        values["note"] = article.note  # it goes with the text, which may be a whole one now
    if "published" in values:
        values["date"] = timestamp(article, added=parse_date(added) or datetime.now(UTC))
    if "title" in values:
        values["title_key"] = sort_key(article.title)
    if "outlet" in values:
        values["outlet_key"] = sort_key(article.outlet)
    if "url" in values and (address := address_key(article.url)):
        values["address"] = address
    if values:
        connection.execute(
            f"UPDATE articles SET {', '.join(f'{name} = ?' for name in values)} WHERE number = ?",
            (*values.values(), existing.number),
        )


def _insert_version(
    connection: sqlite3.Connection, number: int, version: int, article: Article, text: int
) -> None:
    connection.execute(
        "INSERT INTO versions (article, version, title, added, text, blocks, times) "
        "VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            number,
            version,
            article.title,
            datetime.now(UTC).isoformat(timespec="seconds"),
            text,
            write_blocks(article),
            write_times(article),
        ),
    )
