"""Which claims are listed, and how: as in the text, or under who says them. No widgets here."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

from reader.claims.corrected import Corrected
from reader.claims.flags import flags
from reader.model import Analysis


class Heading(NamedTuple):
    """Stands over the claims of a speaker."""

    speaker: str | None
    """Id of the entity; None over those of which nobody can tell who says them."""
    claims: int
    """How many claims stand below."""


ClaimOrder = Literal["text", "speaker", "flags"]
"""As in the text; under who says them; those first that have most flags."""
Row = int | Heading
"""A claim by its index, or a heading."""


class ClaimListing(NamedTuple):
    """Everything that decides what the list of claims shows, but for the cursor."""

    text: str = ""
    """The article's, in which the claims' offsets count."""
    corrected: Corrected = Corrected(Analysis(""))
    """The analysis with what the person corrected and noted."""
    among: Sequence[int] = ()
    """Indices of the claims that are listed, in text order."""
    colors: Mapping[str, int] = MappingProxyType({})
    """The colour of each speaking entity, by its id."""
    order: ClaimOrder = "text"
    """In which order they stand."""
    marked_claims: frozenset[int] = frozenset()
    """Indices of the claims that are marked for copying."""
    why_empty: str = ""
    """What stands in place of the list when no claim is listed."""
    total: int = 0
    """How many claims there are but for hidden ones."""
    query: str = ""
    """The filter that leaves the others out, as it was typed."""
    is_complete: bool = True
    """Whether these are all claims of the article, and not those of its first parts."""
    quoted_elsewhere: frozenset[int] = frozenset()
    """Indices of the claims that are quoted in other articles too."""
    stops: str = ""
    """Where the steps from claim to claim stop, in words: "] unchecked only"; empty for at every one."""

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows of the list, from top to bottom."""
        if self.order == "flags":
            return by_flags(self.corrected.analysis, self.text, self.among)
        return claim_rows(self.corrected.analysis, self.among, by_speaker=self.order == "speaker")

    def position(self, current: int | None) -> str:
        """Return which claim of how many is `current`, as `position` does, and how many are checked.

        "7/13 · 4 checked"; of claims of which none is checked only the first. Where steps pass over claims,
        that is said instead of their number: it holds at the next start too.
        """
        count = self.corrected.checked_count
        which = position(self.among, self.total, current, is_complete=self.is_complete)
        what_else = self.stops or (f"{count} checked" if count else "")
        return f"{which} · {what_else}" if which and what_else else which


def claim_rows(analysis: Analysis, among: Sequence[int], *, by_speaker: bool) -> tuple[Row, ...]:
    """Return the rows for the claims `among`; speakers in the order in which they first speak."""
    if not by_speaker:
        return tuple(among)
    claims_of: dict[str | None, list[int]] = {}
    for index in among:
        claims_of.setdefault(analysis.claims[index].speaker, []).append(index)
    rows: list[Row] = []
    for speaker, claims in claims_of.items():
        rows += [Heading(speaker, len(claims)), *claims]
    return tuple(rows)


def by_flags(analysis: Analysis, text: str, among: Sequence[int]) -> tuple[int, ...]:
    """Return the claims `among` with those first that have most reasons to be checked; else as in `text`."""

    def flag_count(index: int) -> int:
        claim = analysis.claims[index]
        return len(flags(text, claim, analysis.entity(claim.speaker)))

    return tuple(sorted(among, key=lambda index: -flag_count(index)))


def position(among: Sequence[int], total: int, current: int | None, *, is_complete: bool = True) -> str:
    """Return which of the claims `among` all `total` is `current`: "4/8", "2/3 of 8", "–/3 of 8", "0 of 8".

    While there may be more, the end is not known: "8 so far", "4, 8 so far", "3 of 8 so far". Empty when
    there are no claims at all.
    """
    if not total:
        return ""
    if not is_complete:
        of = f"{len(among)} of " if len(among) < total else ""
        which = f"{current + 1}, " if current in among and current is not None else ""
        return f"{which}{of}{total} so far"
    if not among:
        return f"0 of {total}"
    at = 0 if current is None else bisect_left(among, current)
    number = at + 1 if current in among[at : at + 1] else "–"
    of = f" of {total}" if len(among) < total else ""
    return f"{number}/{len(among)}{of}"


def own_number(among: Sequence[int], current: int | None) -> str:
    """Return the number in the row of the claim `current` where its place `among` those listed is another.

    "8" of the last one where an earlier one is not listed; empty of the eighth of all.
    """
    if current is None:
        return ""
    at = bisect_left(among, current)
    return str(current + 1) if at != current and current in among[at : at + 1] else ""
