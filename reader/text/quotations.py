"""What the quotation marks say: which words stand inside, and how much of a claim does. No spaCy here."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.model import Claim, Kind, Span
from reader.text.hard_wraps import unwrapped
from reader.text.normalize import paragraphs
from reader.text.single_marks import with_double_marks

_MARK = re.compile("[“”„\"«»]|''|``")
_WORD = re.compile(r"\w+")
_FEET = re.compile(r"\d['’]\d+$")
_FEET_CODE_POINTS = 6
"""So far before a mark feet are looked for: 6'11 and some to spare."""
_MAX_DEPTH = 8
"""Of marks within marks: more than anybody writes. Without it a text of nothing but marks takes minutes."""
_DIRECT_SHARE = 0.9
"""Of the words. Not all: a word of the sentence around, "but" or "and", may get into a direct quotation."""


class Quotation(NamedTuple):
    """Words inside one pair of marks; a quotation inside another one is part of it."""

    parts: tuple[Span, ...]
    """One a paragraph, with the marks; several when only the mark in the last of its paragraphs closes."""
    is_closed: bool = True
    """False when the mark was left open: the quotation then ends with its paragraph."""

    @property
    def start(self) -> int:
        """Where its first mark stands."""
        return self.parts[0].start

    @property
    def end(self) -> int:
        """Just behind its last mark."""
        return self.parts[-1].end


