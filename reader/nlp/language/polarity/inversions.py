"""Negations in front of an auxiliary with its subject behind it: "At no point did Lund state".

By the order of words, for the parser often makes a noun of the verb: "did the Jane Smith state".
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from reader.nlp.language.polarity.operators import Operator
from reader.nlp.language.polarity.verbs import is_harmless
from reader.nlp.language.sentences import SENTENCE_ENDS, is_break
from reader.nlp.language.syntax import FINITE
from reader.nlp.lexicon import words

_NEGATORS = words("polarity", "negators", "approximate") | {"none"}
_ONLY_JUST = words("polarity", "only_just")
_NEGATED_ADVERBS = words("polarity", "negated_adverbs")
_AUXILIARIES = words("polarity", "questioning")
_MAX_FRONT = 12
"""Tokens in front of the auxiliary: "Nowhere in the long letter to the council did"."""
_MAX_SUBJECT = 8
"""Tokens of the subject before the name: "has the former mayor of the town,"."""
_PHRASE = frozenset({"ADJ", "ADP", "DET", "NOUN", "PROPN"})
_MAX_NOUN = 4
"""Tokens behind "no" in which its noun comes: "At no other point"."""


def inverted_negation(source: Sequence[Token], cue: Sequence[Token]) -> Operator | None:
    """Return the negation in front of "did Lund state"; None where nothing is negated so."""
    subject = next((token for token in source if not token.is_space), None)
    if subject is None or not subject.i or subject.i > cue[-1].i:
        return None
    auxiliary = _auxiliary_before(subject)
    negator = None if auxiliary is None else _negator_in_front(auxiliary)
    if auxiliary is None or negator is None or (negator.lower_ in _ONLY_JUST and auxiliary.lower_ == "had"):
        return None
    return Operator("negates", frozenset({*_group(negator, auxiliary), auxiliary.i}))


def _auxiliary_before(subject: Token) -> Token | None:
    """Return the "has" of "has the mayor, Ann Lee, said", of which an engine may have the name alone."""
    for i in range(subject.i - 1, max(-1, subject.i - 1 - _MAX_SUBJECT), -1):
        token = subject.doc[i]
        if token.lower_ in _AUXILIARIES:
            return token
        if token.pos_ not in _PHRASE and token.text != ",":
            return None
    return None


def _negator_in_front(auxiliary: Token) -> Token | None:
    """Return the first negator of the clause: of "Never, not even under oath, did" it is "Never"."""
    doc, negator = auxiliary.doc, None
    for i in range(auxiliary.i - 1, max(-1, auxiliary.i - 1 - _MAX_FRONT), -1):
        token = doc[i]
        if is_break(token) or token.text in SENTENCE_ENDS or token.is_quote or token.tag_ in FINITE:
            break
        if token.lower_ in _NEGATORS and _starts_clause(doc, i):
            negator = token
    return None if negator is None or is_harmless(negator) else negator


def _starts_clause(doc: Doc, index: int) -> bool:
    """Tell whether nothing but a preposition or a conjunction stands before a token in its clause."""
    while index and doc[index - 1].pos_ in ("ADP", "CCONJ"):
        index -= 1
    before = doc[index - 1] if index else None
    return before is None or is_break(before) or before.text in {*SENTENCE_ENDS, ","} or before.is_quote


def _group(negator: Token, auxiliary: Token) -> range:
    """Return the tokens of "At no point", "Not once", "Nowhere"."""
    doc, first, last = negator.doc, negator.i, negator.i
    if negator.lower_ == "no":
        if first and doc[first - 1].pos_ == "ADP":
            first -= 1
        behind = doc[negator.i + 1 : min(negator.i + 1 + _MAX_NOUN, auxiliary.i)]
        last = next((token.i for token in behind if token.pos_ == "NOUN"), last)
    elif negator.lower_ == "none" and first and doc[first - 1].pos_ == "ADP":
        first -= 1
    elif negator.nbor(1).lower_ in _NEGATED_ADVERBS:
        last += 1
    return range(first, last + 1)
