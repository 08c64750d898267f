"""States with "State" in their names, told from universities that have it too: "Edo State", "Ohio State"."""

from __future__ import annotations

from collections.abc import Iterable

from reader.nlp.entities.names import Name
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import lexicon
from reader.nlp.lexicon.organizations import KNOWN_ORGANIZATIONS
from reader.nlp.lexicon.people import OFFICES
from reader.nlp.lexicon.word_forms import Key, keys_of

_STATES = keys_of(lexicon("places")["states"])
_WHERE = frozenset(("across", "in", "throughout", "within"))
"""What stands before a state; one is at a university."""
_OF_STATES = OFFICES | {"capital", "lawmaker", "lawmakers", "legislature", "residents", "troopers"}


def is_state(tokens: Tokens, names: Iterable[Name], key: Key) -> bool:
    """Tell whether a name, of which mentions are given, is that of a state.

    "Kerala state", "Edo State", "in Tolvan State", "the Tolvan | State governor"; not "Ohio State".
    """
    if key in KNOWN_ORGANIZATIONS:
        return False
    if key[-1] != "state":
        return all(_is_before_state(tokens, name) for name in names)
    if len(key) == 1:
        return False
    if key[:-1] in _STATES or all(tokens.words[name.end - 1].islower() for name in names):
        return True
    return any(_is_told(tokens, name) for name in names)


def _is_before_state(tokens: Tokens, name: Name) -> bool:
    """Tell whether "state" stands behind the name that was cut off there: "Bahia | state"."""
    if tokens.norm_at(name.end) != "state":
        return False
    is_known = name.key in _STATES and tokens.words[name.end].islower()
    return is_known or tokens.norm_at(name.end + 1) in _OF_STATES


def _is_told(tokens: Tokens, name: Name) -> bool:
    return tokens.norm_at(name.start - 1) in _WHERE or tokens.norm_at(name.end) in _OF_STATES
