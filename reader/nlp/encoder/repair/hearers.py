"""Leaves out of a content who was told it: "Kerr was told by his doctor that he had to rest".

Behind it, too: "The knife was thrown into a river, the jury was told".
"""

from __future__ import annotations

from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft, Part
from reader.nlp.encoder.inputs import Words
from reader.nlp.language.hearers import is_passive_subject


def leave_out_hearer(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Return the draft without the subject of "was told": one part of two, or the end before the cue."""
    if draft.content and max(draft.content).end <= draft.cue[0]:
        return _until_hearer(draft, doc, words)
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


def _until_hearer(draft: Draft, doc: Doc, words: Words) -> Draft:
    part = Part(min(draft.content).start, max(draft.content).end, draft.link)
    cue = [doc[words.tokens[word]] for word in range(*draft.cue)]
    subjects = (child for token in cue for child in token.lefts if child.dep_ == "nsubjpass")
    first = next((words.at(subject.left_edge.i) for subject in subjects), part.start)
    is_behind_comma = part.start < first < part.end <= draft.cue[0] and words.texts[first - 1] == ","
    if not is_behind_comma:
        return draft
    hearer = [doc[words.tokens[word]] for word in range(first, part.end)]
    said = [doc[words.tokens[word]] for word in range(part.start, first)]
    return draft.until(first - 1) if is_passive_subject(hearer, cue, said) else draft
