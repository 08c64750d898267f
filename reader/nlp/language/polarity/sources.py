"""Negations that stand in the source: "No minister", "Neither A nor B", "Nobody", "None of the witnesses"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Token

from reader.claims.quantity import MAX_WORDS, Quantity, is_part_of_phrase, may_begin_quantity, quantity_of
from reader.nlp.language.polarity.operators import Operator
from reader.nlp.language.sentences import SENTENCE_ENDS, is_break
from reader.nlp.lexicon import words
from reader.nlp.token_columns import strings_of

_EVERYBODY = words("polarity", "everybody")
_EXCEPTIONS = words("polarity", "exceptions")
_EXCEPTIONS_OF_WORDS = words("polarity", "exceptions_of_words")
_LINKS = frozenset({"of", "in", "at", "on", "from", "among", "within", "inside"})
_MAX_LIST = 20
"""Tokens from "Neither" to the part of its list that an engine has: three names with role and town."""
_MAX_EXCEPTION = 12
"""Tokens of an exception in front, its comma included: "Apart from the old mayor of the town, Ann Lee,"."""


class SourceReading(NamedTuple):
    """What the first words of a source do to its cue."""

    source: tuple[Token, ...] = ()
    """The source, with what an engine left out of its quantity: the "Not" of "Not all ministers"."""
    operators: tuple[Operator, ...] = ()
    """Empty where the source negates nothing; two of them affirm, as in "Nobody but Berg"."""
    quantity: frozenset[int] = frozenset()
    """Indices of the tokens of its quantity, which negate no verb besides."""


def read_source(source: Sequence[Token]) -> SourceReading:
    """Return the negation with which a source begins, if any; its words belong to the cue.

    Where nothing is left of the source without them, as with "Nobody", they stay, and so do those of
    "hardly anyone" and "not all ministers", without which it would say something else.
    """
    tokens = [token for token in source if not token.is_space]
    if not tokens:
        return SourceReading()
    tokens, quantity = _with_quantity(tokens)
    if quantity is None or quantity.kind == "share":
        return SourceReading(tuple(_with_exception(tokens)))
    indices = frozenset(token.i for token in tokens[: quantity.length])
    length = quantity.length + _length_of_link(tokens[quantity.length :])
    excepted = _length_of_exception(tokens[length:])
    negators = frozenset(token.i for token in tokens[: length + excepted])
    if excepted and quantity.is_negative:
        negation = Operator("negates", negators)
        return SourceReading(tuple(tokens), (negation, negation), indices)
    if quantity.kind == "part":
        return SourceReading(tuple(tokens), (), indices)
    if quantity.kind == "hardly" or not any(token.is_alpha for token in tokens[length:]):
        return SourceReading(tuple(tokens), (Operator("negates"),), indices)
    if tokens[0].lower_ == "neither":
        negators |= {token.i for token in tokens if token.lower_ == "nor"}
    return SourceReading(tuple(tokens), (Operator("negates", negators),), indices)


def _with_quantity(tokens: list[Token]) -> tuple[list[Token], Quantity | None]:
    """Return a source with the quantity that it begins with, or that an engine left out before it."""
    doc, first = tokens[0].doc, tokens[0].i
    neither = _neither_before(tokens)
    if neither is not None:
        tokens = [*doc[neither:first], *tokens]
        return tokens, quantity_of([token.lower_ for token in tokens])
    lower = [token.lower_ for token in tokens]
    lower_of_all = strings_of(doc, "LOWER")
    for start in range(max(0, first - MAX_WORDS), first):
        if not may_begin_quantity(lower_of_all[start]):
            continue
        quantity = quantity_of([*lower_of_all[start:first], *lower])
        if quantity is None or quantity.length < first - start:
            continue
        before = [doc[i] for i in range(start, first)]
        if _may_belong(before, tokens, quantity):
            return [*before, *tokens], quantity
    quantity = quantity_of(lower)
    return tokens, None if quantity is not None and _is_some(tokens[0]) else quantity


def _neither_before(tokens: Sequence[Token]) -> int | None:
    """Return the "Neither" of "Neither the school, the police nor the mayor" if its end is the source."""
    doc, first = tokens[0].doc, tokens[0].i
    lower = strings_of(doc, "LOWER")
    if "nor" not in lower[max(0, first - 1) : first] and all(token.lower_ != "nor" for token in tokens):
        return None
    for i in range(first - 1, max(-1, first - 1 - _MAX_LIST), -1):
        if lower[i] == "neither":
            return i
        if is_break(doc[i]) or doc[i].text in SENTENCE_ENDS or doc[i].pos_ in ("AUX", "VERB"):
            return None
    return None


def _may_belong(before: Sequence[Token], tokens: Sequence[Token], quantity: Quantity) -> bool:
    if _is_some(before[0]) or any(is_break(token) for token in before):
        return False
    if quantity.length > 1:
        return True  # "hardly anyone", "not all", "not even": the parse may hang the first word on the verb
    is_of_source = before[0].head.i in {token.i for token in (*before[1:], *tokens)}
    return is_of_source or not before[0].doc.has_annotation("DEP")


def _is_some(first: Token) -> bool:
    # "a few ministers", marked without its "a"
    return first.lower_ == "few" and first.i > 0 and is_part_of_phrase(first.nbor(-1).lower_)


def _with_exception(tokens: list[Token]) -> list[Token]:
    """Return a source with the exception in front of it: "Apart from Lee, every minister"."""
    doc, first = tokens[0].doc, tokens[0].i
    if tokens[0].lower_ not in _EVERYBODY or first < 3 or doc[first - 1].text != ",":
        return tokens
    for start in range(first - 2, max(-1, first - 1 - _MAX_EXCEPTION), -1):
        if is_break(doc[start]) or doc[start].text in SENTENCE_ENDS:
            return tokens
        before = [doc[i] for i in range(start, first)]
        if _length_of_exception(before):
            return [*before, *tokens]
    return tokens


def _length_of_link(rest: Sequence[Token]) -> int:
    return int(bool(rest) and rest[0].lower_ in _LINKS)


def _length_of_exception(rest: Sequence[Token]) -> int:
    if not rest:
        return 0
    lower = [token.lower_ for token in rest]
    for phrase in _EXCEPTIONS_OF_WORDS:
        if lower[: len(phrase.split())] == phrase.split():
            return len(phrase.split())
    return int(lower[0] in _EXCEPTIONS)
