"""Tells the addressee from what is told and from who tells it: "told a friend he was leaving"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import OUTSIDE, Words
from reader.nlp.language.syntax import own_subject
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


def take_teller_as_source(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Return a draft whose source is the subject of "told" and not whom it is told.

    Of “We stay,” the mayor, Ann Roe, told the Post, according to a recording, the network may take the Post
    for the source and the mayor for content.
    """
    verb = doc[words.tokens[draft.cue[1] - 1]]
    addressee, subject = addressee_of(verb), own_subject(verb)
    if draft.source is None or addressee is None or subject is None:
        return draft
    start, end = words.at(subject.left_edge.i), words.at(subject.right_edge.i + 1)
    is_swapped = words.at(addressee.i) in range(*draft.source) and start not in range(*draft.source)
    if not is_swapped or words.features[start].quotation != OUTSIDE or start >= draft.cue[0]:
        return draft
    while words.texts[end - 1] == ",":
        end -= 1
    parts = (part.at(part.start, min(part.end, start)) for part in draft.content if part.start < start)
    content = tuple(part for part in parts if part.start < part.end)
    return replace(draft, source=(start, end), content=content) if content else draft
