"""A "that" clause parted from its verb: "admitted, when pressed, that", "said in a letter to the board that".

The parser hangs what stands between on the clause, or the clause on what stands between.
"""

from __future__ import annotations

from itertools import islice

from spacy.tokens import Doc, Token

from reader.nlp.language.sentences import sentence_around
from reader.nlp.language.syntax import FINITE

_AT = frozenset({"at", "during", "in", "on"})
_SUBJECTS = frozenset({"ADJ", "ADP", "DET", "NOUN", "NUM", "PRON", "PROPN", "VERB"})
"""Parts of speech with which the subject of a clause may begin; the tagger takes some nouns for verbs."""
_OBJECTS = frozenset({"dative", "dobj", "pobj"})
_COMPLEMENTS = frozenset({"acomp", "attr", "dobj"})
_MAX_CHILDREN = 8
"""Of one verb, of which many may ask."""
_MAX_BETWEEN = 10
"""Tokens between a verb and its clause; what is longer is a sentence of its own."""


def clause_behind_aside(verb: Token) -> tuple[int, int] | None:
    """Return the tokens of the clause behind two commas: "admitted, when pressed, that it was late"."""
    doc, first = verb.doc, verb.i + 1
    if first >= len(doc) or doc[first].text != ",":
        return None
    comma = _first_of(doc, first + 1, ",")
    if comma is None or doc[comma + 1].lower_ != "that":
        return None
    that = doc[comma + 1]
    _, end = sentence_around(that.i, verb)
    if all(word.tag_ not in FINITE for word in doc[that.i + 1 : end]):
        return None
    is_known = that.dep_ == "mark" and that.i < that.head.i < end
    return that.i, that.head.right_edge.i + 1 if is_known else end


def clause_behind_occasion(verb: Token) -> tuple[int, int] | None:
    """Return the tokens of the clause of "said in a letter to the board that pay was low"; else None.

    Of "in a letter to the board that she had sent" the clause tells of the letter: it lacks an object.
    """
    doc, first = verb.doc, verb.i + 1
    that = _first_of(doc, first + 1, "that") if first < len(doc) and doc[first].lower_ in _AT else None
    if that is None or doc[that + 1].pos_ not in _SUBJECTS:
        return None
    _, end = sentence_around(that, verb)
    finite = next((doc[i] for i in range(that + 2, end) if doc[i].tag_ in FINITE), None)
    if finite is None:
        return None
    head = finite.head if finite.dep_ in ("aux", "auxpass") else finite
    is_copula = head.lemma_ == "be" and head.i + 1 < end
    has_complement = any(child.dep_ in _COMPLEMENTS for child in islice(head.rights, _MAX_CHILDREN))
    is_complete = doc[that].dep_ not in _OBJECTS or is_copula or has_complement
    return (that, max(head.right_edge.i + 1, finite.i + 1)) if is_complete else None


def _first_of(doc: Doc, start: int, word: str) -> int | None:
    """Return the first place of a word near `start` with no finite verb and no other mark before it."""
    for place in range(start, min(len(doc) - 1, start + _MAX_BETWEEN)):
        if doc[place].lower_ == word:
            return place
        if doc[place].tag_ in FINITE or doc[place].is_punct or doc[place].is_space:
            return None
    return None
