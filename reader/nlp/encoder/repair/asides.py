"""Makes a content the clause that an aside interrupts: "in a house | which, she says, was haunted"."""

from __future__ import annotations

from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import Words
from reader.nlp.language.asides import interrupted_clause


def cut_to_interrupted(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Return the draft with the clause into which its cue is put, and nothing before or behind it."""
    clause = interrupted_clause(doc[words.tokens[draft.cue[1] - 1]])
    if clause is None:
        return draft
    start, end = words.at(clause.start), words.at(clause.end)
    parts = tuple(
        part.at(max(part.start, start), min(part.end, end))
        for part in draft.content
        if part.start < end and part.end > start
    )
    if parts and start < words.at(clause.mark) <= parts[0].start:
        parts = (parts[0].at(start, words.at(clause.mark)), *parts)  # the pronoun
    return draft.with_content(parts) if parts else draft
