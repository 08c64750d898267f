"""Some words of a text around those that were searched for, in one line. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from reader.model import Span
from reader.text.folding import SPELLED_LETTERS, fold
from reader.text.one_line import one_line

_WORD = re.compile(r"[^\W_]+")
_LETTER = r"[^\W_]"
_BEFORE_CODE_POINTS = 32
"""What stands before the first match: half of a narrow line, so that the match is seen in any."""
_LENGTH_CODE_POINTS = 240
"""Of an excerpt: what the widest line shows, and no more than the eye takes in at once."""
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line of a text."""

    words: str
    marks: tuple[Span, ...]
    """Where the words that were searched for stand in it, in code points."""
    start: int | None
    """Where the first of them stands in the text; None when none of them does."""


def pattern(phrases: Iterable[tuple[str, bool]]) -> re.Pattern[str] | None:
    """Return what finds phrases in folded text, each with whether its last word may go on; None for none."""
    alternatives = [
        r"[\W_]+".join(_spelled_either_way(word) for word in words)
        + (rf"{_LETTER}*" if goes_on else rf"(?!{_LETTER})")
        for phrase, goes_on in phrases
        if (words := _WORD.findall(phrase))
    ]
    return re.compile(rf"(?<!{_LETTER})(?:{'|'.join(alternatives)})", re.IGNORECASE) if alternatives else None


def excerpt(text: str, searched: re.Pattern[str] | None) -> Excerpt:
    """Return the words around the first match, else the beginning of the text; all of a short text."""
    match = searched.search(fold(text, accents=True)) if searched else None
    first = match.start() if match else 0
    if len(text) <= _LENGTH_CODE_POINTS:
        start, end = 0, len(text)
    else:
        start = _word_start(text, first - _BEFORE_CODE_POINTS)
        end = _word_end(text, start + _LENGTH_CODE_POINTS)
    line = one_line(text[start:end])
    line = f"{_ELLIPSIS if start else ''}{line}{_ELLIPSIS if end < len(text) else ''}"
    # The line has other spaces than the text, so the words are found again in it.
    matches = searched.finditer(fold(line, accents=True)) if match and searched else ()
    return Excerpt(line, tuple(Span(*place.span()) for place in matches), match and match.start())


def _word_start(text: str, place: int) -> int:
    """Return where the first word begins that stands at a place or behind it."""
    if place <= 0:
        return 0
    space = re.compile(r"\s").search(text, place - 1, place + _BEFORE_CODE_POINTS)
    return space.end() if space else place


def _word_end(text: str, place: int) -> int:
    """Return where the last word ends that stands wholly before a place."""
    if place >= len(text):
        return len(text)
    space = max(text.rfind(" ", place - _BEFORE_CODE_POINTS, place), text.rfind("\n", place - 1, place))
    return space if space > 0 else place


def _spelled_either_way(word: str) -> str:
    """Return the pattern for a word in which "ss" may stand as "ß"."""
    pattern = re.escape(word)
    for letter, spelled in SPELLED_LETTERS.items():
        if letter.islower() and len(spelled) > 1:
            pattern = pattern.replace(spelled, f"(?:{spelled}|{letter})")
    return pattern
