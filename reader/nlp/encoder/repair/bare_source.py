"""Completes a source that ends before its noun: "The" for "The company, which ..., said", "A sad" for Roe."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import Words

_BEFORE_NOUN = frozenset(("DET", "ADJ", "NUM", "ADV", "PART"))
_MAX_NAME = 3
"""Words of a name."""
_MAX_CAREER = 8
"""Words from what somebody was to the cue: "turned Star Sports expert Ann Roe"."""
_REACH = 6
"""Words to the noun: more adjectives hardly stand before one."""


def complete_bare_source(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Return the draft; a source of article and adjectives alone gets the noun that they stand before.

    Behind an article it gets the name that stands between it and the cue: "A visibly shaken | Roe | said",
    and behind what somebody was the rest: "Teacher | turned novelist Ann Roe | said".
    """
    if draft.source is None:
        return draft
    start, end = draft.source
    cue = draft.cue[0]
    if end < cue <= end + _MAX_CAREER and words.texts[end] == "turned":
        is_open = {*range(end, cue)}.isdisjoint(draft.content_words())
        return replace(draft, source=(start, cue)) if is_open else draft
    is_begun = doc[words.tokens[start]].pos_ == "DET" and end < cue <= end + _MAX_NAME
    if is_begun and all(doc[words.tokens[word]].pos_ == "PROPN" for word in range(end, cue)):
        is_open = {*range(end, cue)}.isdisjoint(draft.content_words())
        return replace(draft, source=(start, cue)) if is_open else draft
    last = doc[words.tokens[end - 1]]
    noun = words.at(last.head.i)
    is_bare = all(doc[words.tokens[word]].pos_ in _BEFORE_NOUN for word in range(start, end))
    is_near = end <= noun < end + _REACH and last.head.pos_ in ("NOUN", "PROPN")
    if not (is_bare and is_near) or any(end <= word <= noun for word in _taken(draft)):
        return draft
    return replace(draft, source=(start, noun + 1))


def _taken(draft: Draft) -> set[int]:
    return {*range(*draft.cue), *draft.content_words()}
