"""The clause that a phrase of attribution stands in: "according to Kerr", "in her view"."""

from __future__ import annotations

from spacy.tokens import Token

from reader.nlp.language.sentences import sentence_around
from reader.nlp.language.syntax import bounds
from reader.nlp.token_columns import heads_of, strings_of

_VERBS = frozenset({"VERB", "AUX"})
_OF_LARGER = frozenset({"ccomp", "xcomp"})
"""Relations of a clause to the one that it completes: "the poor would see [their incomes fall]"."""


def clause_around(token: Token) -> tuple[int, int]:
    """Return the tokens [start, end) of the clause that a phrase hangs on, without a conjunction before it.

    token: the head of the phrase. Where the parse tells no clause it is the sentence.
    """
    doc = token.doc
    heads, parts_of_speech = heads_of(doc), strings_of(doc, "POS")
    verb = heads[token.i]
    while parts_of_speech[verb] not in _VERBS and heads[verb] != verb:
        verb = heads[verb]
    while doc[verb].dep_ in _OF_LARGER and parts_of_speech[heads[verb]] in _VERBS and heads[verb] != verb:
        verb = heads[verb]
    start, end = bounds(doc[verb])
    while start < token.i and parts_of_speech[start] == "CCONJ":
        start += 1
    if start <= token.i < end and parts_of_speech[verb] in _VERBS:
        return start, end
    return sentence_around(token.i, token)
