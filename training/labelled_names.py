"""The names of the articles that claims are learned from: strings with capitals that were marked by reading.

Which string names what stands in `name_labels.toml`; a word in a string that is not there teaches nothing.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from reader.nlp.encoder.inputs import Words
from training.marked_texts import spans_of
from training.prepare_names import NAME_KINDS, UNKNOWN, name_tags

_WORD = r"(?:[A-Z][A-Za-z0-9À-ÿ]*(?:[’'\-.&][A-Za-z0-9À-ÿ]+)*\.?)"
_LINK = r"(?: (?:of|for|on|de|van|von|bin|&|of the|for the|on the|and) | )"
_STRING = re.compile(rf"{_WORD}(?:{_LINK}{_WORD})*")
_ENDS_IN_STOP = re.compile(r"\b(Jr|Sr|Inc|Corp|Co|U\.S|D\.C)\.$")
_OWNER = re.compile(r"[’']s$")
_OPENS = re.compile(r"(^|[.!?”\"“]\s*|\n\s*|[:—]\s*[“\"]?)$")
_SMALL_WORD = re.compile(r"\b[a-z]+\b")
_AND = " and "
_ORDINARY = 3
"""Times that a word stands without a capital in the same text: then its capital at a start says nothing."""


class _Piece(NamedTuple):
    start: int
    end: int
    kind: str


def labelled_names(text: str, words: Words) -> list[int]:
    """Return the tag of every word, UNKNOWN where nobody marked what a string with capitals names.

    The headline teaches nothing: every word of it has a capital.
    """
    headline_end = max(0, text.find("\n"))
    unknown = [(0, headline_end)]
    told: list[tuple[int, int, str]] = []
    small = _SMALL_WORD.findall(text)
    for match in _STRING.finditer(text, headline_end):
        string = match[0] if _ENDS_IN_STOP.search(match[0]) else match[0].rstrip(".")
        string = _OWNER.sub("", string)
        pieces = _labelled(string)
        if pieces is None and _AND in string:
            pieces = _both_sides(string)
        if pieces is not None:
            told += [(match.start() + start, match.start() + end, kind) for start, end, kind in pieces]
        elif not _is_ordinary(string, text, match.start(), small):
            unknown.append((match.start(), match.start() + len(string)))
    tags = name_tags(words, told)
    for word, (start, end) in enumerate(zip(words.starts, words.ends, strict=True)):
        if any(start < last and first < end for first, last in unknown):
            tags[word] = UNKNOWN
    return tags


def _is_ordinary(string: str, text: str, start: int, small: list[str]) -> bool:
    opens = _OPENS.search(text[max(0, start - 4) : start]) is not None
    return " " not in string and opens and small.count(string.lower()) >= _ORDINARY


def _both_sides(string: str) -> list[_Piece] | None:
    """Return the pieces of names joined by "and", None unless all are marked."""
    pieces: list[_Piece] = []
    start = 0
    for side in string.split(_AND):
        own = _labelled(side)
        if own is None:
            return None
        pieces += [_Piece(start + piece.start, start + piece.end, piece.kind) for piece in own]
        start += len(side) + len(_AND)
    return pieces


def _labelled(string: str) -> list[_Piece] | None:
    return _labels().get(string)


@cache
def _labels() -> dict[str, list[_Piece]]:
    data = tomllib.loads(Path(__file__).with_name("name_labels.toml").read_text(encoding="utf-8"))
    labels: dict[str, list[_Piece]] = {string: [] for string in data["nothing"]}
    for kind in NAME_KINDS:
        labels |= {string: [_Piece(0, len(string), kind)] for string in data[kind]}
    return labels | dict(_parts(data["parts"]))


def _parts(marked: list[str]) -> Iterator[tuple[str, list[_Piece]]]:
    for string in marked:
        text, spans = spans_of(string)
        yield text, [_Piece(*span) for span in spans]
