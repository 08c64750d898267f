"""Searching in the article: with every letter the text shows the matches, and goes to the first of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.text.find import Matches, find
from reader.ui.reading.protocols import SearchableText
from reader.ui.view import navigation

if TYPE_CHECKING:
    from reader.claims.filters import Completion


class Search:
    """Leads an article view from match to match. A question for the input line."""

    sign = "/"
    help: tuple[str, ...] = ("Enter stays", "Esc returns", "↓ ↑ step", "words or a regular expression")

    def __init__(self, view: SearchableText) -> None:
        self._view = view
        self._text = ""
        self._pattern = ""
        self._matches = Matches()
        self._current: int | None = None
        self._origin = 0, 0
        """Where the cursor stood before, in code points, and which line was the first in view."""
        self._first_offset = 0
        """Where the cursor line began then: the first match is looked for from there."""

    @property
    def is_on(self) -> bool:
        """Whether there is something that is searched for."""
        return bool(self._pattern)

    @property
    def is_in_vain(self) -> bool:
        """Whether something is searched for that is nowhere in this article."""
        return self.is_on and not self._matches.spans

    @property
    def count(self) -> str:
        """Which match of how many: "3/17"; "no match"; nothing without a pattern."""
        if not self._pattern:
            return ""
        total = len(self._matches.spans)
        number = "–" if self._current is None else self._current + 1
        return f"{number}/{total}" if total else "no match"

    @property
    def hint(self) -> str:
        """Why this is not quite what was typed."""
        return self._matches.hint

    @property
    def summary(self) -> str:
        """What the search came to; nothing when nothing was searched for."""
        if not self._pattern:
            return ""
        if self._matches.spans:
            return f"Match {self.count}."
        return f"{self._pattern}: no match in this article."

    @property
    def way_on(self) -> str:
        """How to go on from match to match, where there are some."""
        return "{next_match} goes on, {back} ends it." if self._matches.spans else ""

    def search_in(self, text: str) -> None:
        """Go on in the text that the view shows now; the cursor stays."""
        self._text = text
        self._search_for(self._pattern)

    def begin(self) -> str:
        """Remember the place; every search begins empty."""
        self._origin = self._view.place, self._view.view_top
        self._first_offset = self._view.line_span.start
        return ""

    def update(self, value: str) -> None:
        """Go to the first match from where the search began; back there when there is none."""
        self._search_for(value)
        self._current = self._matches.from_offset(self._first_offset)
        if self._current is None:
            self._view.restore_view(*self._origin)
        else:
            self._show()

    def completions(self, value: str, cursor: int) -> Sequence[Completion]:
        """Offer nothing: any word may be meant."""
        return ()

    def step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) match."""
        self.go(step)

    def go(self, step: int) -> str:
        """Go to the next (1) or previous (-1) match from the cursor, and return what there is to say."""
        match = navigation.next_match(self._matches.spans, self._current, self._view.line_span, step)
        if match is None:
            return "No match in this article."
        self._current = match.index
        self._show()
        return f"Match {self.count}. {navigation.around(step)}" if match.wraps else f"Match {self.count}."

    def clear(self) -> None:
        """Search for nothing any more."""
        self._search_for("")

    def cancel(self) -> None:
        """Go back to where the search began."""
        self.clear()
        self._view.restore_view(*self._origin)

    def _search_for(self, pattern: str) -> None:
        self._pattern = pattern
        self._matches = find(self._text, pattern)
        self._current = None
        self._show()

    def _show(self) -> None:
        self._view.set_matches(self._matches.spans, self._current)
        if self._current is not None:
            self._view.go_to_span(self._matches.spans[self._current])
