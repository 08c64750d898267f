"""Ends a content where somebody else is heard."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from reader.nlp.encoder.decode import Draft
from reader.nlp.encoder.inputs import FEATURES, OUTSIDE, Words
from reader.nlp.language.cues import load_cues
from reader.nlp.language.next_speaker import is_next_speaker

_QUOTED = FEATURES.index("quoted")
_LEAST = 2
"""Words before the comma."""


def without_next_speaker(draft: Draft, doc: Doc, seen: Words) -> Draft:
    """Return the draft without what the next one says; inside quotation marks nobody else speaks."""
    cues = load_cues()
    first = min(start for start, _ in draft.content)
    last = max(end for _, end in draft.content)
    for word in range(max(first + _LEAST, draft.cue[1]), last):
        if seen.features[word][_QUOTED] == OUTSIDE and is_next_speaker(doc[seen.tokens[word]], cues):
            kept = [
                ((start, min(end, word - 1)), link)
                for (start, end), link in zip(draft.content, draft.links, strict=True)
                if start < word - 1
            ]
            return replace(draft, content=[part for part, _ in kept], links=[link for _, link in kept])
    return draft
