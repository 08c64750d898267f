"""Lines that were broken by hand at some width, as mail and old text files have them, and what joins them.

Pure; a joined text is as long as before, so that no offset moves.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
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

_MIN_FULL_SHARE_OF_BLOCK = 0.5
"""Of the lines of a block; in a poem or an address within a wrapped text it is a fifth at most."""
_MIN_LINES_OF_BLOCK = 3
"""A block of fewer is a paragraph that was edited as often as an address."""

# Possessive, or a paragraph of a megabyte would take minutes.
_INNER_LINE = re.compile(r"^(?P<line>[^\S\n]*+\S[^\n]*+)\n(?=[^\S\n]*+(?P<word>\S+))", re.MULTILINE)
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_BLOCK = re.compile(r"^[^\S\n]*+\S[^\n]*+(?:\n[^\S\n]*+\S[^\n]*+)*+", re.MULTILINE)


class _InnerLine(NamedTuple):
    """A line with another one below it."""

    length: int
    next_word: str
    """The first word of the line below."""

    def is_full(self, width: int) -> bool:
        """Tell whether the next word had no room, if lines may be so wide."""
        return self.length + 1 + len(self.next_word) > width


def unwrapped(text: str) -> str:
    """Return `text` with the line ends inside hard-wrapped paragraphs replaced by spaces, one for one.

    A poem, a list or an address within it keeps its lines: most of them end before they are full.
    """
    width = _wrap_width(text)
    if width is None:
        return text

    def one_paragraph(block: re.Match[str]) -> str:
        lines = _inner_lines(block[0])
        full = sum(line.is_full(width) for line in lines)
        is_prose = len(lines) + 1 < _MIN_LINES_OF_BLOCK or full >= _MIN_FULL_SHARE_OF_BLOCK * len(lines)
        return block[0].replace("\n", " ") if is_prose else block[0]

    # A line of nothing but spaces is blank too.
    blank = re.compile(r"^[^\S\n]+$", re.MULTILINE).sub(lambda match: "\n" * len(match[0]), text)
    return _BLOCK.sub(one_paragraph, blank)


def _wrap_width(text: str) -> int | None:
    """Return at which width the lines were broken; None for a text that is not wrapped."""
    if not _BLANK_LINE.search(text.strip()):
        return None
    lines = _inner_lines(text)
    width = max((line.length for line in lines), default=0)
    if not _MIN_NARROW_CODE_POINTS <= width <= _MAX_WRAP_CODE_POINTS:
        return None
    if width < _SURE_WRAP_CODE_POINTS and not _goes_on_in_lowercase(lines):
        return None
    full = sum(line.is_full(width) for line in lines)
    return width if full >= _MIN_FULL_SHARE * len(lines) else None


def _goes_on_in_lowercase(lines: Iterable[_InnerLine]) -> bool:
    """Tell whether most of many lines go on in the middle of a sentence."""
    first_letters = [line.next_word.lstrip("\"'“”‘’(")[:1] for line in lines]
    lowercase = sum(letter.islower() for letter in first_letters)
    return len(first_letters) >= _MIN_NARROW_LINES and lowercase >= _MIN_LOWERCASE_SHARE * len(first_letters)


def _inner_lines(text: str) -> list[_InnerLine]:
    return [_InnerLine(len(match["line"].rstrip()), match["word"]) for match in _INNER_LINE.finditer(text)]
