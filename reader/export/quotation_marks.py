"""The quotation marks around words that are quoted elsewhere: each once, and none without its partner."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_CLOSING = {"“": "”", "„": "“”", "«": "»", '"': '"'}
"""What closes each mark; straight ones close one another."""
_MARKS = frozenset('“”„«»"')
_PARTNERS = {"“": "”", "„": "“", "«": "»", "»": "«", "”": "“", '"': '"'}
"""What to add where a mark stands without its partner."""
_DOUBLED_SINGLES = re.compile(r"``|(?<!\d)''|(?<=\d)(?<!['’′]\d)(?<!['’′]\d\d)''(?![\w\s])")
"""Marks made of two signs; behind feet and in front of more words '' are inches."""
_BEHIND_FEET = re.compile(r"\d['’′]\s?\d+(?:[./½¼¾]\d*)?\Z")
_SPACE_IN_GUILLEMETS = re.compile(r"(?<=«)\s+|\s+(?=»)")


class _Pairs(NamedTuple):
    """Places of marks in some words."""

    pairs: tuple[tuple[int, int], ...]
    """Opening and closing, the outer after the inner ones."""
    openings: tuple[int, ...]
    """Opening marks that nothing closes."""
    closings: tuple[int, ...]
    """Closing marks that nothing opens."""


def in_one_line(paragraphs: Sequence[str]) -> str:
    """Return paragraphs in one line, each without the opening mark that only repeats one still open.

    A quotation that goes on over paragraphs opens every one of them, and closes in the last.
    """
    line = ""
    for paragraph in paragraphs:
        open_signs = {line[place] for place in _pairs(line).openings}
        line = f"{line} {paragraph[1:] if paragraph[:1] in open_signs else paragraph}".strip()
    return line


def without_outer_marks(words: str) -> str:
    """Return words that one will put in “ ”: without the marks around them, inner “ ” turned to ‘ ’.

    A mark whose partner is not among the words goes only where it stands at an end; single marks stay, but
    for a pair around everything. What stands behind feet or inches is no mark. ``x'' and « x » count as “x”.
    """
    words = _SPACE_IN_GUILLEMETS.sub("", _DOUBLED_SINGLES.sub(_curly, words))
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


def _curly(mark: re.Match[str]) -> str:
    """Return “ for `` and for a '' that begins a word, else ”; inches stay where nothing opens."""
    behind_number = mark.string[: mark.start()][-1:].isdecimal()
    if behind_number and not mark.string.startswith(("``", "''")):
        return mark[0]
    is_opening = mark[0] == "``" or _begins_word(mark.string, mark.start(), mark.end())
    return "“" if is_opening else "”"


def _pairs(words: str) -> _Pairs:
    pairs: list[tuple[int, int]] = []
    openings: list[int] = []
    closings: list[int] = []
    for place in _mark_places(words):
        sign = words[place]
        if sign == '"' and _begins_word(words, place, place + 1):
            openings.append(place)
        elif openings and sign in _CLOSING[words[openings[-1]]]:
            pairs.append((openings.pop(), place))
        elif sign in _CLOSING and sign != '"':
            openings.append(place)
        else:
            closings.append(place)
    return _Pairs(tuple(pairs), tuple(openings), tuple(closings))


def _begins_word(words: str, start: int, end: int) -> bool:
    """Tell whether a straight mark from `start` to `end` begins a word."""
    before, after = words[start - 1 : start] if start else "", words[end : end + 1]
    return (before == "" or before.isspace() or before in "([‘'—–-") and after.strip() != ""


def _mark_places(words: str) -> Iterable[int]:
    straight = 0
    # Marks around everything, and one more inside: that one has no partner.
    is_one_too_many = words[:1] == words[-1:] == '"' and words.count('"') == 3
    for place, sign in enumerate(words):
        if sign not in _MARKS or (sign in '"”' and _BEHIND_FEET.search(words[:place])):
            continue
        if sign == '"':
            is_behind_number = words[place - 1 : place].isdecimal()
            is_inner = is_one_too_many and place < len(words) - 1
            if is_behind_number and (straight % 2 == 0 or is_inner):
                continue
            straight += 1
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
