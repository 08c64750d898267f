"""The files that were named, listed as the articles of a library are: in the order given, or in another."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from reader.shelf.rows import ArticleRow, ScopeCount
from reader.shelf.view import Sort, View

_WORD = re.compile(r"\w+")


class FileListing:
    """Files have no parts and nobody keeps whether they were read; `row` returns what is known of one by now.

    Sorted by date they stand in the order in which they were named, which is the person's own.
    """

    def __init__(self, ids: Sequence[str], row: Callable[[str], ArticleRow]) -> None:
        self._ids = ids
        self._row = row
        self._places = {id: place for place, id in enumerate(ids)}

    def count(self, view: View) -> int:
        """Return how many files the view has."""
        return len(self._order(view))

    def rows(self, view: View, start: int, stop: int) -> tuple[ArticleRow, ...]:
        """Return the files at some positions."""
        return tuple(map(self._row, self._order(view)[start:stop]))

    def position(self, view: View, id: str) -> int | None:
        """Return where a file stands; None when the view does not have it."""
        if id not in self._places:
            return None
        if not view.titles and view.sort == "date":
            place = self._places[id]
            return len(self._ids) - 1 - place if view.is_reversed else place
        order = self._order(view)
        return order.index(id) if id in order else None

    def row(self, id: str) -> ArticleRow | None:
        """Return what is known of a file; None when it was not named."""
        return self._row(id) if id in self._places else None

    def next_unread(self, view: View, after_id: str | None) -> str | None:
        """Return None: nobody knows which files were read."""
        return None

    def scopes(self) -> tuple[ScopeCount, ...]:
        """Return nothing: files have no parts."""
        return ()

    def _order(self, view: View) -> Sequence[str]:
        if not view.titles and view.sort == "date":
            return self._ids[::-1] if view.is_reversed else self._ids
        beginnings = _words(view.titles)
        rows = [row for row in map(self._row, self._ids) if _has_words(row.title, beginnings)]
        if view.sort != "date":
            rows.sort(key=_SORT_KEYS[view.sort])
        ids = [row.id for row in rows]
        return ids[::-1] if view.is_reversed else ids


_SORT_KEYS: Mapping[Sort, Callable[[ArticleRow], Any]] = {
    "outlet": lambda row: _plain(row.outlet),
    "title": lambda row: _plain(row.title),
    "claims": lambda row: 1 if row.claims is None else -row.claims,
}


def _has_words(title: str, beginnings: Sequence[str]) -> bool:
    """Tell whether each of some folded words is the beginning of a word of a title."""
    words = _words(title)
    return all(any(word.startswith(beginning) for word in words) for beginning in beginnings)


def _plain(text: str) -> str:
    from reader.claims.filters.query import plain  # a list starts in the order given, without a filter

    return plain(text)


def _words(text: str) -> list[str]:
    return _WORD.findall(_plain(text))
