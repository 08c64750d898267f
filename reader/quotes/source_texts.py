"""Texts that a draft may quote, with their words and who says what by the layout. Pure."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from reader.model import Article, Span
from reader.quotes.speakers import Speaker
from reader.text.alignment.numerals import with_numerals
from reader.text.alignment.words import ComparableText, comparable
from reader.text.hard_wraps import unwrapped
from reader.text.normalize import paragraphs
from reader.text.quotations import quoted_parts

_TIMED_LABEL = re.compile(r"\[(?:\d{1,3}:)?\d{1,2}:\d{2}\] ([^\s:][^:\n]{0,59}):\s+")
_CAPITAL_LABEL = re.compile(r"([^\W\d_a-z][^a-z:\n]{1,40}):\s+")
_MARKS = "“”„\"«»'‘’`"
_LEAST_TURNS = 2
"""One paragraph that begins with capitals and a colon, "NOTE:", is no turn."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says in a transcript until the next one does."""

    span: Span
    """Without the label."""
    speaker: Speaker


class SourceText:
    """An article that may have the words of a quotation."""

    def __init__(self, article: Article) -> None:
        self.article = article

    @cached_property
    def words(self) -> ComparableText:
        """Its words, numbers in digits, labels of transcripts left out."""
        spans = [turn.span for turn in self.turns]
        if not spans:
            return with_numerals(comparable(self.article.text))
        words = with_numerals(comparable(self.article.text, spans))
        # Between two turns nothing is left out.
        starts = {bisect_left(words.words, span.start, key=lambda word: word.start) for span in spans}
        return ComparableText(words.words, words.ellipses - starts, words.brackets)

    @cached_property
    def pair_places(self) -> Mapping[tuple[str, str], Sequence[int]]:
        """Where each pair of neighbouring words stands, by the index of its first word, in order."""
        places = defaultdict[tuple[str, str], list[int]](list)
        for place, pair in enumerate(pairwise(self.words.keys)):
            places[pair].append(place)
        return places

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """The turns of a transcript, with what stands before the first; empty for any other text."""
        return tuple(_turns(self.article.text))

    @cached_property
    def quoted_spans(self) -> Sequence[Span]:
        """What stands in quotation marks, in order; nothing in a transcript."""
        return () if self.turns else quoted_parts(self.article.text)

    @cached_property
    def paragraphs(self) -> Sequence[Span]:
        """Those of the text, in order."""
        return paragraphs(unwrapped(self.article.text))

    def turn_at(self, offset: int) -> Turn | None:
        """Return the turn that covers an offset; None without one."""
        place = bisect_right(self.turns, offset, key=lambda turn: turn.span.start) - 1
        return self.turns[place] if place >= 0 and offset < self.turns[place].span.end else None

    def quotation_at(self, offset: int) -> Span | None:
        """Return the quotation, in one paragraph, that covers an offset; None outside of marks."""
        place = bisect_right(self.quoted_spans, offset, key=lambda span: span.start) - 1
        return self.quoted_spans[place] if place >= 0 and offset < self.quoted_spans[place].end else None

    def said_in(self, span: Span) -> tuple[Span, ...]:
        """Return the parts of a span that stand in marks, where it begins and ends in two quotations."""
        first, last = self.quotation_at(span.start), self.quotation_at(span.end - 1)
        if first is None or last is None or first == last:
            return ()
        parts = (part for part in self.quoted_spans if part.overlaps(span))
        bare = (without_marks(self.article.text, part) for part in parts)
        return tuple(Span(max(part.start, span.start), min(part.end, span.end)) for part in bare)

    def speech_at(self, offset: int) -> Span:
        """Return what is said around an offset without a break: a turn, a quotation, else a paragraph."""
        turn = self.turn_at(offset)
        if turn is not None:
            return turn.span
        place = bisect_right(self.paragraphs, offset, key=lambda span: span.start) - 1
        return self.quotation_at(offset) or (self.paragraphs[place] if place >= 0 else Span(0, offset))

    def paragraph_number(self, offset: int) -> int:
        """Return a number that two offsets share when they stand in one paragraph, or in one turn."""
        if self.turns:
            return bisect_right(self.turns, offset, key=lambda turn: turn.span.start)
        return bisect_right(self.paragraphs, offset, key=lambda span: span.start)

    def seconds_at(self, offset: int) -> float | None:
        """Return when the words at an offset were said, of a recording; None for anything else."""
        times = self.article.times
        place = bisect_right(times, offset, key=lambda time: time.span.start) - 1
        return times[place].start_seconds if place >= 0 else None


def without_marks(text: str, span: Span) -> Span:
    """Return a span without the quotation marks and the space at its ends."""
    start, end = span
    while start < end and (text[start] in _MARKS or text[start].isspace()):
        start += 1
    while end > start and (text[end - 1] in _MARKS or text[end - 1].isspace()):
        end -= 1
    return Span(start, end) if start < end else span


def _turns(text: str) -> Iterator[Turn]:
    labelled = [
        (paragraph, _TIMED_LABEL.match(text, *paragraph) or _CAPITAL_LABEL.match(text, *paragraph))
        for paragraph in paragraphs(unwrapped(text))
    ]
    if sum(label is not None for _, label in labelled) < _LEAST_TURNS:
        return
    start, speaker, end = 0, Speaker(()), 0
    for paragraph, label in labelled:
        if label is not None:
            if end > start:
                yield Turn(Span(start, end), speaker)
            start, speaker = label.end(), Speaker((label[1].strip(),))
        end = paragraph.end
    if end > start:
        yield Turn(Span(start, end), speaker)
