"""A name as the encoder tells it: where it stands, and how surely it names what."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from reader.nlp.entities.kinds import NameKind

KINDS: tuple[NameKind, ...] = ("person", "organization", "place")
"""In the order of `ToldName.odds`."""
NO_DOUBT = -8.0
"""Of what a construction tells; the encoder is never surer."""
_RULED_OUT = -9.0
"""Log-probability of the kinds that a construction rules out: one in eight thousand."""
SURE_ODDS: Mapping[NameKind, tuple[float, ...]] = {
    kind: tuple(0.0 if other == kind else _RULED_OUT for other in KINDS) for kind in KINDS
}
"""By the kind that a construction tells, the odds of a name; in the order of KINDS."""


class ToldName(NamedTuple):
    """A name in tokens [start, end)."""

    start: int
    end: int
    kind: NameKind
    odds: tuple[float, ...]
    """For each of KINDS the log-probability that it names one."""
    doubt: float = NO_DOUBT
    """Log-odds that it names nothing, or a thing, rather than what it was told as."""


def surely(start: int, end: int, kind: NameKind) -> ToldName:
    """Return a name that a construction tells."""
    return ToldName(start, end, kind, SURE_ODDS[kind])
