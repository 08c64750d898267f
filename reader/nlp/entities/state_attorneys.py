"""Tells the offices of prosecutors that are called "State's Attorney" and "Commonwealth's Attorney"."""

from __future__ import annotations

from reader.nlp.entities.tokens import Tokens

_WHOSE = frozenset(("state", "commonwealth"))
_OFFICES = frozenset(("attorney", "attorneys"))
_POSSESSIVES = frozenset(("'s", "’s"))


def is_state_of_attorney(tokens: Tokens, i: int) -> bool:
    """Tell whether a word belongs to the office behind it: "State" in "Delm County State's Attorney"."""
    is_owner = tokens.norm_at(i) in _WHOSE and tokens.norm_at(i + 1) in _POSSESSIVES
    return is_owner and tokens.norm_at(i + 2) in _OFFICES
