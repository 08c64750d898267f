"""Quotations in single marks, ‘…’ and '…', told from apostrophes, and read as if their marks were double.

British newspapers quote so. An apostrophe inside a word is none; one behind a plural ("the players’ bus") may
close a quotation, and does where no better one follows. Standard library only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from reader.model import Span
from reader.text.normalize import paragraphs

_OPENING = re.compile(r"(?:(?<=[\s([{–—―-])|^)[‘'](?=[^\W\d_])", re.MULTILINE)
_CLOSING = re.compile(r"(?<=[^\s([{])[’'](?!\w)")
_SPOKEN_END = re.compile(r"[.,!?…–—]\Z")
"""What is said ends so before its closing mark."""
_DOUBLE = re.compile("[“”„\"«»]|''|``")
_CLOSED_BY: Mapping[str, str] = {
    "“": "”", "”": "”", "„": "“”", '"': '"', "«": "»", "»": "«", "``": "''", "''": "''",
}  # fmt: skip
_ELISIONS = frozenset({"bout", "cause", "em", "n", "neath", "round", "til", "tis", "twas", "twill", "twixt"})
"""Words that begin with an apostrophe: 'em, 'tis."""
_MAX_CODE_POINTS = 2000
"""Of one quotation in one paragraph: with a mark that is none, all behind it would count as quoted."""


def with_double_marks(text: str) -> str:
    """Return `text`, as long as before, with double marks around what stands in single ones, and ″ as ".

    Single marks within double ones stay, and so do those around words that are no speech, unless a text has
    no double marks at all: in others they stand around titles and in headlines.
    """
    if "″" in text:
        text = text.replace("″", '"')
    if not _OPENING.search(text):
        return text
    has_double = _DOUBLE.search(text) is not None
    characters = list(text)
    for paragraph in paragraphs(text):
        for start, end in _pairs(text, paragraph):
            if not has_double or _SPOKEN_END.search(text, start, end - 1):
                characters[start], characters[end - 1] = "“", "”"
    return "".join(characters)


def _pairs(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the quotations in single marks of a paragraph, in order, outside those in double ones."""
    place = paragraph.start
    while (opening := _OPENING.search(text, place, paragraph.end)) is not None:
        double = _DOUBLE.search(text, place, opening.start())
        if double is not None:
            place = _end_of_double(text, double, paragraph.end)
            continue
        end = None if _is_elision(text, opening) else _end_of_single(text, opening.end(), paragraph.end)
        place = end or opening.end()
        if end is not None:
            yield Span(opening.start(), end)


def _end_of_double(text: str, mark: re.Match[str], limit: int) -> int:
    closing = _CLOSED_BY.get(mark.group(), "")
    marks = _DOUBLE.finditer(text, mark.end(), min(limit, mark.end() + _MAX_CODE_POINTS))
    return next((match.end() for match in marks if match.group() in closing), mark.end())


def _end_of_single(text: str, start: int, limit: int) -> int | None:
    """Return where a quotation ends that begins at `start`; None where nothing closes it.

    The first mark behind a sentence mark closes, else the first that is no plural's, else the last.
    """
    limit = min(limit, start + _MAX_CODE_POINTS)
    next_opening = _OPENING.search(text, start, limit)
    marks = list(_CLOSING.finditer(text, start, next_opening.start() if next_opening else limit))
    for is_closing in (_is_behind_sentence_mark, _is_no_plural):
        end = next((mark.end() for mark in marks if is_closing(text, mark)), None)
        if end is not None:
            return end
    return marks[-1].end() if marks else None


def _is_behind_sentence_mark(text: str, mark: re.Match[str]) -> bool:
    return _SPOKEN_END.search(text, max(0, mark.start() - 1), mark.start()) is not None


def _is_no_plural(text: str, mark: re.Match[str]) -> bool:
    is_plural = text[mark.start() - 1] == "s" and re.match(r"\s+[^\W\d_]", text[mark.end() : mark.end() + 3])
    return not is_plural


def _is_elision(text: str, opening: re.Match[str]) -> bool:
    word = re.compile(r"\w+").match(text, opening.end())
    return opening.group() == "'" and word is not None and word.group().lower() in _ELISIONS
