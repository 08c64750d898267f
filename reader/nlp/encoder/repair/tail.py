"""What goes on with a content behind a colon or a dash, where the encoder stops."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace

from spacy.tokens import Doc

from reader.nlp.encoder.decode import Draft
from reader.nlp.encoder.inputs import Words
from reader.nlp.language.tail import end_with_tail

_LEAST = 4
"""Words: what is shorter is a thing that is talked about, and all of it."""


def with_tail(draft: Draft, doc: Doc, seen: Words) -> Draft:
    """Return the draft with what its last words go on with, if they stand behind the cue."""
    last = max(range(len(draft.content)), key=lambda place: draft.content[place])
    start, end = draft.content[last]
    if start < draft.cue[1] or end - start < _LEAST or end >= len(seen.tokens):
        return draft
    further = bisect_left(seen.tokens, end_with_tail(doc, seen.tokens[end]))
    content = [*draft.content[:last], (start, further), *draft.content[last + 1 :]]
    return replace(draft, content=content)
