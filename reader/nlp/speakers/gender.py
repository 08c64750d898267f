"""Whether "he" or "she" may stand for a person: titles, roles and kin words first, then the given name."""

from __future__ import annotations

from collections.abc import Iterable

from reader.nlp.speakers.mentions import Gender
from reader.nlp.speakers.words import FEMALE_NAMES, FEMALE_WORDS, MALE_NAMES, MALE_WORDS, TITLES


def gender_of_words(words: Iterable[str]) -> Gender:
    """Return what the first telling word says ("spokeswoman", "Mr.", "father"); empty when none tells."""
    for word in words:
        plain = word.rstrip(".").lower()
        if plain in MALE_WORDS:
            return "male"
        if plain in FEMALE_WORDS:
            return "female"
    return ""


def gender_of_name(name: str) -> Gender:
    """Return what the given name says; empty when it may belong to either, or is a surname alone."""
    words = [word for word in name.lower().split() if word.rstrip(".") not in TITLES]
    for word in words[:-1][:2]:
        given = word.strip(".'’\"")
        for part in (given, given.partition("-")[0]):
            if part in MALE_NAMES:
                return "male"
            if part in FEMALE_NAMES:
                return "female"
    return ""
