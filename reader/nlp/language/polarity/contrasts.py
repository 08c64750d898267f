"""Sources of which one part is rejected for another: in "Not Berg but Lee said" it is Lee who speaks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Token

from reader.nlp.language.polarity.verbs import is_harmless
from reader.nlp.language.sentences import SENTENCE_ENDS, is_break

_MAX_REJECTED = 12
"""Tokens from "not" to "but": "not the former mayor of the town, Tom Berg, but"."""
_VERBS = frozenset({"VERB", "AUX"})


class Contrast(NamedTuple):
    """The two sides of "not Berg but Lee"."""

    rejected: frozenset[int]
    """Indices of the tokens from "not" to "but"."""
    affirmed: tuple[Token, ...]
    """The tokens of the source that speaks."""


def contrast_in(source: Sequence[Token], cue: Sequence[Token]) -> Contrast | None:
    """Return the contrast that a source is part of; None where nobody is rejected in it.

    An engine may take only one side for the source; behind "but" that side goes on to the cue.
    """
    tokens = [token for token in source if not token.is_space]
    if not tokens:
        return None
    coordinator = _coordinator(tokens)
    negator = None if coordinator is None else _negator_before(coordinator)
    if coordinator is None or negator is None or negator.i > tokens[0].i:
        return None
    affirmed = [token for token in tokens if token.i > coordinator.i]
    if not any(token.is_alpha for token in affirmed):
        affirmed = _up_to_cue(coordinator, cue)
    if not affirmed:
        return None
    return Contrast(frozenset(range(negator.i, coordinator.i + 1)), tuple(affirmed))


def _coordinator(tokens: Sequence[Token]) -> Token | None:
    """Return the "but" inside a source, or right in front of it."""
    inside = next((token for token in tokens if token.lower_ == "but"), None)
    if inside is not None or not tokens[0].i:
        return inside
    before = tokens[0].nbor(-1)
    return before if before.lower_ == "but" else None


def _negator_before(coordinator: Token) -> Token | None:
    doc = coordinator.doc
    for i in range(coordinator.i - 1, max(-1, coordinator.i - 1 - _MAX_REJECTED), -1):
        token = doc[i]
        if token.lower_ == "not":
            return None if is_harmless(token) or i + 1 == coordinator.i else token
        if is_break(token) or token.text in SENTENCE_ENDS or token.is_quote or token.pos_ in _VERBS:
            return None
    return None


def _up_to_cue(coordinator: Token, cue: Sequence[Token]) -> list[Token]:
    doc, end = coordinator.doc, cue[0].i
    while end - 1 > coordinator.i and (doc[end - 1].pos_ in ("AUX", "ADV") or doc[end - 1].is_punct):
        end -= 1
    return [doc[i] for i in range(coordinator.i + 1, end)]
