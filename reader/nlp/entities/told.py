"""A name as the encoder tells it: where it stands, and how surely it names what."""

from __future__ import annotations

from typing import NamedTuple

from reader.nlp.entities.kinds import NameKind

KINDS: tuple[NameKind, ...] = ("person", "organization", "place")
"""In the order of `ToldName.odds`."""
NO_DOUBT = -8.0
"""Of what a construction tells; the encoder is never surer."""


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
    return ToldName(start, end, kind, tuple(0.0 if other == kind else -9.0 for other in KINDS))
