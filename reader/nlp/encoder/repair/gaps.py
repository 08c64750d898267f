"""Closes gaps in content: what is said is one piece, unless the cue or its source interrupts it."""

from __future__ import annotations

from collections.abc import Sequence

from reader.nlp.encoder.decode import Draft, Range
from reader.nlp.encoder.inputs import INSIDE, Words

_MAX_GAP = 8


def close_gaps(drafts: Sequence[Draft], seen: Words) -> None:
    """Join parts of one content that stand in one sentence with a few words between that are nothing else."""
    taken = [False] * len(seen.texts)
    for draft in drafts:
        for start, end in (draft.cue, *draft.content, *((draft.source,) if draft.source else ())):
            taken[start:end] = [True] * (end - start)
    for draft in drafts:
        parts: list[tuple[Range, float]] = []
        for part, link in sorted(zip(draft.content, draft.links, strict=True)):
            if parts and _is_gap(parts[-1][0][1], part[0], taken, seen):
                (start, _), before = parts[-1]
                parts[-1] = ((start, part[1]), min(before, link))
            else:
                parts.append((part, link))
        draft.content, draft.links = [part for part, _ in parts], [link for _, link in parts]


def _is_gap(start: int, end: int, taken: Sequence[bool], seen: Words) -> bool:
    if not 0 < end - start <= _MAX_GAP or any(taken[start:end]):
        return False
    return all(seen.features[word][-1] == INSIDE for word in range(start, end + 1))
