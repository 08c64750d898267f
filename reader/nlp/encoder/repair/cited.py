"""Gives a clause behind "citing" to the verb before that: "said, citing police, that it was late"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft, Part
from reader.nlp.encoder.inputs import Words
from reader.nlp.language.cited import clause_behind_cited, is_citing
from reader.nlp.language.cues import load_cues

_REACH = 10
"""Words from "citing" back to the verb: "reported on the first Friday of the month,"."""


def move_cue_before_cited(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Return the draft; one with "citing" for its cue gets the verb before it, and the clause alone."""
    first = draft.cue[0]
    if not is_citing(doc[words.tokens[first]]):
        return draft
    for word in range(first - 1, max(-1, first - 1 - _REACH), -1):
        verb = doc[words.tokens[word]]
        if verb.pos_ not in ("VERB", "AUX"):
            continue
        clause = clause_behind_cited(verb) if load_cues().speaks(verb.lemma_.lower()) else None
        if clause is None or not any(part.end > words.at(clause[0]) for part in draft.content):
            return draft
        part = Part(words.at(clause[0]), words.at(clause[1]), draft.link)
        return replace(draft, cue=(word, word + 1), content=(part,))
    return draft
