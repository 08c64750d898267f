"""Filtering the claims: with every letter the list and the text show what is let through."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from reader.claims.filters import Completion, Facts, Filter, completions, facts, matches, parse
from reader.model import Analysis


class Filtering:
    """The filter that holds for every article opened. A question for the input line."""

    sign = "filter "
    help = "speaker:kuleba org:nato kind:indirect -cue:denied unnamed: conf:>0.8 word"

    def __init__(self, changed: Callable[[], None]) -> None:
        self.query = ""
        """What was typed last."""
        self.let_through: tuple[int, ...] = ()
        """Indices of the claims that have everything the filter wants, in text order."""
        self._changed = changed
        self._before = ""
        self._wanted = Filter()
        self._claims = _Claims(Analysis(""), "")

    @property
    def is_on(self) -> bool:
        """Whether anything was typed, be it sense or not."""
        return bool(self.query)

    @property
    def left_out(self) -> frozenset[int]:
        """Indices of the claims that lack something."""
        return frozenset(range(len(self._claims.analysis.claims))).difference(self.let_through)

    @property
    def count(self) -> str:
        """How many claims of how many: "3 of 8"."""
        return f"{len(self.let_through)} of {len(self._claims.analysis.claims)}"

    @property
    def hint(self) -> str:
        """Which part of the filter makes no sense, and what may be meant."""
        return " ".join(self._wanted.problems)

    @property
    def said(self) -> str:
        """What the filter came to."""
        if not self._wanted:
            return self.hint or "All claims are listed."
        return f"{self.count} claims match. {self.hint}".rstrip()

    def over(self, analysis: Analysis, text: str) -> None:
        """Hold the filter against the claims of another analysis, of `text`."""
        self._claims = _Claims(analysis, text)
        self._select()

    def begin(self) -> str:
        """Remember the filter, and go on from it."""
        self._before = self.query
        return f"{self.query} " if self.query else ""

    def typed(self, value: str) -> None:
        """Filter by what is typed so far."""
        self.query = value.strip()
        self._wanted = parse(value)
        self._select()
        self._changed()

    def completions(self, value: str, cursor: int) -> Sequence[Completion]:
        """Offer keys, and what the claims have to offer for them."""
        return completions(value, cursor, self._claims.analysis, self._claims.text)

    def step(self, step: int) -> None:
        """Go nowhere: the list is walked through when the filter stands."""

    def drop(self) -> None:
        """Filter as before."""
        self.typed(self._before)

    def clear(self) -> None:
        """Let everything through."""
        self.typed("")

    def toggle(self, term: str) -> None:
        """Put a term to the filter, or take it away."""
        terms = self.query.split()
        self.typed(
            " ".join(part for part in terms if part != term) if term in terms else f"{self.query} {term}"
        )

    def _select(self) -> None:
        everything = range(len(self._claims.analysis.claims))
        self.let_through = (
            tuple(index for index in everything if matches(self._wanted, self._claims.facts[index]))
            if self._wanted
            else tuple(everything)
        )


class _Claims:
    """The claims a filter is held against; their facts are gathered when they are first wanted."""

    def __init__(self, analysis: Analysis, text: str) -> None:
        self.analysis = analysis
        self.text = text

    @cached_property
    def facts(self) -> tuple[Facts, ...]:
        return facts(self.analysis, self.text)
