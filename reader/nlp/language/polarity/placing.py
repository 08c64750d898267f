"""Puts the words of a negation into the cue, and takes them out of source and content."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from reader.model import Span
from reader.nlp.language.token_spans import spans_of


def with_words(doc: Doc, text: str, spans: tuple[Span, ...], indices: Iterable[int]) -> tuple[Span, ...]:
    """Return the spans and those of some tokens, in text order; what only space parts is one span.

    text: that of the Doc, which puts it together anew whenever it is asked for it.
    """
    pieces: list[Span] = []
    tokens = (Span(doc[i].idx, doc[i].idx + len(doc[i])) for i in indices)
    for span in sorted({*spans, *tokens}):
        if pieces and (span.start <= pieces[-1].end or text[pieces[-1].end : span.start].isspace()):
            pieces[-1] = Span(pieces[-1].start, max(pieces[-1].end, span.end))
        else:
            pieces.append(span)
    return tuple(pieces)


def without_words(doc: Doc, spans: tuple[Span, ...], indices: frozenset[int]) -> tuple[Span, ...]:
    """Return the spans without some tokens, trimmed of space and punctuation where these stood."""
    if not indices:
        return spans
    remainder: list[Span] = []
    for span in spans:
        inside = doc.char_span(*span, alignment_mode="expand")
        tokens = range(0) if inside is None else range(inside.start, inside.end)
        holes = [(i, i + 1) for i in tokens if i in indices]
        remainder.extend(spans_of(doc, tokens.start, tokens.stop, holes) if holes else [span])
    return tuple(remainder)
