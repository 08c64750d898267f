"""Keeps headings out of what the paragraphs behind them say: "Dam row" is not who "Ann Lee said" is about.

A court that is told something in a heading does not say it, and nobody else is named there.

The model reads a heading without a verb on into the next paragraph and takes it for the subject there; and
what a heading says, "Nurse lied, court told", it reads on too. No spaCy here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from operator import attrgetter

from reader.model import Span
from reader.nlp.attributions import Attribution, in_text_order
from reader.nlp.lexicon.name_words import ARTICLES
from reader.nlp.lexicon.organizations import HEARING_BODIES
from reader.nlp.lexicon.word_forms import singular
from reader.nlp.remembered_paragraphs import paragraphs
from reader.text.normalize import is_heading
from reader.text.overlapping import OverlapIndex

_SENTENCE_BEFORE_PARAGRAPH = re.compile(r"[^:\n]*\.[”\"’]?\s*\n|(?=[^:\n]*\n[ \t]*\n)[^:\n]*\w")
"""What is said before the next paragraph begins; a heading has no full stop: "Lund says line will open"."""
_MARKS = "“\"‘'«„"
_HEARING_ENDS_LINE = re.compile(r" (?:hears?|heard|is told|told)\.?[ \t]*(?:\n|\Z)")


def without_headings(
    text: str, attributions: Sequence[Attribution], rules: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """Return the attributions in text order, none with its source in a heading before its own paragraph.

    Where a rule reads the same content, its cue and source hold, in the confidence of the attribution;
    otherwise the source is left out, if the cue stands beside the content.
    """
    headings = [span for span in paragraphs(text) if is_heading(span.of(text))]
    if not headings:
        return tuple(attributions)
    repaired: list[Attribution] = []
    heading_places = OverlapIndex((heading,) for heading in headings)
    readings = OverlapIndex(rule.content for rule in rules)
    for attribution in attributions:
        heading = _heading_before(headings, heading_places, attribution)
        if heading is None:
            repaired.append(attribution)
            continue
        alike = (rules[place] for place in readings.rows(*attribution.content))
        reading = next((rule for rule in alike if rule.source and rule.first_span.start > heading.end), None)
        if reading is not None:
            repaired.append(replace(reading, confidence=attribution.confidence))
        elif all(span.start > heading.end for span in attribution.cue):
            repaired.append(replace(attribution, source=()))
        else:
            repaired.append(attribution)
    return in_text_order(repaired)


def without_told_bodies(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return the attributions in order; the court of "Nurse lied, court told" is no source, its cue stays."""
    return [
        replace(attribution, source=()) if _is_told_body(text, attribution) else attribution
        for attribution in attributions
    ]


def _is_told_body(text: str, attribution: Attribution) -> bool:
    """Tell whether a source without an article is told at the end of its line: a sentence has "the court"."""
    if not attribution.source or not attribution.cue or len(attribution.source) > 1:
        return False
    source = attribution.source[0]
    words = source.of(text).lower().split()
    is_body = {words[-1], singular(words[-1])} & HEARING_BODIES and words[0] not in ARTICLES
    return bool(is_body) and _HEARING_ENDS_LINE.match(text, source.end) is not None


def ended_in_heading(text: str, attributions: Sequence[Attribution]) -> list[Attribution]:
    """Return the attributions in their order; one that a heading makes has no content in other paragraphs.

    Nor does what another paragraph says begin in a heading.
    """
    headings = [span for span in paragraphs(text) if is_heading(span.of(text))]
    places = OverlapIndex((heading,) for heading in headings)
    return [
        _behind_heading(text, _within_heading(attribution, headings, places), headings)
        for attribution in attributions
    ]


def without_next_paragraphs(text: str, attributions: Iterable[Attribution]) -> list[Attribution]:
    """Return the attributions in order, none of which takes its words from a paragraph below, without a sign.

    "Trustee Ed Moy agreed." says nothing of the next paragraph; "He added:" and quotation marks do.
    """
    return [one for one in attributions if not _is_of_paragraph_below(text, one)]


def _is_of_paragraph_below(text: str, attribution: Attribution) -> bool:
    if not attribution.cue or not attribution.source:
        return False
    end = max(attribution.cue[-1].end, attribution.source[-1].end)
    first = attribution.content[0].start
    between = text[end:first]
    return end < first and _SENTENCE_BEFORE_PARAGRAPH.match(between) is not None and text[first] not in _MARKS


def _within_heading(attribution: Attribution, headings: Sequence[Span], places: OverlapIndex) -> Attribution:
    """places: where the headings stand, by their number."""
    words = (*attribution.cue, *attribution.source)
    touched = (headings[place] for place in places.rows(*words))
    heading = next((one for one in touched if all(one.overlaps(span) for span in words)), None)
    if heading is None:
        return attribution
    inside = tuple(span for span in attribution.content if span.overlaps(heading))
    return replace(attribution, content=inside) if inside else attribution


def _behind_heading(text: str, attribution: Attribution, headings: Sequence[Span]) -> Attribution:
    content = tuple(_begun_behind(text, span, headings) for span in attribution.content)
    return attribution if content == attribution.content else replace(attribution, content=content)


def _begun_behind(text: str, span: Span, headings: Sequence[Span]) -> Span:
    """Return a span without the heading in which it begins, if it goes on in the next paragraph."""
    place = bisect_right(headings, span.start, key=attrgetter("start")) - 1
    heading = headings[place] if place >= 0 else None
    if heading is None or not span.start < heading.end < span.end:
        return span
    rest = span.of(text)[heading.end - span.start :]
    return Span(span.end - len(rest.lstrip()), span.end)


def _heading_before(headings: Sequence[Span], places: OverlapIndex, attribution: Attribution) -> Span | None:
    """Return the heading that has the source of an attribution, all of whose content stands behind it.

    places: where the headings stand, by their number.
    """
    if not attribution.source or not attribution.cue:
        return None
    touched = (headings[place] for place in places.rows(attribution.source[-1]))
    return next((heading for heading in touched if heading.end < attribution.content[0].start), None)
