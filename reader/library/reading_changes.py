"""Which articles were read and starred, changed and taken back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reader.library.listed_articles import ListedArticles
from reader.library.listing import ReadingStates

_MAX_CHANGES = 200
"""So many can be taken back: an evening's reading."""

ChangeKind = Literal["read", "starred"]


@dataclass(frozen=True, slots=True)
class Change:
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
        if row is None or (row.is_read if kind == "read" else row.is_starred) == value:
            return False
        self._make(change := Change(kind, (id,), value))
        self._remember(change)
        return True

    def mark_all_read(self) -> int:
        """Mark every article of the view read; return how many were not."""
        ids = self._states.mark_all_read(self._articles.view)
        if ids:
            self._remember(Change("read", ids, True))
        self._articles.refresh()
        return len(ids)

    def take_back(self) -> Change | None:
        """Take back the last change and return it; None when there is none."""
        if not self._changes:
            return None
        change = self._changes[-1]
        self._make(Change(change.kind, change.ids, not change.value))
        self._changes.pop()
        if len(change.ids) > 1:
            self._articles.refresh()
        return change

    def _make(self, change: Change) -> None:
        keep = self._states.set_read if change.kind == "read" else self._states.set_starred
        keep(change.ids, change.value)
        self._articles.change(change.ids, **{f"is_{change.kind}": change.value})

    def _remember(self, change: Change) -> None:
        self._changes = [*self._changes, change][-_MAX_CHANGES:]
