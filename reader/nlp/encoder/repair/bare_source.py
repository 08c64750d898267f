"""Completes a source that ends before its noun: "The" for "The company, which ..., said", "Not even"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import Words

_BEFORE_NOUN = frozenset(("DET", "ADJ", "NUM", "ADV", "PART"))
_REACH = 6
"""Words to the noun: more adjectives hardly stand before one."""


def complete_bare_source(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Return the draft; a source of article and adjectives alone gets the noun that they stand before."""
    if draft.source is None:
        return draft
    start, end = draft.source
    last = doc[words.tokens[end - 1]]
    noun = words.at(last.head.i)
    is_bare = all(doc[words.tokens[word]].pos_ in _BEFORE_NOUN for word in range(start, end))
    is_near = end <= noun < end + _REACH and last.head.pos_ in ("NOUN", "PROPN")
    if not (is_bare and is_near) or any(end <= word <= noun for word in _taken(draft)):
        return draft
    return replace(draft, source=(start, noun + 1))


def _taken(draft: Draft) -> set[int]:
    return {*range(*draft.cue), *draft.content_words()}
