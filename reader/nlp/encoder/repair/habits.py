"""Leaves to the rules what somebody often says: of "The river, he likes to say, moves" he likes nothing."""

from __future__ import annotations

from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import Words

_OFTEN_SAID = ["to", "say", ","]


def is_habit_cut_short(draft: Draft, words: Words) -> bool:
    """Tell whether a content begins with "to say," right behind its cue, which is a part of that cue.

    Not without a comma before who says it: "He would like to say, for the club, that he is sorry".
    """
    if draft.source is None or words.texts[max(0, draft.source[0] - 1)] != ",":
        return False
    first = draft.cue[1]
    begins = any(part.start == first for part in draft.content)
    return begins and words.texts[first : first + len(_OFTEN_SAID)] == _OFTEN_SAID
