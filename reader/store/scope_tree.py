"""The tree beside the list: every part of the library with how many articles are in it, read and unread."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator

from reader.shelf.address import shown
from reader.shelf.rows import ScopeCount
from reader.shelf.view import Scope
from reader.store import saved_queries
from reader.store.feed_tags import all_tags
from reader.store.keys import sort_key
from reader.store.shelving import folders

_Counts = dict[tuple[str, str], tuple[int, int]]


def scopes(connection: sqlite3.Connection) -> tuple[ScopeCount, ...]:
    """Return the tree from top to bottom: all, unread, starred, folders and feeds, tags, saved queries."""
    counts: _Counts = {
        (kind, name): (articles, unread_articles)
        for kind, name, articles, unread_articles in connection.execute(
            "SELECT kind, name, articles, unread FROM shelves"
        )
    }
    articles, unread = counts.get(("all", ""), (0, 0))
    return (
        ScopeCount(Scope("all"), "All", 0, articles, unread),
        ScopeCount(Scope("unread"), "Unread", 0, unread, unread),
        ScopeCount(Scope("starred"), "Starred", 0, *counts.get(("starred", ""), (0, 0))),
        *_folders(connection, counts),
        *_tags(connection, counts),
        *saved_queries.scope_counts(connection),
    )


def _folders(connection: sqlite3.Connection, counts: _Counts) -> Iterator[ScopeCount]:
    """Yield the folders, each with the folders and then the feeds in it; feeds of no folder last."""
    feeds: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for address, title, folder in connection.execute("SELECT address, title, folder FROM feeds"):
        feeds[folder].append((title or shown(address), address))
    paths = {name for (kind, name), (articles, _) in counts.items() if kind == "folder" and articles}
    paths |= {path for folder in feeds for path in folders(folder)}
    subfolders: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        subfolders[path.rpartition("/")[0]].append(path)

    def inside(folder: str, depth: int) -> Iterator[ScopeCount]:
        for path in sorted(subfolders[folder], key=sort_key):
            yield ScopeCount(
                Scope("folder", path),
                path.rpartition("/")[2],
                depth,
                *counts.get(("folder", path), (0, 0)),
            )
            yield from inside(path, depth + 1)
        for title, address in sorted(feeds[folder], key=lambda feed: (sort_key(feed[0]), feed)):
            yield ScopeCount(Scope("feed", address), title, depth, *counts.get(("feed", address), (0, 0)))

    return inside("", 0)


def _tags(connection: sqlite3.Connection, counts: _Counts) -> Iterator[ScopeCount]:
    """Yield the tags that an article has, and those of feeds, which may have no articles yet."""
    names = {name for (kind, name), (articles, _) in counts.items() if kind == "tag" and articles}
    for name in sorted(names | all_tags(connection), key=lambda name: (sort_key(name), name)):
        yield ScopeCount(Scope("tag", name), name, 0, *counts.get(("tag", name), (0, 0)))
