"""Quotations in single marks, ‘…’ and '…', told from apostrophes, and read as if their marks were double.

British newspapers quote so. An apostrophe inside a word is none; one behind a plural ("the players’ bus") may
close a quotation, and does where no better one follows. Standard library only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from reader.model import Span
from reader.text.mark_forms import with_usual_marks
from reader.text.normalize import paragraphs

_OPENING = re.compile(r"[‘'’](?=[^\W_]|[“\"…£$€#@])(?!\d\ds?\b)(?:(?<=[\s([{–—―-].)|(?<=^.))", re.MULTILINE)
"""Not before two digits, which are a year: ’89, '90s. What stands before the mark is looked at last: `re`
skips whatever a pattern cannot begin with."""
_CLOSING = re.compile(r"(?<=[^\s([{])[’'](?!\w)")
_SPOKEN_END = re.compile(r"[.,!?…–—]\Z")
"""What is said ends so before its closing mark."""
_DOUBLE = re.compile("[“”„\"«»]|''|``")
_CLOSED_BY: Mapping[str, str] = {
    "“": "”", "”": "”", "„": "“”", '"': '"', "«": "»", "»": "«", "``": "''", "''": "''",
}  # fmt: skip
_WORD = re.compile(r"\w+")
_ELISIONS = frozenset({"bout", "cause", "em", "n", "neath", "round", "til", "tis", "twas", "twill", "twixt"})
"""Words that begin with an apostrophe: 'em, 'tis."""
_MAX_CODE_POINTS = 2000
"""Of one quotation in one paragraph: with a mark that is none, all behind it would count as quoted."""


def with_double_marks(text: str) -> str:
    """Return `text`, as long as before, with double marks around what stands in single ones, and ″ as ".

    Single marks within double ones stay, and so do those around words that are no speech, unless a text has
    no double marks at all: in others they stand around titles and in headlines. There a colon tells
    speech: ‘It saved us’: Ann Bell on the flood. A mark that its paragraph leaves open counts where the next
    paragraph begins with one, too.
    """
    text = with_usual_marks(text)
    if not _OPENING.search(text):
        return text
    has_double = _DOUBLE.search(text) is not None
    characters = list(text)
    goes_on = False
    """Whether the paragraph behind begins with a quotation."""
    for paragraph in reversed(paragraphs(text)):
        pairs = list(_pairs(text, paragraph))
        opening = _open_mark(text, paragraph, pairs) if goes_on else None
        if opening is not None:
            characters[opening] = "“"
            pairs = [pair for pair in pairs if pair.end <= opening]
        goes_on = opening == paragraph.start
        for start, end in pairs:
            is_spoken = _SPOKEN_END.search(text, start, end - 1) is not None
            if not has_double or is_spoken or _is_beside_colon(text, start, end, paragraph):
                characters[start], characters[end - 1] = "“", "”"
                goes_on = goes_on or start == paragraph.start
    return "".join(characters)


def _is_beside_colon(text: str, start: int, end: int, paragraph: Span) -> bool:
    """Tell whether marks around several words begin a line before a colon, or end it behind one."""
    is_first = start == paragraph.start and text[end : end + 2] == ": "
    is_last = end == paragraph.end and text[start - 2 : start] == ": "
    return (is_first or is_last) and " " in text[start:end]


def _open_mark(text: str, paragraph: Span, pairs: list[Span]) -> int | None:
    """Return where the quotation begins that a paragraph leaves open; None where it leaves none.

    Of a pair whose second mark is that of a plural, the first may be open.
    """
    start = paragraph.start
    if pairs:
        last = pairs[-1]
        if not _is_sure_end(text, last.end - 1):
            return last.start
        start = last.end
    opening = next(_openings(text, start, paragraph.end), None)
    is_inside = opening is not None and _DOUBLE.search(text, start, opening.start()) is not None
    return None if opening is None or is_inside else opening.start()


def _pairs(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the quotations in single marks of a paragraph, in order, outside those in double ones."""
    place = paragraph.start
    while (opening := next(_openings(text, place, paragraph.end), None)) is not None:
        double = _DOUBLE.search(text, place, opening.start())
        if double is not None:
            place = _end_of_double(text, double, paragraph.end)
            continue
        end = _end_of_single(text, opening.end(), paragraph.end)
        if opening.group() == "’" and end is not None and not _is_behind_sentence_mark(text, end - 1):
            end = None  # "the ’burbs and the players’ bus"
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
    next_opening = next(_openings(text, start, limit), None)
    marks = [
        mark.start()
        for mark in _CLOSING.finditer(text, start, next_opening.start() if next_opening else limit)
    ]
    for is_closing in (_is_behind_sentence_mark, _is_no_plural):
        end = next((mark + 1 for mark in marks if is_closing(text, mark)), None)
        if end is not None:
            return end
    return marks[-1] + 1 if marks else None


def _is_sure_end(text: str, mark: int) -> bool:
    return _is_behind_sentence_mark(text, mark) or _is_no_plural(text, mark)


def _is_behind_sentence_mark(text: str, mark: int) -> bool:
    return _SPOKEN_END.search(text, max(0, mark - 1), mark) is not None


def _is_no_plural(text: str, mark: int) -> bool:
    is_plural = text[mark - 1] == "s" and re.match(r"\s+[^\W\d_]", text[mark + 1 : mark + 4])
    return not is_plural


def _openings(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Yield the marks that may open a quotation: those of 'em and 'tis do not."""
    for opening in _OPENING.finditer(text, start, end):
        word = _WORD.match(text, opening.end())
        if opening.group() == "‘" or word is None or word.group().lower() not in _ELISIONS:
            yield opening
