"""The claims of an article as a listing for people: who said what, one claim below the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from rich.text import Text

from reader.claims.attribution import cue_words, is_inferred
from reader.claims.corrected import Corrected
from reader.claims.span_words import words
from reader.claims.speaker_label import speaker_label
from reader.export.wording import description, details, remarks
from reader.export.wrapped_lines import wrapped_lines
from reader.model import INFERRED_SIGN, KIND_SIGNS, NEGATIVE_SIGN, Article, Claim, Entity
from reader.text.normalize import replace_controls

if TYPE_CHECKING:
    from rich.console import Console

_MARGIN = 8
"""Cells before the words of a claim: its number, a space, at most three signs, a space."""


def listing(article: Article, corrected_analysis: Corrected, console: Console) -> Iterator[Text]:
    """Yield the lines: of every claim its number, sign, speaker, role and cue, and below them its content.

    Rejected claims are left out, and the others keep their numbers; what was corrected or noted stands below.
    """
    yield from wrapped_lines(Text(article.title or replace_controls(article.label), style="bold"), console)
    yield from wrapped_lines(Text(" · ".join(details(article, corrected_analysis)), style="dim"), console)
    analysis, text = corrected_analysis.analysis, article.text
    for index, claim in enumerate(analysis.claims):
        if index in corrected_analysis.rejected:
            continue
        speaker = analysis.entity(claim.speaker)
        margin = f"{index + 1:3} {_sign(text, claim, speaker):{_MARGIN - 4}}"
        below = (Text(f"[{remark}]", style="dim") for remark in remarks(corrected_analysis, index))
        for part in (_head(text, claim, speaker), Text(words(text, claim.content)), *below):
            for line in wrapped_lines(part, console, _MARGIN):
                yield Text.assemble((margin[:_MARGIN], "dim"), line)
                margin = " " * _MARGIN
    for note in analysis.notes:
        yield from wrapped_lines(Text(note, style="italic"), console)


def _sign(text: str, claim: Claim, speaker: Entity | None) -> str:
    negative = NEGATIVE_SIGN if claim.polarity == "negative" else ""
    return negative + KIND_SIGNS[claim.kind] + (INFERRED_SIGN if is_inferred(text, claim, speaker) else "")


def _head(text: str, claim: Claim, speaker: Entity | None) -> Text:
    head = Text()
    head.append(speaker_label(text, claim, speaker), style="bold")
    head.append(description(text, claim, speaker), style="dim")
    if cue := cue_words(text, claim):
        head.append(f" {cue}", style="italic")
    return head
