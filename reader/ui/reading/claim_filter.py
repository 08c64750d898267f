"""The filter that says which claims of an article are listed. No widgets."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from reader.claims.corrected import Corrected
from reader.model import LEVELS, Analysis
from reader.ui.view.claim_rows import own_number, position

if TYPE_CHECKING:
    from reader.claims.filters import Completion, Facts, Filter, OtherNames


class ClaimFilter:
    """One query, held against the claims of one analysis after another.

    `other_names` returns by which other names those are found in the open article who have a name: `speaker`
    lets these through.
    The language of queries is imported with the first of them: the first text has none.
    """

    def __init__(self, other_names: OtherNames = lambda name: ()) -> None:
        self._other_names = other_names
        self.query = ""
        """What was typed last."""
        self.let_through: tuple[int, ...] = ()
        """Indices of the claims that have everything the query asks for, in text order."""
        self.is_complete = True
        """Whether these are all claims of the article, and not those of its first parts."""
        self.shows_rejected = False
        """Whether claims that the person rejected are listed with the others."""
        self.stops_at_unchecked = False
        """Whether a step from claim to claim passes over those that the person checked."""
        self._typed_filter: Filter | None = None
        self._filter: Filter | None = None
        """What was typed, with the other names that speakers have in the article."""
        self._claims = _Claims(Corrected(Analysis("")), "")

    @property
    def is_on(self) -> bool:
        """Whether anything was typed, be it sense or not."""
        return bool(self.query)

    @property
    def left_out(self) -> frozenset[int]:
        """Indices of the claims that lack something, or are hidden; none where all lack something."""
        if not self.let_through:
            return frozenset()
        return frozenset(range(len(self._claims.corrected_analysis.analysis.claims))).difference(
            self.let_through
        )

    @property
    def hidden_claims(self) -> frozenset[int]:
        """Indices of the rejected claims that are not to be seen at all."""
        is_shown = self.shows_rejected or (self._filter is not None and self._filter.asks_for_rejected)
        return frozenset() if is_shown else self._claims.corrected_analysis.rejected

    @property
    def stops(self) -> tuple[int, ...]:
        """Indices of the claims at which a step from claim to claim may stop, in text order."""
        if not self.stops_at_unchecked:
            return self.let_through
        corrected_analysis = self._claims.corrected_analysis
        return tuple(index for index in self.let_through if not corrected_analysis.check(index).is_checked)

    @property
    def total(self) -> int:
        """How many claims there are but for hidden ones, let through or not."""
        return len(self._claims.corrected_analysis.analysis.claims) - len(self.hidden_claims)

    @property
    def count(self) -> str:
        """How many claims of how many: "3 of 8"."""
        return f"{len(self.let_through)} of {self.total}"

    @property
    def hint(self) -> str:
        """Which part of the query makes no sense, and what may be meant; empty when all of it does."""
        return "" if self._filter is None else " ".join(self._filter.problems)

    @property
    def summary(self) -> str:
        """What the filter comes to, in a sentence."""
        if not self._filter:
            return self.hint or "All claims are listed."
        match = "claim matches" if self.total == 1 else "claims match"
        so_far = "" if self.is_complete else " so far"
        return f"{self.count} {match}{so_far}. {self.hint}".rstrip()

    @property
    def is_in_vain(self) -> bool:
        """Whether the query leaves out every claim there is."""
        return bool(self._filter) and not self.let_through

    def position(self, current: int | None) -> str:
        """Return which claim of how many is `current`, as `claim_rows.position` does."""
        return position(self.let_through, self.total, current, is_complete=self.is_complete)

    def own_number(self, current: int | None) -> str:
        """Return the number of the claim `current` where its position is another, as in `claim_rows`."""
        return own_number(self.let_through, current) if self.is_complete else ""

    def apply_to(self, corrected_analysis: Corrected, text: str) -> None:
        """Hold the query against the claims of another analysis, of `text`, as the person left it."""
        self._claims = _Claims(corrected_analysis, text)
        self._look_up_names()
        self._select()

    def set(self, query: str) -> None:
        """Take another query; an empty one lets everything through."""
        from reader.claims.filters import parse

        self.query = query.strip()
        self._typed_filter = parse(query)
        self._look_up_names()
        self._select()

    def toggle(self, term: str) -> None:
        """Put a term like "kind:direct" in the place of those with its key, or take it away."""
        from reader.claims.filters import choice_of, replace_term

        key, choice = term.split(":")
        is_there = choice_of(self.query, key) == choice
        self.set(replace_term(self.query, key, "" if is_there else term))

    def cycle_level(self) -> None:
        """Let through only the claims of the next level; behind the last one those of all."""
        from reader.claims.filters import choice_of

        levels = ("", *LEVELS)
        following = levels[(levels.index(choice_of(self.query, "level")) + 1) % len(levels)]
        self.set_level(following)

    def set_level(self, level: str) -> None:
        """Let through only the claims of one level; those of all for an empty one."""
        from reader.claims.filters import replace_term

        self.set(replace_term(self.query, "level", f"level:{level}" if level else ""))

    def completions(self, query: str, cursor: int) -> Sequence[Completion]:
        """Return how a query could go on: keys, and what the claims have to offer for them."""
        from reader.claims.filters import completions

        return completions(query, cursor, self._claims.corrected_analysis.analysis, self._claims.text)

    def show_rejected(self, is_shown: bool) -> None:
        """List the claims that the person rejected with the others, or hide them."""
        self.shows_rejected = is_shown
        self._select()

    def _look_up_names(self) -> None:
        """Let each speaker asked for through by the names that the open article has for them."""
        if self._typed_filter is None:
            return
        from reader.claims.filters import with_other_names

        terms = with_other_names(self._typed_filter.terms, self._other_names)
        self._filter = replace(self._typed_filter, terms=terms)

    def _select(self) -> None:
        indices = range(len(self._claims.corrected_analysis.analysis.claims))
        listed = (index for index in indices if index not in self.hidden_claims)
        if self._filter:
            from reader.claims.filters import matches

            filter, facts = self._filter, self._claims.facts
            listed = (index for index in listed if matches(filter, facts[index]))
        self.let_through = tuple(listed)


class _Claims:
    """The claims a filter is held against; their facts are gathered when they are first needed."""

    def __init__(self, corrected_analysis: Corrected, text: str) -> None:
        self.corrected_analysis = corrected_analysis
        self.text = text

    @cached_property
    def facts(self) -> tuple[Facts, ...]:
        from reader.claims.filters import facts

        return facts(self.corrected_analysis, self.text)
