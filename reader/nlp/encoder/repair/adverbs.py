"""Leaves adverbs and times outside the cue: "later clarified" is "clarified"."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc, Token

from reader.nlp.encoder.draft import Draft
from reader.nlp.encoder.inputs import Words


def trim_adverbs(draft: Draft, doc: Doc, words: Words) -> Draft:
    """Return the draft with a cue that begins at its first word that is no adverb, if a verb is left."""
    start, end = draft.cue
    first = start
    while first < end and _is_adverb(doc[words.tokens[first]]):
        first += 1
    if first == start or not any(doc[token].pos_ in ("VERB", "AUX") for token in words.tokens[first:end]):
        return draft
    return replace(draft, cue=(first, end))


def _is_adverb(token: Token) -> bool:
    if token.dep_ == "neg" or token.pos_ in ("VERB", "AUX"):
        return False
    return token.dep_ in ("advmod", "npadvmod") or token.head.dep_ == "npadvmod"
