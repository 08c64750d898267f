"""A quotation that is set apart without marks is whole: all of the paragraph below "The sheriff added:".

The model stops at the second or third sentence of it. All of the ten such paragraphs that are marked in
PolNeAR's training part are marked to their end, six of them with those behind. Who speaks of "we" there goes
on until somebody else does. No spaCy here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.text.normalize import paragraphs
from reader.text.quotations import Quotation

_MARKS = "“„\"«»‘'"
_SENTENCE_ENDS = (".", "!", "?", "…")
_FIRST_PERSON = re.compile(r"\b(?:I|[Ww]e|[Oo]ur|OUR|[Mm]y|[Uu]s)\b")


def with_whole_paragraphs(
    text: str, attributions: Sequence[Attribution], quotations: Sequence[Quotation]
) -> tuple[Attribution, ...]:
    """Return the attributions in text order, each that begins a paragraph set apart with all of it.

    What was found within such a paragraph is part of what is said there, and no claim of its own. quotations:
    all those of the text.
    """
    lines = list(paragraphs(text))
    below = {line.start: number for number, line in enumerate(lines) if number}
    whole: list[Attribution] = []
    for attribution in attributions:
        number = below.get(attribution.content[0].start)
        if number is not None and _leads(text, lines[number - 1], attribution):
            content = tuple(_said(_Layout(text, lines, attributions, quotations), number))
            whole += [replace(attribution, content=content)] if content else []
    if not whole:
        return tuple(attributions)
    return tuple(sorted([*_outside(attributions, whole), *whole], key=lambda one: one.first_span))


class _Layout(NamedTuple):
    text: str
    lines: Sequence[Span]
    attributions: Sequence[Attribution]
    quotations: Sequence[Quotation]

    def is_in_first_person(self, line: Span) -> bool:
        """Tell whether a line says "I" or "we" outside quotation marks."""
        return any(
            not any(quotation.start <= match.start() < quotation.end for quotation in self.quotations)
            for match in _FIRST_PERSON.finditer(self.text, line.start, line.end)
        )

    def has_other_source(self, line: Span) -> bool:
        """Tell whether somebody speaks in a line who is not called "I" or "we"."""
        return any(
            span.overlaps(line) and not _FIRST_PERSON.fullmatch(span.of(self.text))
            for attribution in self.attributions
            for span in attribution.source
        )


def _leads(text: str, line: Span, attribution: Attribution) -> bool:
    """Tell whether a line ends in a colon and holds who says it and how."""
    own = (*attribution.cue, *attribution.source)
    return (
        bool(attribution.cue)
        and line.of(text).endswith(":")
        and all(line.start <= span.start and span.end <= line.end for span in own)
    )


def _said(layout: _Layout, number: int) -> Iterator[Span]:
    """Yield what is said in each of the paragraphs set apart from that number on; nothing for a list."""
    lines = layout.lines
    # In a column the author says "I" as well.
    goes_on = layout.is_in_first_person(lines[number]) and not any(
        map(layout.is_in_first_person, lines[:number])
    )
    for line in lines[number:]:
        own = line.of(layout.text)
        if own[0] in _MARKS or not own.endswith(_SENTENCE_ENDS):
            return
        if line != lines[number] and not (
            goes_on and layout.is_in_first_person(line) and not layout.has_other_source(line)
        ):
            return
        yield Span(line.start, line.end - own.endswith("."))


def _outside(attributions: Sequence[Attribution], whole: Sequence[Attribution]) -> Iterator[Attribution]:
    said = [span for one in whole for span in one.content]
    for attribution in attributions:
        if not any(span.overlaps(other) for span in attribution.content for other in said):
            yield attribution
