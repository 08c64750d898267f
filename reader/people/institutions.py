"""Whether two names can be those of one institution, and whether only one has that name."""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from reader.people.words import NAMES_REMEMBERED, PAIRS_REMEMBERED, word_list, words

InstitutionMatch = Literal["same", "common", "part", "initials", "different"]
"""same: one that only one institution has; common: one that many have ("Health Ministry"); part: one has the
distinctive words of the other and more ("Nordhavn", "Nordhavn Bank"); initials: "EU", "European Union"."""


@lru_cache(NAMES_REMEMBERED)
def institution_key(name: str) -> str:
    """Return the words of a name in order, without articles and legal forms."""
    name_words = words(name)
    rest = [word for word in name_words if word not in word_list("institution_filler")]
    while len(rest) > 1 and rest[-1] in word_list("legal_forms"):
        rest.pop()
    return " ".join(rest or name_words)


@lru_cache(PAIRS_REMEMBERED)
def institution_match(name: str, other: str) -> InstitutionMatch:
    """Return what two names of institutions, neither of them empty, have in common."""
    one, two = institution_key(name).split(), institution_key(other).split()
    if sorted(one) == sorted(two):  # "Ministry of Health", "Health Ministry"
        return "same" if is_distinctive(name) else "common"
    if _are_initials(one, two) or _are_initials(two, one):
        return "initials"
    shorter, longer = sorted((set(one), set(two)), key=len)
    if shorter < longer and (shorter - word_list("institution_words")):
        return "part"
    return "different"


@lru_cache(NAMES_REMEMBERED)
def is_distinctive(name: str) -> bool:
    """Tell whether a name has a word that is not of institutions in general."""
    return not set(institution_key(name).split()) <= word_list("institution_words")


def _are_initials(one: list[str], two: list[str]) -> bool:
    return len(one) == 1 and len(two) > 1 and one[0] == "".join(word[0] for word in two)
