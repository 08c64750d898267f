"""Leaves out what stands amid another sentence: "Lind argues that it is late. His team plans | to go."."""

from __future__ import annotations

from reader.nlp.encoder.draft import Draft, Part
from reader.nlp.encoder.inputs import INSIDE, OUTSIDE, Words

_SENTENCE_ENDS = frozenset({".", "!", "?"})


def leave_out_other_sentences(draft: Draft, words: Words) -> Draft:
    """Return the draft without what begins, unquoted, amid a later sentence than the cue's.

    Unless it says nothing else in its own; and what begins a sentence may go on with what is said.
    """
    behind = [part for part in draft.content if part.start >= draft.cue[1]]
    if all(_is_sentence_between(draft.cue[1], part.start, words) for part in behind):
        return draft
    return draft.with_content(
        tuple(part for part in draft.content if not _is_amid_later(part, draft.cue[1], words))
    )


def _is_amid_later(part: Part, cue_end: int, words: Words) -> bool:
    first = words.features[part.start]
    if part.start < cue_end or first.quotation != OUTSIDE:
        return False
    is_begun = words.texts[part.start - 1] in _SENTENCE_ENDS or first.place != INSIDE
    return not is_begun and _is_sentence_between(cue_end, part.start, words)


def _is_sentence_between(start: int, end: int, words: Words) -> bool:
    """Tell whether a sentence of the reporter's ends in words [start, end)."""
    return any(
        words.texts[word] in _SENTENCE_ENDS and words.features[word].quotation == OUTSIDE
        for word in range(start, end)
    )
