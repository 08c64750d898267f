"""Adds to a content the subject before its speaker: "The dog, its owner told the court, had never bitten"."""

from __future__ import annotations

from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import Words
from reader.nlp.language.split_subjects import split_subject


def add_split_subject(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Return the draft with the subject of its content, if only its verb and what follows was found."""
    if len(draft.content) != 1:
        return draft
    (part,) = draft.content
    split = split_subject(doc[words.tokens[draft.cue[1] - 1]])
    if split is None or words.at(split.verb) != part.start:
        return draft
    subject = part.at(words.at(split.start), words.at(split.aside))
    return draft.with_content((subject, part))
