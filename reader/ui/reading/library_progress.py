"""Tells the screen how the analysis of the library comes along: seldom, however fast that is."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from reader.ui.reading.messages import LibraryProgressed

_PERIOD_SECONDS = 0.25
"""Short articles are analysed in a twentieth of a second. To draw each of them takes a tenth of the screen's
time, in numbers that nobody can read so fast."""


class LibraryProgress:
    """Collects what was analysed. `post` is handed the first message at once, and then one a period."""

    def __init__(self, post: Callable[[LibraryProgressed], object]) -> None:
        self._post = post
        self._article_ids: list[str] = []
        self._counts = self._told_counts = 0, 0
        self._due = 0.0

    def add(self, article_id: str) -> None:
        """Note an article that was analysed."""
        self._article_ids.append(article_id)

    def count(self, analyzed_count: int, total: int) -> None:
        """Note how many of how many are analysed, and tell it when it is time to."""
        self._counts = analyzed_count, total
        self.tell_if_due()

    def tell_if_due(self) -> None:
        """Tell what was not told yet, when it is time to: an article that comes next may be a book."""
        if monotonic() >= self._due:
            self.tell()

    def tell(self) -> None:
        """Tell what was not told yet: before a wait, and at the end."""
        if self._article_ids or self._counts != self._told_counts:
            self._post(LibraryProgressed(tuple(self._article_ids), *self._counts))
            self._due = monotonic() + _PERIOD_SECONDS
        self._article_ids.clear()
        self._told_counts = self._counts
