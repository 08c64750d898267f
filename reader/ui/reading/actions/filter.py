"""Filtering the claims: with every letter the list and the text show what is let through."""

from __future__ import annotations

from collections.abc import Sequence

from reader.claims.filters import Completion
from reader.ui.reading.claim_filter import ClaimFilter
from reader.ui.reading.protocols import Presenter, Say


class FilterQuestion:
    """Changes the filter and shows the claims. A question for the input line."""

    sign = "filter "
    help: tuple[str, ...] = (
        "Enter stays",
        "Esc returns",
        "speaker:kuleba",
        "org:nato",
        "kind:indirect",
        "-cue:denied",
        "not:",
        "level:said",
        "a word",
    )

    def __init__(self, filter: ClaimFilter, presenter: Presenter, *, say: Say) -> None:
        self._filter = filter
        self._presenter = presenter
        self._say = say
        self._query_before = ""

    @property
    def count(self) -> str:
        """How many claims of how many: "3 of 8"."""
        return self._filter.count

    @property
    def is_on(self) -> bool:
        """Whether there is a filter."""
        return self._filter.is_on

    @property
    def hint(self) -> str:
        """Which part of the filter makes no sense, and what may be meant."""
        return self._filter.hint

    @property
    def summary(self) -> str:
        """What the filter came to."""
        return self._filter.summary

    @property
    def way_on(self) -> str:
        """How to list all claims again, where some are left out."""
        return "{back} lists all." if self._filter.is_on and not self._filter.hint else ""

    def begin(self) -> str:
        """Remember the filter, and go on from it."""
        self._query_before = self._filter.query
        return f"{self._query_before} " if self._query_before else ""

    def update(self, value: str) -> None:
        """Filter by what is typed so far."""
        self._filter.set(value)
        self._presenter.show_claims()

    def completions(self, value: str, cursor: int) -> Sequence[Completion]:
        """Offer keys, and what the claims have to offer for them."""
        return self._filter.completions(value, cursor)

    def step(self, step: int) -> None:
        """Go nowhere: one steps through the list when the filter stands."""

    def cancel(self) -> None:
        """Filter as before."""
        self.update(self._query_before)

    def clear(self) -> None:
        """Let everything through."""
        self.update("")

    def toggle(self, term: str) -> None:
        """Put a term to the filter, or take it away; say what that comes to."""
        self._filter.toggle(term)
        self._presenter.show_claims()
        self._say(self._filter.summary)

    def cycle_level(self) -> None:
        """List only what is said, then what is believed, then what is done, then all; say which."""
        self._filter.cycle_level()
        self._presenter.show_claims()
        self._say(self._filter.summary)

    def set_level(self, level: str) -> None:
        """List only the claims of one level, of all for an empty one; say what that comes to."""
        self._filter.set_level(level)
        self._presenter.show_claims()
        self._say(self._filter.summary)
