"""Finds the position of a player before the name: "wide receiver", and a letter: "Comets: G Ida Moss"."""

from __future__ import annotations

from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import words
from reader.nlp.lexicon.given_names import GIVEN_NAMES

_ALONE = words("sport", "alone")
_BEHIND_ANOTHER = words("sport", "behind_another")
_POSITIONS = _ALONE | _BEHIND_ANOTHER
_WHICH = words("sport", "which")
_LETTERS = words("sport", "letters")
_BEFORE_NOTE = frozenset((":", "...", "…", "—", "–", "--"))
"""What a note on a game follows: the team and a colon, or the dots behind another note."""


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


def is_position_letter(tokens: Tokens, i: int) -> bool:
    """Tell whether a letter is a position, not an initial: "Comets: G Ida Moss", "Comets G Ida Moss"."""
    if i < 0 or i + 1 >= len(tokens) or tokens.words[i] not in _LETTERS or not tokens.upper[i + 1]:
        return False
    is_note = i > 0 and tokens.words[i - 1] in _BEFORE_NOTE
    is_behind_team = i > 0 and tokens.words[i - 1][0].isupper() and tokens.norms[i - 1] not in GIVEN_NAMES
    return is_note or (is_behind_team and tokens.norms[i + 1] in GIVEN_NAMES)
