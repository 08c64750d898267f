"""Steps from claim to claim, from mention to mention, and to claims by their numbers."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from reader.claims.speaker_label import NOBODY
from reader.session.places import Place
from reader.ui.reading.actions.typed_number import TypedNumber
from reader.ui.reading.claim_filter import ClaimFilter
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.history import History
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import Presenter, SayInShort
from reader.ui.view import navigation
from reader.ui.view.navigation import Step

_ALL_STOPS_AGAIN = "{toggle_stops} stops at all of them again."


class ClaimNavigation:
    """Moves the cursor, and says where there is nothing to go to, or a step went around an end."""

    def __init__(
        self,
        open: OpenArticle,
        filter: ClaimFilter,
        cursor: Cursor,
        history: History,
        presenter: Presenter,
        *,
        say: SayInShort,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self._open = open
        self._filter = filter
        self._cursor = cursor
        self._history = history
        self._presenter = presenter
        self._say = say
        self._clock = clock
        self._number = TypedNumber()
        self._before_filter: tuple[Place, int] | None = None
        """Where the person was before they were led to the first claim of a filter, and that claim."""

    def step_claim(self, step: int) -> None:
        """Go to the next claim (1) or the previous one (-1)."""
        analysis, among = self._open.analysis, self._filter.stops
        target = navigation.next_claim(analysis, among, self._cursor.claim, self._cursor.line, step)
        all_checked = f"Every claim listed{self._so_far} is checked. {_ALL_STOPS_AGAIN}"
        self._go(target, step, all_checked if self._filter.let_through else self._why_none())

    def step_speaker(self, step: int) -> None:
        """Go to the next (1) or previous (-1) claim by the speaker of the current one."""
        analysis, current = self._open.analysis, self._cursor.claim
        if current is None:
            self._say(self._cursor.why_no_claim)
        elif analysis.claims[current].speaker is None:
            self._say(f"{NOBODY.capitalize()} says this.")
        else:
            target = navigation.same_speaker(analysis, self._filter.let_through, current, step)
            if target is not None:
                self._history.jump()
            self._go(target, step, f"The speaker's only claim{self._so_far}.")

    def step_mention(self, step: int) -> None:
        """Go to the next (1) or previous (-1) mention of the organization at hand."""
        mention = navigation.next_mention(self._open.analysis, self._cursor.line, self._cursor.mention, step)
        if mention is None:
            self._say("No organizations here." if self._open.is_analyzed else self._why_none())
            return
        self._cursor.go_to_mention(mention.entity.id, mention.span)
        self._say(f"{mention.entity.name}: mention {mention.number} of {mention.total}{self._so_far}")

    def type_digit(self, digit: int) -> None:
        """Go to the claim whose number the digits make."""
        count = len(self._open.analysis.claims)
        number = self._number.add(digit, self._clock())
        if number - 1 in self._filter.hidden_claims:
            self._say(f"Claim {number} is rejected. {{toggle_rejected}} shows it.")
        elif 1 <= number <= count:
            if number == digit:  # the first of its digits
                self._history.jump()
            self._cursor.go_to_claim(number - 1)
        elif number:
            only = f"There is no claim {number}, only {count}{self._so_far}."
            self._say(only if count else self._why_none())

    def end_number(self) -> None:
        """Let the next digit begin another number."""
        self._number.end()

    def jump_to(self, index: int) -> None:
        """Go to a claim, and remember where that jump began."""
        self._history.jump()
        self._cursor.go_to_claim(index)

    def filter_by(self, query: str) -> None:
        """Filter by a query and go to the nearest claim that it lets through."""
        self._filter.set(query)
        self._presenter.show_claims()
        self._say(self._filter.summary)
        self.go_to_match()

    def go_to_match(self) -> None:
        """Go to the nearest claim that the filter lets through; `return_from_match` undoes it."""
        current, place = self._cursor.claim_in_text, self._cursor.place()
        index = navigation.nearest(self._filter.let_through, current)
        if self._filter.is_on and index is not None and index != current and place is not None:
            self.jump_to(index)
            self._before_filter = place, index

    def return_from_match(self) -> None:
        """Go back to where the filter led away from, unless the person has gone on from there."""
        before, self._before_filter = self._before_filter, None
        if before is None:
            return
        place, index = before
        if self._open.is_open(place.article) and self._cursor.claim_in_text == index:
            self._cursor.go_to_offset(place.offset(self._open.text))

    @property
    def _so_far(self) -> str:
        """What stands behind a count or an end while the article is still analyzed."""
        return "" if self._open.is_complete else " so far"

    def _why_none(self) -> str:
        return self._open.why_no_claims().splitlines()[0]

    def _go(self, target: Step | None, step: int, why_none: str) -> None:
        if target is None:
            self._say(why_none)
            return
        self._cursor.go_to_claim(target.index)
        if target.wraps:
            matches = f" ({self._filter.count} match)" if self._filter.is_on else ""
            short = f"On from the {'first' if step > 0 else 'last'}."
            self._say(navigation.around(step, matches, self._so_far), short=short)
