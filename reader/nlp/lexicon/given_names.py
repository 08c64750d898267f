"""Given names: the gender that each tells, and how certainly it is a name at all.

The one table for all who ask, after the three lists of names in this folder. A name that both men and women
bear tells nothing; neither does one on which the lists disagree ("Jean" is a man in Lyon, a woman in Ohio).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

from reader.nlp.lexicon import words
from reader.nlp.lexicon.word_forms import fold

Gender = Literal["male", "female", ""]
"""Which of "he" and "she" somebody is called; empty when unknown."""


FOLDED_LISTS = ("census_names", "registered_names")
"""Written as `fold` returns them: 14,600 names need not be folded at every start."""


@cache
def _names_in(file: str, gender: str) -> frozenset[str]:
    names = words(file, gender)
    return names if file in FOLDED_LISTS else frozenset(map(fold, names))


def _names(gender: str, *lists: str) -> frozenset[str]:
    return frozenset[str]().union(*(_names_in(file, gender) for file in lists))


COMMON_GIVEN_NAMES = frozenset[str]().union(
    *(_names_in("given_names", gender) for gender in ("male", "female", "either"))
)
"""Given names that by themselves make a capitalized word a person's name."""
REGISTERED_NAMES = _names("male", "census_names", "registered_names") | _names(
    "female", "census_names", "registered_names"
)
"""Given names that are rarer, or words as well: they tell a person only beside something else that does."""
GIVEN_NAMES = COMMON_GIVEN_NAMES | REGISTERED_NAMES

_ALL_LISTS = ("given_names", "census_names", "registered_names")
_MALE = _names("male", *_ALL_LISTS)
_FEMALE = _names("female", *_ALL_LISTS)
_EITHER = _names("either", "given_names") | (_MALE & _FEMALE)
GENDERS: Mapping[str, Gender] = {
    **dict.fromkeys(_MALE - _EITHER, "male"),
    **dict.fromkeys(_FEMALE - _EITHER, "female"),
}
"""The gender of every given name that tells one, by its folded form."""
