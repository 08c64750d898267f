"""Which claims of the library may quote the same as one: those that share runs of words with it."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator
from math import log2
from typing import NamedTuple

_MAX_CLAIMS_OF_RUN = 64
"""So many claims are read for one run, those that came first: without it, a saying that stands in every tenth
article would make each look-up as long as the library is."""
_EVIDENCE_OF_RUN = 16.0
"""What a run tells that one claim has, in bits; each time that twice as many have it, one bit less. More than
half of it is left of one that `_MAX_CLAIMS_OF_RUN` have, so that two runs always tell more than one."""
_LEAST_EVIDENCE = 13.0
"""A single run in common counts while no more than eight claims have it: in a library of a million, a claim
of fourteen words shares a single pair of words with fifty others that say something else."""
_LEAST_SHARE = 0.5
"""Of the evidence that all runs of a claim could give: less than the above is enough for this much, because
a short claim has no more."""
_MAX_LENGTH = 60
"""In characters, ten words. Of two claims that are longer, one run in common is not enough: those that quote
the same share three."""
_ANY_LENGTH = 2**31


class Candidate(NamedTuple):
    """A claim that may quote the same."""

    id: int
    content: str


def candidates(connection: sqlite3.Connection, claim: Candidate, runs: Iterable[int]) -> Iterator[Candidate]:
    """Yield the other claims that share some runs of a claim, the likeliest first.

    Each is read when its turn comes. A run tells the more the fewer claims have it.
    """
    evidence, own_evidence = _evidence(connection, runs)
    evidence.pop(claim.id, None)
    least = min(_LEAST_EVIDENCE, _LEAST_SHARE * own_evidence)
    likely = [id for id, bits in evidence.items() if bits >= least]
    for id in sorted(likely, key=evidence.__getitem__, reverse=True):
        is_any_length = evidence[id] > _EVIDENCE_OF_RUN or len(claim.content) <= _MAX_LENGTH
        row = connection.execute(
            "SELECT content FROM claims WHERE id = ? AND length(content) <= ?",
            (id, _ANY_LENGTH if is_any_length else _MAX_LENGTH),
        ).fetchone()
        if row:
            yield Candidate(id, *row)


def _evidence(connection: sqlite3.Connection, runs: Iterable[int]) -> tuple[dict[int, float], float]:
    """Return the evidence of each claim that shares runs, in bits, and what all of the runs give together."""
    evidence: defaultdict[int, float] = defaultdict(float)
    own_evidence = 0.0
    for run in runs:
        rows = connection.execute(
            "SELECT claim FROM claim_runs WHERE run = ? ORDER BY claim LIMIT ?", (run, _MAX_CLAIMS_OF_RUN)
        ).fetchall()
        bits = _EVIDENCE_OF_RUN - log2(max(1, len(rows)))
        own_evidence += bits
        for (id,) in rows:
            evidence[id] += bits
    return evidence, own_evidence
