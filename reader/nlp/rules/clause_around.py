"""The clause that a phrase of attribution stands in: "according to Kerr", "in her view"."""

from __future__ import annotations

from spacy.tokens import Token

from reader.nlp.language.sentences import sentence_around
from reader.nlp.language.syntax import bounds

_OF_LARGER = frozenset({"ccomp", "xcomp"})
"""Relations of a clause to the one that it completes: "the poor would see [their incomes fall]"."""


def clause_around(token: Token) -> tuple[int, int]:
    """Return the tokens [start, end) of the clause that a phrase hangs on, without a conjunction before it.

    token: the head of the phrase. Where the parse tells no clause it is the sentence.
    """
    verb = token.head
    while verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    while verb.dep_ in _OF_LARGER and verb.head.pos_ in ("VERB", "AUX") and verb.head.i != verb.i:
        verb = verb.head
    start, end = bounds(verb)
    while start < token.i and token.doc[start].pos_ == "CCONJ":
        start += 1
    if start <= token.i < end and verb.pos_ in ("VERB", "AUX"):
        return start, end
    return sentence_around(token.i, token)
