"""The claims of an article as a listing for people: who said what, one claim below the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.text import Text

from reader.export.wording import description, details, name, words
from reader.model import KIND_SIGNS, Analysis, Article, Claim, Entity
from reader.text.normalize import replace_controls

if TYPE_CHECKING:
    from rich.console import Console

_MARGIN = 7
"""Cells before the words of a claim: its number and its sign."""


def listing(article: Article, analysis: Analysis, console: Console) -> Iterator[Text]:
    """Yield the lines: of every claim its number, sign, speaker, role and cue, and below them its content."""
    yield from _lines(Text(article.title or replace_controls(article.label), style="bold"), console)
    yield from _lines(Text(" · ".join(details(article, analysis)), style="dim"), console)
    entities = {entity.id: entity for entity in analysis.entities}
    for number, claim in enumerate(analysis.claims, start=1):
        speaker = None if claim.speaker is None else entities.get(claim.speaker)
        margin = f"{number:3} {KIND_SIGNS[claim.kind]:{_MARGIN - 4}}"
        for part in (_head(article.text, claim, speaker), Text(words(article.text, claim.content))):
            for line in _lines(part, console, _MARGIN):
                yield Text.assemble((margin, "dim"), line)
                margin = " " * _MARGIN
    for note in analysis.notes:
        yield from _lines(Text(note, style="italic"), console)


def _lines(part: Text, console: Console, margin: int = 0) -> Iterator[Text]:
    for line in part.wrap(console, max(1, console.width - margin), overflow="fold"):
        line.rstrip()
        yield line


def _head(text: str, claim: Claim, speaker: Entity | None) -> Text:
    head = Text()
    head.append(name(text, claim, speaker), style="bold")
    head.append(description(speaker), style="dim")
    if claim.cue:
        head.append(f" {words(text, claim.cue)}", style="italic")
    return head
