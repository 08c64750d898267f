"""Cuts a content off before the verb of the noun that says it: "the claim that he lied was rejected"."""

from __future__ import annotations

from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import Words
from reader.nlp.language.subject_clauses import end_of_subject_clause


def cut_behind_subject_clause(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Return the draft without what is told of its noun, if it is one part behind that noun."""
    if len(draft.content) != 1 or draft.content[0].start < draft.cue[1]:
        return draft
    (part,) = draft.content
    token = end_of_subject_clause(doc[words.tokens[draft.cue[1] - 1]])
    if token is None or not part.start < words.at(token) < part.end:
        return draft
    return draft.with_content((part.at(part.start, words.at(token)),))
