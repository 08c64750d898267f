"""Walks from claim to claim, from mention to mention, and to claims by their numbers."""

from __future__ import annotations

from time import monotonic

from reader.ui.reading.actions.filter import Filtering
from reader.ui.reading.actions.typed_number import TypedNumber
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.history import Travels
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.widgets import Parts
from reader.ui.view import navigation as walk


class Walking:
    """Takes the cursor along, and says where a walk ends or turns round."""

    def __init__(
        self, parts: Parts, open: OpenArticle, filter: Filtering, cursor: Cursor, travels: Travels
    ) -> None:
        self._view = parts.text
        self._say = parts.status.say
        self._open = open
        self._filter = filter
        self._cursor = cursor
        self._travels = travels
        self._number = TypedNumber()

    def step_claim(self, step: int) -> None:
        """Go to the next claim (1) or the previous one (-1)."""
        analysis, among = self._open.analysis, self._filter.let_through
        reached = walk.next_claim(analysis, among, self._cursor.claim, self._view.line_span, step)
        self._go_to_step(reached, step, self._why_none())

    def step_speaker(self, step: int) -> None:
        """Go to the next (1) or previous (-1) claim by the speaker of the current one."""
        analysis, current = self._open.analysis, self._cursor.claim
        if current is None:
            self._say("No claim here yet.")
        elif analysis.claims[current].speaker is None:
            self._say("Nobody can tell who says this.")
        else:
            reached = walk.same_speaker(analysis, self._filter.let_through, current, step)
            if reached is not None:
                self._travels.jump()
            self._go_to_step(reached, step, none="The only claim of this speaker.")

    def step_mention(self, step: int) -> None:
        """Go to the next (1) or previous (-1) mention of the organization at hand."""
        found = walk.next_mention(self._open.analysis, self._view.line_span, self._cursor.visited, step)
        if found is None:
            self._say("No organizations here." if self._open.is_analysed else self._why_none())
            return
        self._view.go_to_span(found.span)
        self._cursor.visited = walk.Visited(found.entity.id, found.span, self._view.line_span)
        self._say(f"{found.entity.name}: mention {found.number} of {found.count}")

    def type_digit(self, digit: int) -> None:
        """Go to the claim whose number the digits make."""
        count = len(self._open.analysis.claims)
        number = self._number.add(digit, monotonic())
        if 1 <= number <= count:
            if number == digit:  # the first of its digits
                self._travels.jump()
            self._cursor.go_to_claim(number - 1)
        elif number:
            self._say(f"There is no claim {number}, only {count}." if count else self._why_none())

    def end_number(self) -> None:
        """Let the next digit begin another number."""
        self._number.end()

    def jump_to(self, index: int) -> None:
        """Go to a claim, and remember where that jump began."""
        self._travels.jump()
        self._cursor.go_to_claim(index)

    def follow(self, answer: str | int | None) -> None:
        """Filter by a query and go to the nearest claim it lets through, or go to a claim."""
        if isinstance(answer, str):
            self._filter.typed(answer)
            self._say(self._filter.said)
            answer = walk.nearest(self._filter.let_through, self._cursor.claim)
        if answer is not None and answer != self._cursor.claim:
            self.jump_to(answer)

    def _why_none(self) -> str:
        return self._open.why_no_claims().splitlines()[0]

    def _go_to_step(self, reached: walk.Step | None, step: int, none: str) -> None:
        if reached is None:
            self._say(none)
            return
        self._cursor.go_to_claim(reached.index)
        if reached.wrapped:
            self._say(walk.around(step, f" ({self._filter.count} match)" if self._filter.is_on else ""))
