"""Keeps the signs of lists, and pictures before a line, out of attributions. No spaCy here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.text.line_signs import without_line_signs


def without_signs_of_lines(text: str, attribution: Attribution) -> Attribution:
    """Return an attribution whose parts begin behind the signs of their lines; content keeps something."""
    content, cue, source = (
        _behind_signs(text, part) for part in (attribution.content, attribution.cue, attribution.source)
    )
    content = content or attribution.content
    if (content, cue, source) == (attribution.content, attribution.cue, attribution.source):
        return attribution
    return replace(attribution, content=content, cue=cue, source=source)


def _behind_signs(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    behind_signs = (without_line_signs(text, span) for span in spans)
    return tuple(span for span in behind_signs if span.start < span.end)
