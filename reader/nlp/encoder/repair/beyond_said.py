"""Cuts a content off where the reporter goes on: "said profits had doubled in a statement on Friday"."""

from __future__ import annotations

from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import Words
from reader.nlp.language.beyond_said import end_of_said


def cut_beyond_said(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Return the draft without what its reporter goes on with in the last part, if that is behind its cue."""
    part = max(draft.content)
    if part.start < draft.cue[1]:
        return draft
    start, last = words.tokens[part.start], words.tokens[part.end - 1]
    end = words.at(end_of_said(doc, start, last + 1))
    while end > part.start + 1 and words.texts[end - 1] == ",":
        end -= 1
    return (
        draft
        if end >= part.end
        else draft.with_content(
            tuple(part.at(part.start, end) if other is part else other for other in draft.content)
        )
    )
