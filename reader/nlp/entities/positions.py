"""Finds the position of a player before the name, in small letters: "wide receiver", "point guard"."""

from __future__ import annotations

from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import words

_ALONE = words("sport", "alone")
_BEHIND_ANOTHER = words("sport", "behind_another")
_POSITIONS = _ALONE | _BEHIND_ANOTHER
_WHICH = words("sport", "which")


def position_before(tokens: Tokens, noun: int) -> int | None:
    """Return where a position begins whose noun stands at `noun`; None where it is none, or a role anyhow.

    "back" and "end" are positions only behind a word that says which: "running back".
    """
    if noun < 1 or not tokens.words[noun].islower() or tokens.norms[noun] not in _POSITIONS:
        return None
    which = noun - 2 if tokens.norms[noun - 1] == "-" else noun - 1
    if tokens.norms[noun] in _BEHIND_ANOTHER and which >= 0 and tokens.norms[which] in _WHICH:
        return which
    return noun if tokens.norms[noun] in _ALONE else None
