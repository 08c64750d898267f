"""A check of a draft as a listing for people: what each passage is, why, and where its words stand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.text import Text

from reader.export.draft_check.wording import (
    LineIn,
    line_in_text,
    place_words,
    reasons,
    summary,
    verdict_words,
)
from reader.export.wrapped_lines import wrapped_lines
from reader.quotes.findings import VERDICT_SIGNS, DraftCheck, Finding
from reader.text.normalize import replace_controls

if TYPE_CHECKING:
    from rich.console import Console

_MARGIN = 8
"""Cells before the words of a passage: its line in the draft, a space, its sign, a space."""


def listing(check: DraftCheck, console: Console, line_in: LineIn = line_in_text) -> Iterator[Text]:
    """Yield the lines: the draft, every passage in its order, the counts, and what cannot be known."""
    yield from wrapped_lines(
        Text(check.draft.title or replace_controls(check.draft.label), style="bold"), console, 0
    )
    for finding in check.findings:
        yield from _finding_lines(check, finding, console, line_in)
    yield Text()
    yield from wrapped_lines(Text(summary(check), style="bold"), console)
    for sentence in check.unknowns():
        yield from wrapped_lines(Text(sentence, style="italic"), console)


def _finding_lines(check: DraftCheck, finding: Finding, console: Console, line_in: LineIn) -> Iterator[Text]:
    passage = finding.passage
    margin = f"{line_in(check.draft, passage.start):4}  {VERDICT_SIGNS[finding.verdict]} "
    head = Text(verdict_words(finding), style="bold")
    if passage.speaker and passage.speaker.label:
        head.append(f"  {passage.speaker.label}", style="dim")
    words = f"“{passage.text}”" if passage.is_quoted else passage.text
    below = [Text(reason, style="italic") for reason in reasons(finding)]
    below += [Text(f"{place_words(place, line_in)}: {place.words}", style="dim") for place in finding.places]
    for part in (head, Text(words), *below):
        for line in wrapped_lines(part, console, _MARGIN):
            yield Text.assemble((margin, "dim"), line)
            margin = " " * _MARGIN
