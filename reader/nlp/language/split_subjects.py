"""What is said, parted from its subject by who says it: "The dog, its owner told the court, was asleep".

The parser makes the dog and its owner both tell the court.
"""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Doc, Token

from reader.nlp.language.sentences import starts_clause
from reader.nlp.language.syntax import FINITE

_NAMING = frozenset({"CD", "DT", "JJ", "NN", "NNP", "NNPS", "NNS", "POS", "PRP", "PRP$"})
_WITHIN_SUBJECT = _NAMING | {"CC", "IN"}
_NOUNS = frozenset({"NN", "NNP", "NNPS", "NNS", "PRP"})
_MAX_TOKENS = 10
"""Tokens of each of the three: the subject, who says it, what stands behind the verb up to the comma."""


class SplitSubject(NamedTuple):
    """The tokens of a subject and of the words between it and its verb, half-open."""

    start: int
    aside: int
    verb: int
    """The first token of what is said of the subject."""


def split_subject(saying: Token) -> SplitSubject | None:
    """Return the subject that stands before the speaker of a verb of saying; None where none does."""
    doc = saying.doc
    if saying.tag_ not in FINITE:
        return None
    first_comma = _back_over(doc, saying.i, _NAMING)
    if doc[first_comma].text != "," or first_comma == saying.i - 1:
        return None
    start = _back_over(doc, first_comma, _WITHIN_SUBJECT)
    start += doc[start].tag_ not in _WITHIN_SUBJECT
    is_subject = start < first_comma and doc[first_comma - 1].tag_ in _NOUNS and starts_clause(doc[start])
    verb = _behind_comma(doc, saying.i + 1)
    if not is_subject or doc[start].tag_ == "IN" or verb is None:
        return None
    return SplitSubject(start, first_comma, verb)


def _back_over(doc: Doc, end: int, tags: frozenset[str]) -> int:
    """Return the last token before `end` that has none of the tags, or the last that is looked at."""
    i = end - 1
    while i > max(0, end - _MAX_TOKENS) and doc[i].tag_ in tags:
        i -= 1
    return i


def _behind_comma(doc: Doc, first: int) -> int | None:
    """Return the finite verb right behind the next comma; None without one, or with a verb before it."""
    for i in range(first, min(len(doc) - 1, first + _MAX_TOKENS)):
        if doc[i].text == ",":
            return i + 1 if doc[i + 1].tag_ in FINITE else None
        if doc[i].tag_ in FINITE:
            return None
    return None
