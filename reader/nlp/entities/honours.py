"""Letters behind a name that are honours: who is "Ann Roe KC" is somebody, "Orlando City SC" is a club."""

from __future__ import annotations

from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES, GIVEN_NAMES
from reader.nlp.lexicon.organizations import CLASSES
from reader.nlp.lexicon.people import POSTNOMINALS
from reader.nlp.lexicon.places import COUNTRIES, PLACES

_WITH_HONOURS = 3
"""Words of a given name, a surname and the letters."""
_APPEARING = frozenset(("appearing", "counsel", "defending", "for", "prosecuting", "representing"))
"""What is said of a lawyer behind the name and a comma."""


def has_honours(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a given name, a surname and letters are somebody: "Ann Roe KC", no "Orlando City SC"."""
    if end - start != _WITH_HONOURS or tokens.norms[start] not in GIVEN_NAMES:
        return False
    is_place = (tokens.norms[start],) in PLACES or tuple(tokens.norms[start : start + 2]) in PLACES
    is_other = is_place or tokens.norms[start + 1] in CLASSES
    return not is_other and are_honours(tokens, end - 1, tokens.norms[start])


def are_honours(tokens: Tokens, i: int, given_name: str) -> bool:
    """Tell whether letters behind a name are somebody's: "KC", and "SC", that of clubs too, of a lawyer."""
    if i >= len(tokens) or tokens.norms[i] not in POSTNOMINALS or not tokens.words[i].isupper():
        return False
    appears = tokens.norm_at(i + 1) == "," and tokens.norm_at(i + 2) in _APPEARING
    appears &= (tokens.norm_at(i + 3),) not in COUNTRIES  # "Vesna Rovers SC, representing Canada"
    return tokens.norms[i] != "sc" or given_name in COMMON_GIVEN_NAMES or appears
