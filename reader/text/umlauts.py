"""Names with an umlaut as papers without one spell them: "Müller" is "Mueller". Standard library only."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

_SPELLED: Mapping[str, str] = MappingProxyType({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "å": "aa"})
_UMLAUT = re.compile("[äöüøå]", re.IGNORECASE)
_CONSONANT = "[b-df-hj-np-tv-z]"
_DIGRAPH = re.compile(rf"(?<={_CONSONANT})(?![au]el(?:as?|s|son)?\b)([aou])e(?={_CONSONANT})", re.IGNORECASE)
"""Between consonants, and in no Michael, Rafaela or Samuelson, where it is spoken: Michala is another one."""
_LEAST_LETTERS = 5
"""Of a word: "Noel" and "Joel" have no umlaut."""
_WORD = re.compile(r"\w+")


def other_spelling(name: str) -> str:
    """Return a name with its umlauts spelled out, or without the "e" that may spell one out; or nothing."""
    if _UMLAUT.search(name):
        return _UMLAUT.sub(lambda match: _SPELLED[match[0].lower()], name)
    contracted = _WORD.sub(lambda match: _contracted(match[0]), name)
    return "" if contracted == name else contracted


def _contracted(word: str) -> str:
    return _DIGRAPH.sub(r"\1", word) if len(word) >= _LEAST_LETTERS else word
