"""Adds what is said of a sentence before who says it: `The deal, he said, “is dead.”`.

A quotation that begins with a small letter goes on with the sentence around it, whose beginning both engines
leave to the reporter where it could be a sentence of its own: `He quit, he said, “because nobody listened.”`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc

from reader.model import Span
from reader.nlp.attributions import Attribution, in_text_order
from reader.nlp.doc_text import text_of
from reader.nlp.language.sentences import sentence_around

_BEFORE_QUOTATION = re.compile(r",\s(?:that\s)?")
_QUOTATION_GOING_ON = re.compile(r"[“\"‘][a-z]")
_COMMA = re.compile(r",\s")
_MARKS = re.compile(r"[“”\"«»:;]")
_CIRCUMSTANCES = re.compile(r"(?:asked|asking|pressed|speaking|when|while|writing)\b", re.IGNORECASE)
"""How the reporter begins who tells upon what it was said: "Asked about the fire, he said"."""


def with_leads(doc: Doc, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions in text order, each with its lead, where that is no part of another."""
    taken = bytearray(len(text_of(doc)))
    for one in attributions:
        for start, end in (*one.content, *one.cue, *one.source):
            taken[start:end] = b"\1" * (end - start)
    leads = [_lead(doc, attribution) for attribution in attributions]
    return in_text_order(
        attribution
        if lead is None or any(taken[lead.start : lead.end])
        else replace(attribution, content=(lead, *attribution.content))
        for attribution, lead in zip(attributions, leads, strict=True)
    )


def _lead(doc: Doc, attribution: Attribution) -> Span | None:
    if len(attribution.cue) != 1 or len(attribution.source) != 1:
        return None
    text, quotation = text_of(doc), attribution.content[0]
    (cue,), (source,) = attribution.cue, attribution.source
    start, end = min(cue.start, source.start), max(cue.end, source.end)
    is_going_on = (
        _BEFORE_QUOTATION.fullmatch(text, end, quotation.start) is not None
        and _QUOTATION_GOING_ON.match(text, quotation.start) is not None
        and _COMMA.fullmatch(text, max(0, start - 2), start) is not None
    )
    speaker = doc.char_span(start, end, alignment_mode="expand") if is_going_on else None
    if speaker is None:
        return None
    first, _ = sentence_around(speaker.start, speaker[0])
    lead = Span(doc[first].idx, text.rindex(",", 0, start))
    is_said = (
        lead.start < lead.end
        and not _MARKS.search(text, *lead)
        and not _CIRCUMSTANCES.match(text, lead.start)
    )
    return lead if is_said else None
