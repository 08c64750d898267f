"""Two versions of a text beside each other, paragraph by paragraph, with the words that are others. Pure.

The ordinary difference of texts, by `difflib`: it knows nothing of claims.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Literal, NamedTuple

from reader.model import Span

DiffSign = Literal["-", "+", " "]
_LEAST_RATIO = 0.4
"""So alike two paragraphs must be for marks on the words that differ: below it nearly every one would be
marked."""
_WORD = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")


class DiffParagraph(NamedTuple):
    """A paragraph of one of the versions, or of both."""

    sign: DiffSign
    """-: only in the former version; +: only in the current one; a blank: in both."""
    text: str
    marks: tuple[Span, ...] = ()
    """Which words of it the paragraph that it stands against does not have."""
    start: int = 0
    """Where it begins in its version, of what is in both in the current one."""


class _Paragraph(NamedTuple):
    start: int
    text: str


def paragraph_diff(former: str, current: str) -> tuple[DiffParagraph, ...]:
    """Return every paragraph of two versions in order; a changed one comes twice, its former text first."""
    paragraphs, other_paragraphs = list(_paragraphs(former)), list(_paragraphs(current))
    matcher = SequenceMatcher(
        None,
        [paragraph.text for paragraph in paragraphs],
        [paragraph.text for paragraph in other_paragraphs],
        autojunk=False,
    )
    lines: list[DiffParagraph] = []
    for tag, first, stop, other_first, other_stop in matcher.get_opcodes():
        others = other_paragraphs[other_first:other_stop]
        if tag == "equal":
            lines += (DiffParagraph(" ", text, start=start) for start, text in others)
        else:
            lines += _against(paragraphs[first:stop], others)
    return tuple(lines)


def _paragraphs(text: str) -> Iterator[_Paragraph]:
    for match in re.finditer(r"[^\n]*\S[^\n]*", text):
        yield _Paragraph(match.start(), match[0].rstrip())


def _against(
    paragraphs: Sequence[_Paragraph], other_paragraphs: Sequence[_Paragraph]
) -> Iterator[DiffParagraph]:
    for paragraph, other in zip_longest(paragraphs, other_paragraphs):
        marks, other_marks = _marks(paragraph.text, other.text) if paragraph and other else ((), ())
        if paragraph:
            yield DiffParagraph("-", paragraph.text, marks, paragraph.start)
        if other:
            yield DiffParagraph("+", other.text, other_marks, other.start)


def _marks(text: str, other: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    words, other_words = list(_WORD.finditer(text)), list(_WORD.finditer(other))
    matcher = SequenceMatcher(
        None, [word[0] for word in words], [word[0] for word in other_words], autojunk=False
    )
    if matcher.ratio() < _LEAST_RATIO:
        return (), ()
    marks: list[Span] = []
    other_marks: list[Span] = []
    for tag, first, stop, other_first, other_stop in matcher.get_opcodes():
        if tag != "equal" and first < stop:
            marks.append(Span(words[first].start(), words[stop - 1].end()))
        if tag != "equal" and other_first < other_stop:
            other_marks.append(Span(other_words[other_first].start(), other_words[other_stop - 1].end()))
    return tuple(marks), tuple(other_marks)
