"""A quotation that is set apart without marks is whole: all of the paragraph below "The sheriff added:".

The model stops at the second or third sentence of it. All of the ten such paragraphs that are marked in
PolNeAR's training part are marked to their end, six of them with those behind. Who speaks of "we" there goes
on until somebody else does. Of a list all items are said, without the signs before them. No spaCy here.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from reader.model import Span
from reader.nlp.attributions import Attribution, in_text_order
from reader.nlp.remembered_paragraphs import paragraphs
from reader.text.line_signs import words_start
from reader.text.quotations import Quotation

_MARKS = "“„\"«»‘'"
_SENTENCE_ENDS = (".", "!", "?", "…")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|OUR|[Mm]y|[Uu]s)\b")


def with_whole_paragraphs(
    text: str, attributions: Sequence[Attribution], quotations: Sequence[Quotation]
) -> tuple[Attribution, ...]:
    """Return the attributions in text order, each that begins a paragraph set apart with all of it.

    What was found within such a paragraph is part of what is said there, and no claim of its own. quotations:
    all those of the text, in order. Takes linear time.
    """
    lines = paragraphs(text)
    below = {start: n for n, line in enumerate(lines) if n for start in (line.start, words_start(text, line))}
    leading = [
        (attribution, number)
        for attribution in attributions
        if (number := below.get(attribution.content[0].start)) is not None
        and _leads(text, lines[number - 1], attribution)
    ]
    if not leading:
        return tuple(attributions)
    speakers = _Speakers(text, lines, attributions, quotations)
    leads = {number - 1 for _, number in leading}
    whole: list[Attribution] = []
    for attribution, number in leading:
        content = tuple(_said(text, lines, number, speakers, leads))
        whole += [replace(attribution, content=content)] if content else []
    said = sorted(span for one in whole for span in one.content)
    outside = (one for one in attributions if not any(_overlaps_any(span, said) for span in one.content))
    return in_text_order([*outside, *whole])


class _Speakers:
    """Which lines of a text say "I" or "we" outside quotation marks, and in which somebody else speaks."""

    def __init__(
        self,
        text: str,
        lines: Sequence[Span],
        attributions: Sequence[Attribution],
        quotations: Sequence[Quotation],
    ) -> None:
        quoted = [Span(quotation.start, quotation.end) for quotation in quotations]
        self.in_first_person = [
            any(
                not _overlaps_any(Span(*match.span()), quoted)
                for match in _FIRST_PERSON.finditer(text, line.start, line.end)
            )
            for line in lines
        ]
        self.first = next((n for n, is_said in enumerate(self.in_first_person) if is_said), len(lines))
        self._sources = sorted(
            span
            for attribution in attributions
            for span in attribution.source
            if not _FIRST_PERSON.fullmatch(span.of(text))
        )

    def has_other(self, line: Span) -> bool:
        """Tell whether somebody speaks in a line who is not called "I" or "we"."""
        return _overlaps_any(line, self._sources)


def _leads(text: str, line: Span, attribution: Attribution) -> bool:
    """Tell whether a line ends in a colon and holds who says it and how."""
    own = (*attribution.cue, *attribution.source)
    return (
        bool(attribution.cue)
        and line.of(text).endswith(":")
        and all(line.start <= span.start and span.end <= line.end for span in own)
    )


def _said(
    text: str, lines: Sequence[Span], number: int, speakers: _Speakers, leads: Set[int]
) -> Iterator[Span]:
    """Yield what is said in each of the paragraphs set apart, or items of the list, from that number on.

    Nothing for a list without signs: nothing tells how far it goes. Up to the next line of `leads`, which
    leads to what somebody says.
    """
    # In a column the author says "I" as well, before anybody is quoted.
    goes_on = speakers.first == number
    is_list = words_start(text, lines[number]) > lines[number].start
    for place in range(number, len(lines)):
        line, own = lines[place], lines[place].of(text)
        start = words_start(text, line)
        is_whole = start > line.start if is_list else own.endswith(_SENTENCE_ENDS)
        if text[start] in _MARKS or not is_whole or place in leads:
            return
        is_of_same = is_list or (goes_on and speakers.in_first_person[place] and not speakers.has_other(line))
        if place > number and not is_of_same:
            return
        yield Span(start, line.end - own.endswith("."))


def _overlaps_any(span: Span, others: Sequence[Span]) -> bool:
    """Tell whether a span overlaps one of others, in text order and apart from each other."""
    place = bisect_left(others, span.start, key=lambda other: other.end)
    return any(span.overlaps(other) for other in others[place : place + 2])
