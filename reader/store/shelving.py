"""Keeps which articles stand on which shelf: all folders, feeds and tags, of equal texts the first only.

An article stands under its own tags and under those of its feeds.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from reader.store.feed_tags import tags_in

Shelf = tuple[str, str]
"""Kind and name."""


def reshelve(connection: sqlite3.Connection, copy_key: str) -> None:
    """Put the articles with the same words where they belong, after anything about one of them changed."""
    members = connection.execute(
        "SELECT number, date, folder, in_library FROM articles WHERE copy_key = ? ORDER BY number",
        (copy_key,),
    ).fetchall()
    connection.executemany(
        "DELETE FROM shelf_articles WHERE article = ?", [(number,) for number, *_ in members]
    )
    library_members = [(number, date, folder) for number, date, folder, in_library in members if in_library]
    first = library_members[0][0] if library_members else None
    connection.executemany(
        "UPDATE articles SET is_listed = ?, copies = ? WHERE number = ?",
        [
            (number == first, len(library_members) - 1 if in_library else 0, number)
            for number, _, _, in_library in members
        ],
    )
    first_by_shelf: dict[Shelf, tuple[int, int]] = {}
    for number, date, folder in library_members:
        for shelf in _shelves(connection, number, folder):
            first_by_shelf.setdefault(shelf, (date, number))
    connection.executemany(
        "INSERT INTO shelf_articles VALUES (?, ?, ?)",
        [(shelf_number(connection, shelf), date, number) for shelf, (date, number) in first_by_shelf.items()],
    )


def shelf_number(connection: sqlite3.Connection, shelf: Shelf) -> int:
    """Return the number of a shelf, which is put up where there is none."""
    connection.execute("INSERT OR IGNORE INTO shelves (kind, name) VALUES (?, ?)", shelf)
    (number,) = connection.execute("SELECT number FROM shelves WHERE kind = ? AND name = ?", shelf).fetchone()
    return int(number)


def folders(path: str) -> Iterator[str]:
    """Yield the path of a folder and of those that it lies in; nothing for the top."""
    names = path.split("/") if path else []
    for count in range(len(names), 0, -1):
        yield "/".join(names[:count])


def _shelves(connection: sqlite3.Connection, number: int, folder: str) -> Iterator[Shelf]:
    feeds = connection.execute(
        "SELECT address, folder, tags FROM entries JOIN feeds ON number = feed WHERE article = ?", (number,)
    ).fetchall()
    tags = connection.execute("SELECT tag FROM tags WHERE article = ?", (number,)).fetchall()
    yield from (("feed", address) for address, *_ in feeds)
    yield from (("tag", tag) for (tag,) in tags)
    yield from (("tag", tag) for *_, record in feeds for tag in tags_in(record))
    for path in (folder, *(feed_folder for _, feed_folder, _ in feeds)):
        yield from (("folder", name) for name in folders(path))
