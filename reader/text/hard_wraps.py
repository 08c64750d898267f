"""Lines that were broken by hand at some width, as mail and old text files have them, and what joins them.

Pure; a joined text is as long as before, so that no offset moves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

_MAX_WRAP_CODE_POINTS = 120
"""Wider nobody wraps by hand."""
_SURE_WRAP_CODE_POINTS = 40
"""From this width on full lines are proof enough: verse and lists are narrower."""
_MIN_FULL_SHARE = 0.8
"""Of the lines. Not all: an edit by hand leaves some short; in verse and lists hardly one is full."""

_MIN_NARROW_CODE_POINTS = 25
"""The narrowest columns of newspapers have some 30; of four words and less a line may be full by chance."""
_MIN_NARROW_LINES = 8
"""So many lines of verse, of a list or of addresses are never all full by chance."""
_MIN_LOWERCASE_SHARE = 0.6
"""Of the lines that follow one: four of five in prose, none where each is a verse, an item or an address."""

_WIDE_WRAP_CODE_POINTS = 60
"""From this width on lines that go on in lowercase are proof enough, whatever stands beside them: verse,
items and addresses are narrower. Many a letter has a list and a signature of as many lines as its text."""
_MIN_WIDE_LINES = 2
"""One may be the only long line of a list."""

_MIN_FULL_SHARE_OF_BLOCK = 0.5
"""Of the lines of a block; in a poem or an address within a wrapped text it is a fifth at most."""
_MIN_LINES_OF_BLOCK = 3
"""A block of fewer is a paragraph that was edited as often as an address."""

_OPENING = "\"'“”‘’("
_SENTENCE_ENDS = frozenset(".!?:")
# Possessive, or a paragraph of a megabyte would take minutes.
_INNER_LINE = re.compile(r"^(?P<line>[^\S\n]*+\S[^\n]*+)\n(?=[^\S\n]*+(?P<word>\S+))", re.MULTILINE)
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_BLOCK = re.compile(r"^[^\S\n]*+\S[^\n]*+(?:\n[^\S\n]*+\S[^\n]*+)*+", re.MULTILINE)


class _Wrap(NamedTuple):
    """How the lines of a text were broken."""

    width: int
    is_of_all: bool
    """Whether nearly all lines were, so that a paragraph of two lines was one."""


class _InnerLine(NamedTuple):
    """A line with another one below it."""

    length: int
    next_word: str
    """The first word of the line below."""
    goes_on: bool
    """Whether the line below begins in lowercase, and this one ends no sentence."""

    def is_full(self, width: int) -> bool:
        """Tell whether the next word had no room, if lines may be so wide."""
        return self.length + 1 + len(self.next_word) > width


def unwrapped(text: str) -> str:
    """Return `text` with the line ends inside hard-wrapped paragraphs replaced by spaces, one for one.

    A poem, a list or an address within it keeps its lines: most of them end before they are full.
    """
    wrap = _wrap(text)
    if wrap is None:
        return text

    def one_paragraph(block: re.Match[str]) -> str:
        lines = _inner_lines(block[0])
        full = sum(line.is_full(wrap.width) for line in lines)
        is_edited = wrap.is_of_all and len(lines) + 1 < _MIN_LINES_OF_BLOCK
        is_prose = is_edited or full >= _MIN_FULL_SHARE_OF_BLOCK * len(lines)
        return block[0].replace("\n", " ") if is_prose else block[0]

    # A line of nothing but spaces is blank too.
    blank = re.compile(r"^[^\S\n]+$", re.MULTILINE).sub(lambda match: "\n" * len(match[0]), text)
    return _BLOCK.sub(one_paragraph, blank)


def _wrap(text: str) -> _Wrap | None:
    """Return how the lines were broken; None for a text that is not wrapped."""
    if not _BLANK_LINE.search(text.strip()):
        return None
    lines = _inner_lines(text)
    if (width := _width(lines)) and (width >= _SURE_WRAP_CODE_POINTS or _goes_on_in_lowercase(lines)):
        return _Wrap(width, is_of_all=True)
    going_on = [line for line in lines if line.goes_on and line.length >= _WIDE_WRAP_CODE_POINTS]
    if len(going_on) < _MIN_WIDE_LINES or _has_wider_line(text):
        return None
    return _Wrap(width, is_of_all=False) if (width := _width(going_on)) else None


def _width(lines: Sequence[_InnerLine]) -> int:
    """Return at which width these lines were broken; 0 where most of them had room for the next word."""
    width = max((line.length for line in lines), default=0)
    full = sum(line.is_full(width) for line in lines)
    is_wrapped = _MIN_NARROW_CODE_POINTS <= width <= _MAX_WRAP_CODE_POINTS
    return width if is_wrapped and full >= _MIN_FULL_SHARE * len(lines) else 0


def _has_wider_line(text: str) -> bool:
    """Tell whether a line of several words is wider than anybody wraps."""
    lines = (line.strip() for line in text.split("\n"))
    return any(len(line) > _MAX_WRAP_CODE_POINTS and " " in line for line in lines)


def _goes_on_in_lowercase(lines: Iterable[_InnerLine]) -> bool:
    """Tell whether most of many lines go on in the middle of a sentence."""
    first_letters = [line.next_word.lstrip(_OPENING)[:1] for line in lines]
    lowercase = sum(letter.islower() for letter in first_letters)
    return len(first_letters) >= _MIN_NARROW_LINES and lowercase >= _MIN_LOWERCASE_SHARE * len(first_letters)


def _inner_lines(text: str) -> list[_InnerLine]:
    matches = ((match["line"].rstrip(), match["word"]) for match in _INNER_LINE.finditer(text))
    return [_InnerLine(len(line), word, _goes_on(line, word)) for line, word in matches]


def _goes_on(line: str, next_word: str) -> bool:
    return next_word.lstrip(_OPENING)[:1].islower() and line[-1] not in _SENTENCE_ENDS
