"""Keeps the signs of lists, and pictures before a line, out of attributions. No spaCy here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.text.line_signs import without_line_signs


def without_signs_of_lines(text: str, attribution: Attribution) -> Attribution:
    """Return an attribution whose content and source begin behind the signs of their lines.

    Content keeps something. A cue may be such a sign: the dash before who signs a quotation.
    """
    content = _behind_signs(text, attribution.content) or attribution.content
    source = _behind_signs(text, attribution.source)
    if (content, source) == (attribution.content, attribution.source):
        return attribution
    return replace(attribution, content=content, source=source)


def _behind_signs(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    behind_signs = (without_line_signs(text, span) for span in spans)
    return tuple(span for span in behind_signs if span.start < span.end)
