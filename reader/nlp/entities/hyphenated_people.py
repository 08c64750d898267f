"""Names of people with a hyphen in the given name: "Joon-ho Park", "Moon Jae-in", "Tsai Ing-wen".

The encoder reads "Moon Jae" out of the second, and takes the first for an organization.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told import ToldName, surely
from reader.nlp.lexicon import words

_SURNAMES, _COMPOUNDS = words("hyphenated_names", "surnames"), words("hyphenated_names", "compounds")
_MAX_SYLLABLE = 6
"""Letters behind the hyphen: "hyung", "young"."""


def hyphenated_people(tokens: Tokens) -> Iterator[ToldName]:
    """Yield these names in text order."""
    for hyphen, word in enumerate(tokens.words):
        if word == "-" and _is_given_name(tokens, hyphen):
            start, end = hyphen - 1, hyphen + 2
            if _is_surname(tokens, start - 1):
                yield surely(start - 1, end, "person")
            elif _is_surname(tokens, end):
                yield surely(start, end + 1, "person")


def _is_given_name(tokens: Tokens, hyphen: int) -> bool:
    """Tell whether a hyphen joins two syllables of which only the first has a capital."""
    if not 0 < hyphen < len(tokens) - 1:
        return False
    first, second = tokens.words[hyphen - 1], tokens.words[hyphen + 1]
    is_joined = tokens.are_adjacent(hyphen - 1) and tokens.are_adjacent(hyphen)
    return (
        is_joined
        and first.istitle()
        and second.isalpha()
        and second.islower()
        and len(second) <= _MAX_SYLLABLE
        and second not in _COMPOUNDS
    )


def _is_surname(tokens: Tokens, i: int) -> bool:
    return 0 <= i < len(tokens) and tokens.words[i].istitle() and tokens.norms[i] in _SURNAMES
