"""Given names: the gender that each tells, and how certainly it is a name at all.

The one table for all who ask, after the three lists of names in this folder. A name that both men and women
bear tells nothing; neither does one on which the lists disagree ("Jean" is a man in Lyon, a woman in Ohio).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from reader.nlp.lexicon import lexicon, words
from reader.nlp.lexicon.word_forms import fold

Gender = Literal["male", "female", ""]
"""Which of "he" and "she" somebody is called; empty when unknown."""


FOLDED_LISTS = ("census_names", "registered_names")
"""Written as `fold` returns them: 14,600 names need not be folded at every start."""


def _registered(gender: str) -> list[str]:
    return [name for file in FOLDED_LISTS for name in lexicon(file)[gender].split()]


def _common(gender: str) -> list[str]:
    return [fold(name) for name in words("given_names", gender)]


def _genders(male: Iterable[str], female: Iterable[str], either: Iterable[str]) -> Mapping[str, Gender]:
    """Return the gender of each name that tells one. With few sets, for it is done at every start."""
    genders: dict[str, Gender] = dict.fromkeys(male, "male")
    both = genders.keys() & female
    genders.update(dict.fromkeys(female, "female"))
    for name in both.union(either):
        genders.pop(name, None)
    return genders


_MALE, _FEMALE, _EITHER = (_common(gender) for gender in ("male", "female", "either"))
_REGISTERED_MALE, _REGISTERED_FEMALE = _registered("male"), _registered("female")

COMMON_GIVEN_NAMES = frozenset((*_MALE, *_FEMALE, *_EITHER))
"""Given names that by themselves make a capitalized word a person's name."""
REGISTERED_NAMES = frozenset((*_REGISTERED_MALE, *_REGISTERED_FEMALE))
"""Given names that are rarer, or words as well: they tell a person only beside something else that does."""
GIVEN_NAMES = COMMON_GIVEN_NAMES | REGISTERED_NAMES

GENDERS = _genders((*_MALE, *_REGISTERED_MALE), (*_FEMALE, *_REGISTERED_FEMALE), _EITHER)
"""The gender of every given name that tells one, by its folded form."""
