"""Puts together what the reporter interrupts in the middle of its sentence, in marks or without.

Of `“To be honest” — Roe lit a cigarette — “we thought it was thunder,” he said.` the cue tells only whose the
second half is; the first stands in the same sentence. No spaCy here.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from reader.model import Span
from reader.nlp.attributions import Attribution, in_text_order
from reader.text.quotations import Quotation

_INSERTED = "inserted "
"""How the rules call what stands around "officials said"."""
_MAX_GAP = 100
"""Code points between the halves: what somebody does meanwhile, and no sentence of its own."""
_MAX_FRONT = 60
"""Code points of a subject before "officials said"; what is longer has a verb, and is the reporter's."""
_DASHES = "-–—"
_SENTENCE_END = re.compile(r"[.!?…][\"”’]?\s|\n")
_CUT = re.compile(r"[^\s.!?…:;]\W$")
"""How a first half ends: in a word or a comma, and the closing mark."""
_HALF_BEHIND = re.compile(r"\W{1,10}[a-z]")
"""How a second half begins: behind its mark, a space, dots. Not more: in a text of nothing but marks each
of them would be looked at from each mark before it."""


def with_whole_quotations(
    text: str, attributions: Sequence[Attribution], quotations: Sequence[Quotation]
) -> tuple[Attribution, ...]:
    """Return the attributions in text order; what holds one half of a quotation gets the other one.

    Unless the other is part of a claim already.
    """
    halves = list(_halves(text, quotations))
    if not halves:
        return tuple(attributions)
    owners = _owners(text, attributions)
    further: defaultdict[int, list[Span]] = defaultdict(list)
    for opening, closing in halves:
        for half, counterpart in ((opening, closing), (closing, opening)):
            owner, *others = {*owners[half.start : half.end]}
            if owner and not others and not any(owners[counterpart.start : counterpart.end]):
                further[owner].append(counterpart)
                owners[counterpart.start : counterpart.end] = [owner] * len(counterpart.of(text))
    completed = [
        replace(attribution, content=tuple(sorted((*attribution.content, *further[number]))))
        if number in further
        else attribution
        for number, attribution in enumerate(attributions, 1)
    ]
    return in_text_order(completed)


def with_whole_clauses(
    text: str, attributions: Sequence[Attribution], rules: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """Return the attributions in text order; what holds one half of an interrupted clause gets the other one.

    "The road, officials said, is closed": where a rule reads both halves around the same cue, its content
    holds. Unless the other half is part of another claim.
    """
    whole = {
        place: rule
        for rule in rules
        if rule.found_by.startswith(_INSERTED)
        for span in rule.cue
        for place in range(*span)
    }
    readings = [_whole_reading(attribution, whole) for attribution in attributions]
    if not any(readings):
        return tuple(attributions)
    owners = _owners(text, attributions)
    completed = [
        attribution
        if rule is None or any({*owners[start:end]} - {0, number} for start, end in rule.content)
        else replace(attribution, content=rule.content)
        for number, (attribution, rule) in enumerate(zip(attributions, readings, strict=True), 1)
    ]
    return in_text_order(completed)


def _whole_reading(attribution: Attribution, whole: Mapping[int, Attribution]) -> Attribution | None:
    """Return the rule that reads what an attribution holds and something beyond it around the same cue."""
    rule = next((whole[place] for span in attribution.cue for place in range(*span) if place in whole), None)
    if rule is None or len(attribution.content) >= len(rule.content):
        return None
    is_inside = all(
        any(part.start <= span.start and span.end <= part.end for part in rule.content)
        for span in attribution.content
    )
    front = rule.content[0]
    adds_front = front.end < attribution.content[0].start
    return rule if is_inside and not (adds_front and front.end - front.start > _MAX_FRONT) else None


def _owners(text: str, attributions: Sequence[Attribution]) -> list[int]:
    """Return for each code point the number of the attribution whose content or source it is; 0 without."""
    owners = [0] * len(text)
    for number, attribution in enumerate(attributions, 1):
        for start, end in (*attribution.source, *attribution.content):
            owners[start:end] = [number] * (end - start)
    return owners


def _halves(text: str, quotations: Sequence[Quotation]) -> Iterator[tuple[Span, Span]]:
    whole = [one.parts[0] for one in quotations if one.is_closed and len(one.parts) == 1]
    for first, second in pairwise(whole):
        gap = text[first.end : second.start]
        if len(gap) > _MAX_GAP or _SENTENCE_END.search(gap):
            continue
        ends = (text[first.end - 2 : first.end - 1], gap.strip()[:1], gap.strip()[-1:])
        is_between_dashes = ends[1] in _DASHES and ends[2] in _DASHES and len(gap.strip()) > 1
        is_between_commas = ends[0] == ends[2] == ","
        if (
            (is_between_dashes or is_between_commas)
            and _HALF_BEHIND.match(text, second.start)
            and _CUT.search(text, first.start, first.end)
        ):
            yield first, second
