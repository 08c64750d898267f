"""The text of a block as one reads it, from what stands in its elements: spaces, line ends, paragraphs."""

from __future__ import annotations

import re

from reader.sources.page import bylines, dates
from reader.sources.page.shortcodes import without_shortcodes

_UNSEEN = "\u200b\u200c\u200d\ufeff"
"""Editors leave them at the edges of a paragraph; inside a word they join letters and stay."""
_EDGE = " \n" + _UNSEEN
_MAX_HEAD_WORDS = 16
"""The longest headlines have so many."""
_MAX_DAY_WORDS = 4
"""Wednesday, March 4, 2026"""
_AROUND_BREAK = re.compile(r" *\n *")
_SPACES = re.compile(r"[ \xa0]{2,}")
"""Word parts the sign of an item from its text by a row of no-break spaces."""
_PARAGRAPH_END = re.compile(r"\n{2,}")
LEFT_OUT = "\ufdd0"
"""Stands for an element in a line that is not read: no character of any text (Unicode, noncharacters)."""
_EMPTY_BRACKETS = re.compile(rf" ?\[ ?{LEFT_OUT} ?\]")
"""Around the mark of a footnote."""
_BREAK_IN_SENTENCE = re.compile(r"(?<=[^\s.!?…:;\"”’'»)\]])\n(?=[a-z])")
"""A <br> that only sets a line: no sentence ends before it, and the next word is small."""


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs, which two line ends part; one inside a sentence only sets a line."""
    text = without_shortcodes(_without_gaps(text))
    text = _without_rules(_AROUND_BREAK.sub("\n", _collapsed(text).strip(_EDGE)).strip())
    parts = [_BREAK_IN_SENTENCE.sub(" ", part) for part in _PARAGRAPH_END.split(text) if part]
    return [line for part in parts for line in _lines(part)]


def _lines(part: str) -> list[str]:
    """Return the lines of a paragraph that are no part of its text, each for itself, and the rest."""
    if _is_head(part):
        return part.split("\n")
    day, line_end, rest = part.partition("\n")
    is_short = len(day.split()) <= _MAX_DAY_WORDS and any(map(str.isdigit, day))
    is_day = is_short and ":" not in day and bool(dates.iso(day))  # "Update: March 4, 2026" begins a note
    return [day, rest] if line_end and is_day else [part]


def _is_head(part: str) -> bool:
    """Tell whether the lines of a paragraph are a headline and who wrote the article, as on old pages."""
    lines = part.split("\n")
    are_short = len(lines) > 1 and all(len(line.split()) <= _MAX_HEAD_WORDS for line in lines)
    return are_short and any(bylines.is_byline(line) and bylines.names(line) for line in lines)


def preformatted(text: str) -> str:
    """Return text that has its lines from whoever wrote it, but those that only end where the page did."""
    return _BREAK_IN_SENTENCE.sub(" ", _without_gaps(text).strip("\n"))


def rows(text: str) -> str:
    """Return the lines of a table that have anything in one of their cells."""
    lines = (_collapsed(line).strip() for line in _without_gaps(text).split("\n"))
    return "\n".join(line for line in lines if line.strip(" |"))


def _without_gaps(text: str) -> str:
    return _EMPTY_BRACKETS.sub("", text).replace(LEFT_OUT, "")


def _collapsed(text: str) -> str:
    return _SPACES.sub(" ", text)


def _without_rules(text: str) -> str:
    """Return the text with blank lines for those that have no letter or digit: "* * *" between two <br>."""
    if "\n" not in text:
        return text
    return "\n".join(line if any(map(str.isalnum, line)) else "" for line in text.split("\n")).strip()
