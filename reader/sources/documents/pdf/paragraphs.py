"""Lines joined to paragraphs: by the space between them, their beginnings, their lengths and their sizes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from reader.sources.documents.pdf.hyphens import vocabulary
from reader.sources.documents.pdf.lines import Line
from reader.sources.pieces import Piece

_MORE_SPACE = 1.25
"""So many times the usual distance of two lines, and a paragraph has ended: office programs set half a line
or more between paragraphs, and lines with a raised number stand a tenth further apart."""
_INDENT = 0.5
"""Of the size of a letter: a first line begins at least one letter further right, half of one is a slip."""
_MAX_FIRST_INDENT = 3.0
"""The same of a first line, at most: what begins further right than the next line is set apart from it."""
_SHORT = 0.75
"""Of the length of full lines: shorter is only the last line of a paragraph, if a sentence ends with it."""
_OTHER_SIZE = 0.08
"""Of the size. Headings are set a tenth larger at least; the same font comes as 9.96 and 10.02 points."""
_HEADING_SIZE = 1.15
"""So many times the size of the text."""
_MAX_HEADING_CODE_POINTS = 200
_SENTENCE_END = re.compile(r"[.!?:…][\"”’')\]]*$")
_BULLET = re.compile(r"[•●▪◦‣∙·*–—-]\s|\(?\d{1,2}[.)]\s")
_BULLET_ALONE = re.compile(r"[•●▪◦‣∙·]")
"""In a piece of text of its own, some lower or higher than the item."""


@dataclass(frozen=True, slots=True)
class _Layout:
    """What is usual in a document."""

    size: float
    """Of its text, in points."""
    largest: float
    """Size in it, in points."""
    distance: float
    """Of two lines of a paragraph, in points."""
    full_code_points: float
    """How long a full line of its text is."""


def pieces(lines: Sequence[Line]) -> Iterator[Piece]:
    """Yield the paragraphs and headings of a document."""
    if not lines:
        return
    lines = tuple(_with_bullets(lines))
    layout = _layout(lines)
    words = vocabulary(line.text for line in lines)
    paragraph: list[Line] = []

    def finished() -> Piece:
        text = words.join([line.text for line in paragraph])
        is_heading = (
            paragraph[0].size >= _HEADING_SIZE * layout.size and len(text) <= _MAX_HEADING_CODE_POINTS
        )
        if is_heading:
            return Piece(text, "heading", 1 if _is_alike(paragraph[0].size, layout.largest) else 2)
        return Piece(text, "item", 1) if _BULLET.match(text) else Piece(text)

    for line in lines:
        if paragraph and _begins(paragraph, line, layout):
            yield finished()
            paragraph = []
        paragraph.append(line)
    yield finished()


def _with_bullets(lines: Sequence[Line]) -> Iterator[Line]:
    """Yield the lines, those that are nothing but a bullet joined with the line beside them."""
    bullet: Line | None = None
    for line in lines:
        if bullet is not None:
            is_beside = line.page == bullet.page and abs(line.y - bullet.y) < line.size
            if is_beside:
                line = line._replace(text=f"{bullet.text} {line.text}")
            else:
                yield bullet
        bullet = line if _BULLET_ALONE.fullmatch(line.text) else None
        if bullet is None:
            yield line
    if bullet is not None:
        yield bullet


def _layout(lines: Sequence[Line]) -> _Layout:
    characters = Counter[float]()
    for line in lines:
        characters[round(line.size, 1)] += len(line.text)
    size = characters.most_common(1)[0][0]
    text = [line for line in lines if _is_alike(line.size, size)]
    distances = [
        above.y - line.y
        for above, line in pairwise(text)
        if above.page == line.page and 0 < above.y - line.y < 3 * size
    ]
    lengths = sorted(len(line.text) for line in text)
    return _Layout(
        size,
        max(line.size for line in lines),
        median(distances) if distances else 1.2 * size,
        lengths[int(0.9 * (len(lengths) - 1))],
    )


def _begins(paragraph: Sequence[Line], line: Line, layout: _Layout) -> bool:
    """Tell whether a line begins another paragraph."""
    last = paragraph[-1]
    if not _is_alike(line.size, last.size) or _BULLET.match(line.text):
        return True
    ends_sentence = _SENTENCE_END.search(last.text) is not None
    distance = last.y - line.y
    if last.page != line.page or distance <= 0:  # the next page or column
        return ends_sentence
    scale = last.size / layout.size
    if distance > _MORE_SPACE * layout.distance * scale:
        return True
    is_item = _BULLET.match(paragraph[0].text) is not None
    if line.x > last.x + _INDENT * line.size and not is_item:
        return True
    if line.x < last.x - (_INDENT if len(paragraph) > 1 else _MAX_FIRST_INDENT) * line.size:
        return True
    return ends_sentence and len(last.text) < _SHORT * layout.full_code_points / scale


def _is_alike(size: float, other: float) -> bool:
    return abs(size - other) <= _OTHER_SIZE * max(size, other)
