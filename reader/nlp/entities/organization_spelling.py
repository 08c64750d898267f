"""One spelling for the name of an organization, so that two of the same can be told from two of others."""

from __future__ import annotations

from reader.nlp.lexicon.organizations import LEGAL_FORMS
from reader.nlp.lexicon.word_forms import Key

_SPELLINGS = {"&": "and", "centre": "center", "defence": "defense", "labour": "labor", "programme": "program"}
_FIRST_OR_LAST = frozenset(("ministry", "department", "university"))
"""Nouns that stand before and behind: "Ministry of Health" is the Health Ministry."""


def base_of(key: Key) -> Key:
    """Return what tells one organization from another: no legal form, one spelling, one order of words."""
    key = tuple(word for word in spelled(key) if word != "affairs")
    if len(key) < 3 or key[0] not in _FIRST_OR_LAST or key[1] != "of" or "of" in key[2:]:
        return key
    return (*key[3 if key[2] == "the" else 2 :], key[0])


def spelled(key: Key) -> Key:
    """Return a name without its legal form, in American spelling."""
    while len(key) > 1 and (key[-1] in LEGAL_FORMS or key[-1] == ","):
        key = key[:-1]
    return tuple(_SPELLINGS.get(word, word).replace("organis", "organiz") for word in key)
