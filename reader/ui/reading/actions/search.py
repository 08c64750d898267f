"""Searching in the article: with every letter the text shows what is found, and goes to the first of it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.claims.filters import Completion
from reader.text.find import Matches, find
from reader.ui.view import navigation as walk
from reader.ui.widgets.article_view import ArticleView


class Searching:
    """Leads an article view from match to match. A question for the input line."""

    sign = "/"
    help = "words or a regular expression · ↓ ↑ next, previous · enter stays there · esc goes back"

    def __init__(self, view: ArticleView) -> None:
        self._view = view
        self._text = ""
        self._pattern = ""
        self._found = Matches()
        self._current: int | None = None
        self._origin = 0, 0
        """Where the cursor stood before, in code points, and which line was the first in view."""

    @property
    def is_on(self) -> bool:
        """Whether there is something that is searched for."""
        return bool(self._pattern)

    @property
    def count(self) -> str:
        """Which match of how many: "3/17"; "no match"; nothing without a pattern."""
        if not self._pattern:
            return ""
        total = len(self._found.spans)
        number = "–" if self._current is None else self._current + 1
        return f"{number}/{total}" if total else "no match"

    @property
    def hint(self) -> str:
        """Why this is not quite what was typed."""
        return self._found.hint

    @property
    def said(self) -> str:
        """What the search came to; nothing when nothing was searched for."""
        if not self._pattern:
            return ""
        return f"Match {self.count}." if self._found.spans else f"{self._pattern}: no match in this article."

    def over(self, text: str) -> None:
        """Go on in the text that the view shows now; the cursor stays."""
        self._text = text
        self._look_for(self._pattern)

    def begin(self) -> str:
        """Remember the place; every search begins empty."""
        self._origin = self._view.place, self._view.scroll_offset.y
        return ""

    def typed(self, value: str) -> None:
        """Go to the first match from where the search began; back there when there is none."""
        self._look_for(value)
        self._current = self._found.from_offset(self._origin[0])
        if self._current is None:
            self._return()
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
        reached = walk.next_match(self._found.spans, self._current, self._view.line_span, step)
        if reached is None:
            return "No match in this article."
        self._current = reached.index
        self._show()
        return f"Match {self.count}. {walk.around(step)}" if reached.wrapped else f"Match {self.count}."

    def clear(self) -> None:
        """Search for nothing any more."""
        self._look_for("")

    def drop(self) -> None:
        """Go back to where the search began."""
        self.clear()
        self._return()

    def _look_for(self, pattern: str) -> None:
        self._pattern = pattern
        self._found = find(self._text, pattern)
        self._current = None
        self._show()

    def _show(self) -> None:
        self._view.set_matches(self._found.spans, self._current)
        if self._current is not None:
            self._view.go_to_span(self._found.spans[self._current])

    def _return(self) -> None:
        place, top = self._origin
        self._view.go_to_offset(place)
        self._view.scroll_to(y=top, animate=False, immediate=True)
