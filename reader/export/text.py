"""The claims of an article as a listing for people: who said what, one claim below the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.text import Text

from reader.model import Analysis, Article, Claim, Entity, Kind, Span
from reader.text import replace_controls

if TYPE_CHECKING:
    from rich.console import Console

SIGNS: dict[Kind, str] = {"direct": "“", "indirect": "┆", "mixed": "“┆"}
"""How each kind of claim is marked."""
_GAP = " … "
_MARGIN = 7
"""Cells before the words of a claim: its number and its sign."""
_DETAILS = ("byline", "outlet", "published")
_KINDS_WORTH_SAYING = ("unnamed", "group", "document")


def listing(article: Article, analysis: Analysis, console: Console) -> Iterator[Text]:
    """Yield the lines: of every claim its number, sign, speaker, role and cue, and below them its content."""
    yield from _wrapped(Text(article.title or replace_controls(article.id), style="bold"), console)
    details = [getattr(article, name) for name in _DETAILS if getattr(article, name)]
    yield from _wrapped(Text(" · ".join((*details, _count(len(analysis.claims)))), style="dim"), console)
    entities = {entity.id: entity for entity in analysis.entities}
    for number, claim in enumerate(analysis.claims, start=1):
        speaker = None if claim.speaker is None else entities.get(claim.speaker)
        margin = f"{number:3} {SIGNS[claim.kind]:{_MARGIN - 4}}"
        for words in (_head(article.text, claim, speaker), Text(_words(article.text, claim.content))):
            for line in _wrapped(words, console, _MARGIN):
                yield Text.assemble((margin, "dim"), line)
                margin = " " * _MARGIN
    for note in analysis.notes:
        yield from _wrapped(Text(note, style="italic"), console)


def _wrapped(words: Text, console: Console, margin: int = 0) -> Iterator[Text]:
    for line in words.wrap(console, max(1, console.width - margin), overflow="fold"):
        line.rstrip()
        yield line


def _count(claims: int) -> str:
    return "no claims" if claims == 0 else "1 claim" if claims == 1 else f"{claims} claims"


def _head(text: str, claim: Claim, speaker: Entity | None) -> Text:
    head = Text()
    head.append(speaker.name if speaker else _words(text, claim.source) or "somebody", style="bold")
    head.append(_description(speaker), style="dim")
    if claim.cue:
        head.append(f" {_words(text, claim.cue)}", style="italic")
    return head


def _description(speaker: Entity | None) -> str:
    if speaker is None:
        return " (unknown)"
    facts: list[str] = [speaker.kind] if speaker.kind in _KINDS_WORTH_SAYING else []
    facts += [speaker.role] if speaker.role else []
    # "spokesperson for Acme" says already whom she speaks for.
    if speaker.affiliation and speaker.affiliation not in f"{speaker.name} {speaker.role}":
        facts.append(speaker.affiliation)
    return f" ({', '.join(facts)})" if facts else ""


def _words(text: str, spans: tuple[Span, ...]) -> str:
    words = ""
    for place, span in enumerate(spans):
        if place:
            words += _GAP if text[spans[place - 1].end : span.start].strip() else " "
        words += " ".join(span.of(text).split())
    return words
