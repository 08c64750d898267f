"""Closes gaps in content: what is said is one piece, unless the cue or its source interrupts it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft, Part
from reader.nlp.encoder.inputs import INSIDE, Words

_MAX_GAP = 8
"""Words: a longer gap within a sentence is more often the reporter's aside than a slip of the network."""


def close_gaps(drafts: Sequence[Draft], words: Words, doc: Doc) -> list[Draft]:
    """Return the drafts; parts of one content become one where only a few words of the sentence part them.

    Those words must belong to no draft.
    """
    mask = [False] * len(words)
    for draft in drafts:
        sources = (draft.source,) if draft.source else ()
        for start, end in (draft.cue, *(part.range for part in draft.content), *sources):
            mask[start:end] = [True] * (end - start)
    return [
        draft
        if len(draft.content) == 1
        else replace(draft, content=_without_gaps(draft.content, mask, words, doc))
        for draft in drafts
    ]


def _without_gaps(content: Sequence[Part], mask: Sequence[bool], words: Words, doc: Doc) -> tuple[Part, ...]:
    parts: list[Part] = []
    for part in sorted(content):
        if parts and _is_gap(parts[-1].end, part.start, mask, words, doc):
            before = parts.pop()
            part = Part(before.start, part.end, min(before.link, part.link))
        parts.append(part)
    return tuple(parts)


def _is_gap(start: int, end: int, mask: Sequence[bool], words: Words, doc: Doc) -> bool:
    if not 0 < end - start <= _MAX_GAP or any(mask[start:end]):
        return False
    return not any(
        words.features[word].place != INSIDE or doc[words.tokens[word]].is_sent_start
        for word in range(start, end + 1)
    )
