"""Cuts a content off where somebody else is heard: "said it was late, with the Herald reporting that"."""

from __future__ import annotations

from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import OUTSIDE, Words
from reader.nlp.language.cues import load_cues
from reader.nlp.language.next_speaker import is_next_speaker

_LEAST = 2
"""Words of content before the "with", the comma one of them: nothing else would be left of it."""


def cut_next_speaker(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Return the draft without what the next one says; inside quotation marks nobody else speaks."""
    cues = load_cues()
    first = min(part.start for part in draft.content)
    last = max(part.end for part in draft.content)
    for word in range(max(first + _LEAST, draft.cue[1]), last):
        is_open = words.texts[word - 1] == "," and words.features[word].quotation == OUTSIDE
        if is_open and is_next_speaker(doc[words.tokens[word]], cues):
            return draft.until(word - 1)  # the comma
    return draft
