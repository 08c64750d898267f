"""The words beside a content that say who speaks and that they do, for a claim added by hand. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reader.claims.correction import words_of
from reader.model import Analysis, Entity, Span
from reader.text.anchoring.frame import sentence_around
from reader.text.word_edges import words_within

_SENTENCE_END = re.compile(r"""[.!?…]["'”’»)\]]*(?=\s|\Z)|\n""")
_CLOSED = re.compile(r"[.…]\s*\Z")
"""A content that ends so has nothing of its sentence behind it; one that ends in a mark of quotation may."""
_MAX_BEHIND_CODE_POINTS = 300
"""So far behind a content its sentence may go on; the longest ones of newspapers have some 60 words."""
_PHRASES = ("according to", "in the words of", "in the view of")
"""Cues of several words that are no form of a verb."""


def sentence_beside(text: str, content: Span) -> Span:
    """Return a content with its sentence: from the beginning of that, to the end of what goes on behind."""
    start = sentence_around(text, content).start
    if _CLOSED.search(content.of(text)):
        return Span(start, content.end)
    limit = min(len(text), content.end + _MAX_BEHIND_CODE_POINTS)
    end = _SENTENCE_END.search(text, content.end, limit)
    return Span(start, end.end() if end else limit)


def source_beside(text: str, content: Span, entity: Entity | None, name: str) -> Span | None:
    """Return where the sentence of a content names a speaker, nearest to it; None where it does not.

    `entity`: the speaker, where the article knows it by mentions; `name`: what it is called else.
    """
    sentence = sentence_beside(text, content)
    mentions = [mention.span for mention in entity.mentions] if entity else []
    spans = mentions or _places(text, name, sentence)
    return next(iter(_nearest(_outside(spans, sentence, (content,)), content)), None)


def cues_beside(text: str, content: Span, source: Span | None, analysis: Analysis) -> tuple[Span, ...]:
    """Return what may be the cue, the likeliest first: cues of other claims, then words by their nearness."""
    sentence = sentence_beside(text, content)
    apart = (content, source) if source else (content,)
    phrases = dict.fromkeys((*_PHRASES, *(words_of(claim.cue, text) for claim in analysis.claims)))
    cues = [place for phrase in phrases if phrase for place in _places(text, phrase, sentence)]
    words = [word for word in words_within(text, sentence) if word.of(text)[0].islower()]
    ordered = [
        span for spans in (cues, words) for span in _nearest(_outside(spans, sentence, apart), content)
    ]
    first_of = {span.of(text): span for span in reversed(ordered)}
    return tuple(dict.fromkeys(first_of[span.of(text)] for span in ordered))


def _places(text: str, phrase: str, within: Span) -> list[Span]:
    pattern = re.compile(rf"(?<!\w){re.escape(phrase)}(?!\w)", re.IGNORECASE)
    return [Span(*match.span()) for match in pattern.finditer(text, within.start, within.end)]


def _outside(spans: Iterable[Span], sentence: Span, apart: Iterable[Span]) -> Iterator[Span]:
    apart = tuple(apart)
    for span in spans:
        if sentence.start <= span.start and span.end <= sentence.end and not any(map(span.overlaps, apart)):
            yield span


def _nearest(spans: Iterable[Span], content: Span) -> list[Span]:
    return sorted(spans, key=lambda span: (max(span.start - content.end, content.start - span.end), span))
