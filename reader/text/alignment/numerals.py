"""Numbers as one paper spells them and the next one writes them: "nineteen" is 19, "twelve per cent" 12 %.

Which is used is a matter of style: nobody can hear it. "One" is mostly no number, and counts for nothing.
Standard library only.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.text.alignment.number_words import TENS, UNITS
from reader.text.alignment.words import ComparableText, Word

_SCALES = ("hundred", "thousand")
_ONES = ("a", "one")
"""What may stand before a scale, "a hundred", or not."""
_PER_CENT = ("per", "cent")
_SHARES = ("%", "percent")
_BELOW_TEN = 10


def with_numerals(text: ComparableText) -> ComparableText:
    """Return the words with one for each number below a million, as if in digits, and "%" for "per cent".

    "Two million" is "2 million", as papers write it. Where something is left out, no number goes on.
    """
    gaps = text.ellipses | text.brackets
    words: list[Word] = []
    new_places = {len(text): 0}
    place = 0
    while place < len(text):
        key, end = _numeral(text.keys, place)
        if not gaps.isdisjoint(range(place + 1, end)):
            key, end = _numeral(text.keys[place : place + 1], 0)[0], place + 1
        new_places[place] = len(words)
        first, last = text.words[place], text.words[end - 1]
        words.append(first if key == first.key else Word(first.start, last.end, key, key))
        place = end
    new_places[len(text)] = len(words)
    return ComparableText(
        tuple(words),
        frozenset(new_places[gap] for gap in text.ellipses),
        frozenset(new_places[gap] for gap in text.brackets),
    )


def _numeral(keys: Sequence[str], place: int) -> tuple[str, int]:
    """Return what stands for the words from a place on, and where those end."""
    if keys[place] in _SHARES:
        return "%", place + 1
    if tuple(keys[place : place + 2]) == _PER_CENT:
        return "%", place + 2
    number, end = _number(keys, place)
    return (str(number), end) if end > place else (keys[place], place + 1)


def _number(words: Sequence[str], place: int) -> tuple[int, int]:
    """Return the number in words that begins at a place, and its end; that place where none does."""
    number, end = _below_thousand(words, place)
    if _word(words, end) == "thousand":
        rest, end = _below_thousand(words, end + 1)
        return 1000 * number + rest, end
    return number, end


def _below_thousand(words: Sequence[str], place: int) -> tuple[int, int]:
    number, end = _below_hundred(words, place)
    if end == place:
        end += _word(words, place) in _ONES and _word(words, place + 1) in _SCALES
        if _word(words, end) not in _SCALES:
            return 0, place
        number = 1
    if _word(words, end) != "hundred":
        return number, end
    behind = end + 1 + (_word(words, end + 1) == "and")
    rest, rest_end = _below_hundred(words, behind)
    return 100 * number + rest, rest_end if rest_end > behind else end + 1


def _below_hundred(words: Sequence[str], place: int) -> tuple[int, int]:
    word = _word(words, place)
    if word in UNITS:
        return UNITS[word], place + 1
    if word not in TENS:
        return 0, place
    unit = _word(words, place + 1)
    digit = 1 if unit == "one" else UNITS.get(unit, 0)
    if 0 < digit < _BELOW_TEN:
        return TENS[word] + digit, place + 2
    return TENS[word], place + 1


def _word(words: Sequence[str], place: int) -> str:
    return words[place] if place < len(words) else ""
