"""Leaves the addressee out of the content: "told a friend he was leaving"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import OUTSIDE, Words
from reader.nlp.language.told_clauses import addressee_of, told_clause


def leave_out_addressee(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Return the draft with a content that begins behind whoever is told it."""
    verb = doc[words.tokens[draft.cue[1] - 1]]
    addressee, clause = addressee_of(verb), told_clause(verb)
    if addressee is None or clause is None:
        return draft
    start, begin = words.at(clause[0]), words.at(addressee.left_edge.i)
    if words.features[start].quotation != OUTSIDE != words.features[start - 1].quotation:
        return draft  # amid what is quoted: of a long sentence the parse is wrong
    content = tuple(
        part.at(start, part.end) if part.start == begin and start < part.end else part
        for part in draft.content
    )
    return draft if content == draft.content else replace(draft, content=content)
