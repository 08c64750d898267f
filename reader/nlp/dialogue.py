"""What is said in turn: paragraphs of nothing but a quotation, between those that say who speaks.

Behind “Are you leaving?” Roe asked. and “No,” Bell said. a bare “Why not?” is a turn of its own, and not what
Bell goes on to say; whose it is, `reader.nlp.speakers.turns` tells. Behind one speaker alone it goes on with
what he says, unless he asked somebody. No spaCy here.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from reader.model import Span
from reader.nlp.attributions import FOUND_IN_DIALOGUE, Attribution, in_text_order
from reader.nlp.remembered_paragraphs import paragraphs
from reader.text.overlapping import OverlapIndex
from reader.text.quotations import Quotation

_ASKING = frozenset({"ask", "asks", "asked", "inquired", "enquired", "demanded", "wondered"})
"""Cues behind which somebody else answers; who only "said" a question may go on."""
_CONFIDENCE = 0.8
"""Of a turn that nobody else found a claim in; set by hand: the gold sets have next to no dialogues."""


class _Line(NamedTuple):
    """A paragraph that begins with a quotation."""

    number: int
    """Its place among all paragraphs."""
    span: Span
    is_bare: bool
    """Whether nothing stands in it but quotations."""
    is_question: bool
    """Whether its last quotation ends in a question mark."""


def with_dialogue(
    text: str, attributions: Sequence[Attribution], quotations: Sequence[Quotation]
) -> tuple[Attribution, ...]:
    """Return the attributions in text order, each bare turn of a dialogue as one without cue and source."""
    turns = list(_turns(text, attributions, quotations))
    if not turns:
        return tuple(attributions)
    rest: list[Attribution] = []
    confidences: dict[Span, float] = {}
    places = OverlapIndex((turn,) for turn in turns)
    for attribution in attributions:
        content = tuple(span for span in attribution.content if not places.touches(span))
        confidences.update(
            (turns[place], attribution.confidence) for place in places.rows(*attribution.content)
        )
        if content:
            rest.append(replace(attribution, content=content))
    bare = [
        Attribution((turn,), confidence=confidences.get(turn, _CONFIDENCE), found_by=FOUND_IN_DIALOGUE)
        for turn in turns
    ]
    return in_text_order([*rest, *bare])


def _turns(text: str, attributions: Sequence[Attribution], quotations: Sequence[Quotation]) -> Iterator[Span]:
    sources: set[str] = set()
    previous = -1
    takes_turns = False
    sourced = OverlapIndex(one.source for one in attributions)
    for line in _lines(text, quotations):
        if line.number > previous + 1:
            sources, takes_turns = set(), False
        if line.is_bare and takes_turns:
            yield line.span
        if not line.is_bare:
            in_line = [attributions[place] for place in sourced.rows(line.span)]
            sources |= {span.of(text).casefold() for one in in_line for span in one.source}
            takes_turns = len(sources) > 1 or (line.is_question and any(_asks(text, one) for one in in_line))
        previous = line.number


def _asks(text: str, attribution: Attribution) -> bool:
    return any(span.of(text).casefold() in _ASKING for span in attribution.cue)


def _lines(text: str, quotations: Sequence[Quotation]) -> Iterator[_Line]:
    """Yield the paragraphs that begin with a quotation that is closed in them, in text order."""
    whole = [quotation for quotation in quotations if quotation.is_closed and len(quotation.parts) == 1]
    place = 0
    for number, paragraph in enumerate(paragraphs(text)):
        while place < len(whole) and whole[place].start < paragraph.start:
            place += 1
        inside: list[Span] = []
        while place < len(whole) and whole[place].end <= paragraph.end:
            inside.append(whole[place].parts[0])
            place += 1
        if inside and not text[paragraph.start : inside[0].start].strip():
            edges = [*(span.end for span in inside[:-1]), inside[-1].end]
            starts = [*(span.start for span in inside[1:]), paragraph.end]
            is_bare = not any(text[end:start].strip() for end, start in zip(edges, starts, strict=True))
            question = text[inside[-1].start : inside[-1].end - 1].rstrip().endswith("?")
            yield _Line(number, paragraph, is_bare, question)
