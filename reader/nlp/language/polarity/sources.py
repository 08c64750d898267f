"""Negations that stand in the source: "No minister", "Neither A nor B", "Nobody", "None of the witnesses"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from reader.nlp.language.polarity.operators import Operator
from reader.nlp.lexicon import words

_NOBODY = words("polarity", "nobody")
_NO_PERSON = words("polarity", "no_person")
_ANYBODY = words("polarity", "anybody")
_FEW = words("polarity", "few")
_DEGREE = words("polarity", "degree")
_NEARLY = words("polarity", "nearly")
_APPROXIMATE = words("polarity", "approximate")
_NEGATORS = words("polarity", "negators")
_HARMLESS_NEXT = words("polarity", "harmless_next")
_EXCEPTIONS = words("polarity", "exceptions")
_EXCEPTIONS_OF_TWO = words("polarity", "exceptions_of_two")
_LINKS = frozenset({"of", "in", "at", "on", "from", "among", "within", "inside"})
_DETERMINERS = frozenset({"no", "neither", "not"}) | _APPROXIMATE


def source_operators(source: Sequence[Token]) -> tuple[Operator, ...]:
    """Return the negation with which a source begins, if any; its words belong to the cue.

    Where nothing is left of the source without them, as with "Nobody", they stay and the operator has no
    words. Two operators mean that the words affirm all the same: "Nobody but Berg".
    """
    tokens = [token for token in source if not token.is_space]
    if not tokens:
        return ()
    tokens = _with_determiner_before(tokens)
    length = _length_of_negation(tokens)
    if not length:
        return ()
    length += _length_of_link(tokens[length:])
    excepted = _length_of_exception(tokens[length:])
    if not any(token.is_alpha for token in tokens[length + excepted :]):
        return (Operator("negates"),)
    negators = frozenset(token.i for token in tokens[: length + excepted])
    if tokens[0].lower_ == "neither":
        negators |= {token.i for token in tokens if token.lower_ == "nor"}
    negation = Operator("negates", negators)
    return (negation, negation) if excepted else (negation,)


def _with_determiner_before(tokens: list[Token]) -> list[Token]:
    # A source may have been marked without its determiner.
    first = tokens[0]
    if not first.i:
        return tokens
    before = first.nbor(-1)
    is_of_source = before.head.i in {token.i for token in tokens} or not first.doc.has_annotation("DEP")
    return [before, *tokens] if before.lower_ in _DETERMINERS and is_of_source else tokens


def _length_of_negation(tokens: Sequence[Token]) -> int:
    if tokens[0].lower_ in _NEARLY:
        length = _length_of_negation(tokens[1:]) if len(tokens) > 1 else 0
        return length + 1 if length else 0
    first, second, third = (*(token.lower_ for token in tokens[:3]), "", "", "")[:3]
    if second in _HARMLESS_NEXT or second == "." or second[:1].isdigit():
        return 0  # "No fewer than five", "Not only Berg", "No. 10"
    if first in _NOBODY:
        return 1
    if first == "no" and second == "-" and third in _NO_PERSON:
        return 3
    if first == "no" and second in _NO_PERSON:
        return 2
    if first == "no" and second == "other" and third == "than":
        return 0
    if first in _APPROXIMATE | {"not"}:
        rest = [token.lower_ for token in tokens[1:4]]
        if rest[:1] == ["even"]:
            rest = rest[1:]
        if rest[:1] and (rest[0] in _ANYBODY or rest[:2] == ["one", "of"]):
            return len(tokens[1:4]) - len(rest[:3]) + 2 if tokens[1].lower_ == "even" else 2
        return 1
    if first in _FEW or (first in _DEGREE and second in _FEW):
        return 1 + (first in _DEGREE)
    return int(first in _NEGATORS)


def _length_of_link(rest: Sequence[Token]) -> int:
    return int(bool(rest) and rest[0].lower_ in _LINKS)


def _length_of_exception(rest: Sequence[Token]) -> int:
    if not rest:
        return 0
    if rest[0].lower_ in _EXCEPTIONS:
        return 1
    return 2 * (" ".join(token.lower_ for token in rest[:2]) in _EXCEPTIONS_OF_TWO)
