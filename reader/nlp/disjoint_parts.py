"""Keeps content, cue and source of an attribution apart, at whole graphemes and words. No spaCy here."""

from __future__ import annotations

import itertools
from collections.abc import Iterable
from dataclasses import replace

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.graphemes import is_inside_grapheme, whole_graphemes
from reader.nlp.hyphens import whole_hyphenated

_BESIDE_WORDS = frozenset(",;:")
"""Marks that parted two parts, and belong to neither, where words are taken from a span."""


def with_disjoint_parts(text: str, attribution: Attribution) -> Attribution:
    """Return the attribution with its spans widened to whole words and no code point in two parts.

    What several share stays with the cue, else with the source: they are the shorter ones. Content always
    keeps some words: where it would lose all of them, cue and source give way.
    """
    content, cue, source = (
        _whole(text, part) for part in (attribution.content, attribution.cue, attribution.source)
    )
    spans = sorted((*content, *cue, *source))
    if any(span.overlaps(following) for span, following in itertools.pairwise(spans)):
        own_source = _without(text, source, cue)
        own_content = _without(text, content, (*cue, *own_source))
        if own_content:
            content, source = own_content, own_source
        else:
            cue = _without(text, cue, content)
            source = _without(text, source, (*content, *cue))
    if (content, cue, source) == (attribution.content, attribution.cue, attribution.source):
        return attribution
    return replace(attribution, content=content, cue=cue, source=source)


def _whole(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans at whole graphemes and hyphenated words; those that then share one become one."""
    whole_spans: list[Span] = []
    for span in spans:
        whole = whole_graphemes(text, whole_hyphenated(text, span))
        if whole_spans and whole.start < whole_spans[-1].end:
            whole = Span(whole_spans.pop().start, whole.end)
        whole_spans.append(whole)
    return tuple(whole_spans)


def _without(text: str, spans: Iterable[Span], others: Iterable[Span]) -> tuple[Span, ...]:
    """Return what is left of spans without others; remnants without a letter or digit are left out."""
    remnants = list(spans)
    for other in others:
        remnants = [
            piece
            for span in remnants
            for piece in (
                (_trimmed(text, Span(span.start, other.start)), _trimmed(text, Span(other.end, span.end)))
                if span.overlaps(other)
                else (span,)
            )
            if any(character.isalnum() for character in piece.of(text))
        ]
    return tuple(remnants)


def _trimmed(text: str, span: Span) -> Span:
    """Return a span without the blanks and commas at its ends; never begins or ends inside a grapheme."""
    start, end = span
    while start < end and _is_beside_words(text[start]) and not is_inside_grapheme(text, start + 1):
        start += 1
    while start < end and _is_beside_words(text[end - 1]) and not is_inside_grapheme(text, end - 1):
        end -= 1
    return Span(start, end)


def _is_beside_words(character: str) -> bool:
    return character.isspace() or character in _BESIDE_WORDS
