"""The quotation marks around words that are quoted elsewhere: each once, and none without its partner."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

_CLOSING = {"“": "”", "„": "“”", "«": "»", '"': '"'}
"""What closes each mark; straight ones close one another."""
_MARKS = frozenset('“”„«»"')
_PARTNERS = {"“": "”", "„": "“", "«": "»", "»": "«", "”": "“", '"': '"'}
"""What to add where a mark stands without its partner."""


class _Pairs(NamedTuple):
    """Places of marks in some words."""

    pairs: tuple[tuple[int, int], ...]
    """Opening and closing, the outer after the inner ones."""
    openings: tuple[int, ...]
    """Opening marks that nothing closes."""
    closings: tuple[int, ...]
    """Closing marks that nothing opens."""


def without_outer_marks(words: str) -> str:
    """Return words that one will put in “ ”: without the marks around them, inner “ ” turned to ‘ ’.

    A mark whose partner is not among the words goes only where it stands at an end; single marks stay, but
    for a pair around everything. What stands behind feet or inches is no mark.
    """
    mark_pairs = _pairs(words)
    first, last = 0, len(words)
    if (0, last - 1) in mark_pairs.pairs or _is_within_single_marks(words):
        first, last = 1, last - 1
    else:
        first += 0 in mark_pairs.openings
        last -= last - 1 in mark_pairs.closings
    singles = {place: sign for pair in mark_pairs.pairs for place, sign in zip(pair, "‘’", strict=True)}
    return "".join(singles.get(place, words[place]) for place in range(first, last)) or words


def with_partners(words: str) -> str:
    """Return words with a mark added at an end for each one whose partner was left outside."""
    mark_pairs = _pairs(words)
    before = "".join(_PARTNERS[words[place]] for place in reversed(mark_pairs.closings))
    after = "".join(_PARTNERS[words[place]] for place in reversed(mark_pairs.openings))
    return f"{before}{words}{after}"


def _pairs(words: str) -> _Pairs:
    pairs: list[tuple[int, int]] = []
    openings: list[int] = []
    closings: list[int] = []
    for place in _mark_places(words):
        sign = words[place]
        if sign == '"' and _opens(words, place):
            openings.append(place)
        elif openings and sign in _CLOSING[words[openings[-1]]]:
            pairs.append((openings.pop(), place))
        elif sign in _CLOSING and sign != '"':
            openings.append(place)
        else:
            closings.append(place)
    return _Pairs(tuple(pairs), tuple(openings), tuple(closings))


def _opens(words: str, place: int) -> bool:
    """Tell whether a straight mark begins a word."""
    before, after = words[place - 1 : place] if place else "", words[place + 1 : place + 2]
    return (before == "" or before.isspace() or before in "([‘'—–-") and after.strip() != ""


def _mark_places(words: str) -> Iterable[int]:
    for place, sign in enumerate(words):
        is_inches = sign == '"' and words[place - 1 : place].isdecimal()
        if sign in _MARKS and not (is_inches and words.count('"', 0, place) % 2 == 0):
            yield place


def _is_within_single_marks(words: str) -> bool:
    """Tell whether ‘ ’ stand around everything; an inner ’ is an apostrophe only in front of a letter."""
    inner = words[1:-1]
    return (
        len(words) > 2
        and (words[0], words[-1]) == ("‘", "’")
        and "‘" not in inner
        and all(inner[place + 1 : place + 2].isalpha() for place, sign in enumerate(inner) if sign == "’")
    )
