"""Which claims are listed, and how: as in the text, or gathered under who says them. No widgets here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.model import Analysis


class Heading(NamedTuple):
    """Stands over the claims of a speaker."""

    speaker: str | None
    """Id of the entity; None over those of which nobody can tell who says them."""
    claims: int
    """How many claims stand below."""


Row = int | Heading
"""A claim by its index, or a heading."""


def claim_rows(analysis: Analysis, among: Sequence[int], *, by_speaker: bool) -> tuple[Row, ...]:
    """Return the rows for the claims `among`; speakers in the order in which they first speak."""
    if not by_speaker:
        return tuple(among)
    speakers: dict[str | None, list[int]] = {}
    for index in among:
        speakers.setdefault(analysis.claims[index].speaker, []).append(index)
    rows: list[Row] = []
    for speaker, theirs in speakers.items():
        rows += [Heading(speaker, len(theirs)), *theirs]
    return tuple(rows)
