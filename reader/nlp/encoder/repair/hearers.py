"""Leaves out of a content who was told it: "Kerr was told by his doctor that he had to rest"."""

from __future__ import annotations

from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import Words
from reader.nlp.language.hearers import is_passive_subject


def leave_out_hearer(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Return the draft without a part before its cue that is the subject of "was told", of two."""
    if len(draft.content) != 2:
        return draft
    subject, clause = sorted(draft.content)
    if not subject.end <= draft.cue[0] < clause.start:
        return draft
    hearer, cue, said = (
        [doc[words.tokens[word]] for word in range(*part)]
        for part in (subject.range, draft.cue, clause.range)
    )
    is_about = said[0].lower_ == "to"  # "The firm is said to be close to a deal"
    return draft.with_content((clause,)) if not is_about and is_passive_subject(hearer, cue, said) else draft
