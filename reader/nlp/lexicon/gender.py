"""Whether "he" or "she" may stand for a person, from what the person is called. No text is looked at here."""

from __future__ import annotations

from collections.abc import Iterable

from reader.nlp.lexicon import words
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES, GENDERS, Gender
from reader.nlp.lexicon.people import NAME_ENDS, TITLES

_MALE_WORDS = words("titles", "male") | words("kin", "male") | words("unnamed_sources", "male")
_FEMALE_WORDS = words("titles", "female") | words("kin", "female") | words("unnamed_sources", "female")
_MAX_GIVEN_NAMES = 2
"""Words that are looked up: an initial may stand before the given name, but later words may be surnames."""


def gender_of_words(phrase: Iterable[str]) -> Gender:
    """Return what the first telling word says ("spokeswoman", "Mr.", "father"); empty when none tells."""
    for word in phrase:
        form = word.rstrip(".").lower()
        if form in _MALE_WORDS:
            return "male"
        if form in _FEMALE_WORDS:
            return "female"
    return ""


def gender_of_name(name: str) -> Gender:
    """Return what the given name in a full name says.

    Empty when both men and women bear it, when no list has it, and for a surname alone.
    """
    return GENDERS.get(_telling_name(name), "")


def is_gender_sure(name: str) -> bool:
    """Tell whether it is a common given name that says it: "Lai" is a woman in Ohio, and a man in Lagos."""
    return _telling_name(name) in COMMON_GIVEN_NAMES


def _telling_name(name: str) -> str:
    """Return the first given name in a full name that a list of either gender has; empty without one."""
    forms = [word.strip(".,'’\"") for word in name.lower().split()]
    bare = [form for form in forms if form not in TITLES and form not in NAME_ENDS]
    for given_name in bare[:-1][:_MAX_GIVEN_NAMES]:
        for form in (given_name, given_name.partition("-")[0]):  # "Jean-Pierre" is listed as "Jean"
            if form in GENDERS:
                return form
    return ""