def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the outermost quotations of a text, in order; single marks count where they quote speech."""
    text = with_double_marks(text)
    outermost: list[Quotation] = []
    open_parts: list[Span] = []
    """Of a quotation that its paragraph left open."""
    for paragraph in paragraphs(text):
        regions = _regions(text, paragraph, is_open=bool(open_parts))
        if open_parts and not (regions and _goes_on(text, open_parts[-1], regions[0][0], paragraph)):
            outermost.append(Quotation(tuple(open_parts), is_closed=False))
            open_parts = []
        for span, is_closed in regions:
            open_parts.append(span)
            if is_closed:
                outermost.append(Quotation(tuple(open_parts)))
                open_parts = []
    if open_parts:
        outermost.append(Quotation(tuple(open_parts), is_closed=False))
    return tuple(outermost)


def _goes_on(text: str, last: Span, first: Span, paragraph: Span) -> bool:
    # Every paragraph of one quotation opens with the same mark, or with none.
    same = text[first.start] == text[last.start] or _MARK.match(text, first.start) is None
    return first.start == paragraph.start and same


def quoted_parts(text: str) -> tuple[Span, ...]:
    """Return the parts of all quotations of an article's text, in order and apart.

    Hard-wrapped lines are joined first, as the analysis does it: what is painted and counted as quoted is
    what decided the kinds of the claims.
    """
    return tuple(part for quotation in quotations(unwrapped(text)) for part in quotation.parts)


def quoted_stretches(parts: Sequence[Span], span: Span) -> Iterator[Span]:
    """Yield what of `span` stands inside marks, marks included, in text order; `parts` in order and apart."""
    first = bisect_right(parts, span.start, key=lambda part: part.end)
    last = bisect_left(parts, span.end, lo=first, key=lambda part: part.start)
    for part in parts[first:last]:
        yield Span(max(part.start, span.start), min(part.end, span.end))


def quoted_content(claim: Claim, parts: Sequence[Span]) -> Iterator[Span]:
    """Yield the stretches of a claim's content that are its speaker's own words, marks included.

    That is all of a direct claim, nothing of an indirect one; of a mixed one what stands inside marks.
    """
    for span in claim.content:
        if claim.kind == "direct":
            yield span
        elif claim.kind == "mixed":
            yield from quoted_stretches(parts, span)


def kind_within(text: str, content: Sequence[Span], parts: Sequence[Span]) -> Kind:
    """Return the kind of a claim by how much of its content stands inside marks.

    At least 90 % of the words: direct; none: indirect; a leading "that" does not count. `parts` are those of
    all quotations of `text`, in order.
    """
    if not any(_touch(parts, span) for span in content):
        return "indirect"
    words = [[word.start() for word in _WORD.finditer(text, *span)] for span in content]
    count = sum(map(len, words))
    if count > 1:
        first, end = next((starts, span.end) for starts, span in zip(words, content, strict=True) if starts)
        word = _WORD.match(text, first[0], end)
        if word is not None and word.group().casefold() == "that":
            del first[0]
            count -= 1
    inside = sum(
        bisect_left(starts, part.end) - bisect_left(starts, part.start)
        for starts, span in zip(words, content, strict=True)
        for part in quoted_stretches(parts, span)
    )
    if not inside:
        return "indirect"
    return "direct" if inside >= _DIRECT_SHARE * count else "mixed"


def _touch(parts: Sequence[Span], span: Span) -> bool:
    index = bisect_left(parts, (span.end,)) - 1
    return index >= 0 and span.start < parts[index].end


def part_at(parts: Sequence[Span], offset: int) -> int | None:
    """Return the index of the part that covers an offset; None when none does."""
    index = bisect_left(parts, (offset + 1,)) - 1  # a key would be called at each step
    return index if index >= 0 and offset < parts[index].end else None


def _regions(text: str, paragraph: Span, *, is_open: bool) -> list[tuple[Span, bool]]:
    """Return the quoted parts of one paragraph and whether they are closed there."""
    marks = _marks(text, paragraph)
    is_tokenized = _is_tokenized(text, paragraph, marks)
    closing_left = sum(mark.group() == "”" for mark in marks)
    regions: list[tuple[Span, bool]] = []
    open_marks: list[re.Match[str]] = []
    for place, mark in enumerate(marks):
        sign = mark.group()
        closing_left -= sign == "”"
        if open_marks and _closes(open_marks[-1].group(), sign):
            first = open_marks.pop()
            if not open_marks:
                regions.append((Span(first.start(), mark.end()), True))
        elif open_marks and _closes(open_marks[0].group(), sign):
            # An inner mark was left open: the outer one closes all the same.
            regions.append((Span(open_marks[0].start(), mark.end()), True))
            open_marks.clear()
        elif not open_marks:
            if is_tokenized or _can_open(text, mark):
                open_marks.append(mark)
            elif is_open and place == 0:
                # The paragraph goes on without a new mark what the last one left open.
                regions.append((Span(paragraph.start, mark.end()), True))
        elif sign == "“" and len(open_marks) < _MAX_DEPTH and closing_left > _curly(open_marks):
            open_marks.append(mark)
    if open_marks:
        regions.append((Span(open_marks[0].start(), paragraph.end), False))
    return regions


def _curly(marks: list[re.Match[str]]) -> int:
    return sum(mark.group() == "“" for mark in marks)


_CLOSING = {"“": '”"', "„": '“”"', '"': '"”', "«": "»", "»": "«", "”": "”", "''": "''", "``": "''"}


def _closes(opening: str, sign: str) -> bool:
    closing = _CLOSING[opening]
    return sign == closing if len(sign) == 2 else sign in closing


def _is_tokenized(text: str, paragraph: Span, marks: Sequence[re.Match[str]]) -> bool:
    """Tell whether blanks stand before and behind each of its marks, as between the tokens of a corpus.

    There only their order tells which of two equal marks opens, so they have to be pairs.
    """
    return bool(marks) and len(marks) % 2 == 0 and all(_is_apart(text, paragraph, mark) for mark in marks)


def _is_apart(text: str, paragraph: Span, mark: re.Match[str]) -> bool:
    is_apart_before = mark.start() == paragraph.start or text[mark.start() - 1].isspace()
    is_apart_behind = mark.end() == paragraph.end or text[mark.end()].isspace()
    return mark.group() == '"' and is_apart_before and is_apart_behind


_BEFORE_OPENING = frozenset("([{-–—―/’‘'")


def _can_open(text: str, mark: re.Match[str]) -> bool:
    if mark.group() in "“„«``":
        return True
    # A mark that also closes opens only where a word begins.
    before, after = text[max(0, mark.start() - 1) : mark.start()], text[mark.end() : mark.end() + 1]
    return (not before or before.isspace() or before in _BEFORE_OPENING) and bool(after.strip())


def _marks(text: str, paragraph: Span) -> list[re.Match[str]]:
    """Return the marks of one paragraph, without those that stand for inches.

    Behind feet it always does: 6'2". Behind any other number, "a 12" pizza," it does when the next mark can
    only close, because otherwise that one would close what nothing opened.
    """
    marks: list[re.Match[str]] = []
    next_opens = True
    for mark in reversed(list(_MARK.finditer(text, *paragraph))):
        is_behind_number = mark.group() == '"' and text[mark.start() - 1 : mark.start()].isdecimal()
        if is_behind_number and (
            not next_opens or _FEET.search(text, max(0, mark.start() - _FEET_CODE_POINTS), mark.start())
        ):
            continue
        if not is_behind_number:
            next_opens = _can_open(text, mark)
        marks.append(mark)
    return marks[::-1]
