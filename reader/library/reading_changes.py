"""Which articles were read and starred, changed and taken back."""

from __future__ import annotations

from typing import Literal, NamedTuple

from reader.library.listed_articles import ListedArticles
from reader.library.listing import ReadingStates
from reader.shelf.view import View

_MAX_CHANGES = 200
"""So many can be taken back: an evening's reading."""

ChangeKind = Literal["read", "starred"]


class Change(NamedTuple):
    """What was made of some articles that were not so before."""

    kind: ChangeKind
    ids: tuple[str, ...]
    value: bool
    """Whether they are read, or starred, since."""


class ReadingChanges:
    """Keeps what becomes of articles and shows it in the list. Everything may raise ReaderError."""

    def __init__(self, states: ReadingStates, articles: ListedArticles) -> None:
        self._states = states
        self._articles = articles
        self._changes: list[Change] = []

    def mark(self, kind: ChangeKind, id: str, value: bool) -> bool:
        """Mark an article read, unread, starred or not; tell whether that is another state than before."""
        row = self._articles.row_of(id)
        is_so = row is not None and (row.is_read if kind == "read" else row.is_starred) == value
        if row is None or (is_so and not (kind == "read" and row.is_updated)):
            return False
        ids = self._make(Change(kind, (id,), value))
        if ids:
            self._remember(Change(kind, ids, value))
        return bool(ids)

    def mark_all_read(self, view: View) -> int:
        """Mark every article of a view read; return how many were not."""
        ids = self._states.mark_all_read(view)
        if ids:
            self._remember(Change("read", ids, True))
        self._articles.refresh()
        return len(ids)

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to take back."""
        return not self._changes

    def take_back(self) -> Change:
        """Take back the last change, and return it. Raises IndexError when there is none."""
        change = self._changes[-1]
        self._make(Change(change.kind, change.ids, not change.value))
        self._changes.pop()
        if len(change.ids) > 1:
            self._articles.refresh()
        return change

    def _make(self, change: Change) -> tuple[str, ...]:
        if change.kind == "starred":
            ids = self._states.set_starred(change.ids, change.value)
            self._articles.change(change.ids, is_starred=change.value)
        else:
            ids = self._states.set_read(change.ids, change.value)
            self._articles.change(change.ids, is_read=change.value, is_updated=False)
        return ids

    def _remember(self, change: Change) -> None:
        self._changes = [*self._changes, change][-_MAX_CHANGES:]
