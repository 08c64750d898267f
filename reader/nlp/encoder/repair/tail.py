"""Extends a content behind a colon or a dash, where the encoder stops."""

from __future__ import annotations

from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import Words
from reader.nlp.language.tail import end_with_tail

_LEAST = 4
"""Words: what is shorter is a thing that is talked about, and all of it."""


def extend_tail(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Return the draft with what its last words go on with, if they stand behind the cue."""
    last = max(draft.content)
    if last.start < draft.cue[1] or last.end - last.start < _LEAST or last.end >= len(words):
        return draft
    end = words.at(end_with_tail(doc, words.tokens[last.end]))
    content = (part.at(part.start, end) if part is last else part for part in draft.content)
    return draft.with_content(tuple(content))
