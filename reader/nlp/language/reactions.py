"""What the reporter tells of the echo of what was said: "said she would leave, dealing a blow to it"."""

from __future__ import annotations

from spacy.tokens import Token

from reader.nlp.lexicon import lexicon

_REACTIONS = {verb: frozenset(nouns) for verb, nouns in lexicon("verdicts")["reactions"].items()}
_MAX_REACTION = 5
"""Tokens from the verb to its noun: "drawing loud and angry boos"."""


def begins_reaction(comma: Token, start: int, end: int) -> bool:
    """Tell whether a comma in a content [start, end) leads to what it brought about where it was heard."""
    if comma.text != "," or comma.i + 1 >= end or comma.nbor(1).tag_ != "VBG":
        return False
    verb = comma.nbor(1)
    behind = comma.doc[verb.i + 1 : min(end, verb.i + 1 + _MAX_REACTION)]
    nouns = _REACTIONS.get(verb.lemma_.lower(), frozenset())
    return any(word.lemma_.lower() in nouns for word in behind)
