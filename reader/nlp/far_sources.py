"""Takes back a source behind the next quotation: `“Why?” asked Holt. “It is late,” Roe replied.` asks Holt.

The model sometimes reads over that quotation to whoever answers, or back over one to whoever spoke before:
`The Argus called it “dull.” “A joy,” wrote the Post.` What a rule reads beside the cue holds there. No spaCy
here.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from reader.model import Span
from reader.nlp.attributions import Attribution, in_text_order
from reader.text.overlapping import OverlapIndex
from reader.text.quotations import Quotation


def with_near_sources(
    attributions: Sequence[Attribution], rules: Sequence[Attribution], quotations: Sequence[Quotation]
) -> tuple[Attribution, ...]:
    """Return the attributions in text order, none with its source behind a quotation that is not its own.

    Where a rule reads the same content, its cue and source hold, in the confidence of the attribution;
    otherwise the source is left out. Before such a quotation and behind the cue a source stands, unless a
    rule reads one right behind the cue.
    """
    starts = [quotation.start for quotation in quotations]
    repaired: list[Attribution] = []
    by_cue: defaultdict[tuple[Span, ...], list[Attribution]] = defaultdict(list)
    for rule in rules:
        by_cue[rule.cue].append(rule)
    readings = OverlapIndex(rule.content for rule in rules)
    for attribution in attributions:
        if not _is_source_far(attribution, quotations, starts):
            same_cue = by_cue.get(attribution.cue, ())
            beside = next(
                (rule for rule in same_cue if _is_beside(rule, attribution, quotations, starts)), None
            )
            repaired.append(attribution if beside is None else replace(attribution, source=beside.source))
            continue
        alike = (rules[place] for place in readings.rows(*attribution.content))
        near = next(
            (rule for rule in alike if rule.source and not _is_source_far(rule, quotations, starts)), None
        )
        cue, source = (attribution.cue, ()) if near is None else (near.cue, near.source)
        repaired.append(replace(attribution, cue=cue, source=source))
    return in_text_order(repaired)


def _is_source_far(attribution: Attribution, quotations: Sequence[Quotation], starts: Sequence[int]) -> bool:
    """Tell whether a whole quotation of somebody else stands between a cue and the source behind it."""
    if not attribution.cue or not attribution.source:
        return False
    return _has_other_between(
        attribution, attribution.cue[-1].end, attribution.source[0].start, quotations, starts
    )


def _has_other_between(
    attribution: Attribution, begin: int, end: int, quotations: Sequence[Quotation], starts: Sequence[int]
) -> bool:
    """Tell whether a whole quotation that is no content of an attribution stands between two code points."""
    place = bisect_left(starts, begin)
    return any(
        not any(part.overlaps(span) for part in quotation.parts for span in attribution.content)
        for quotation in quotations[place : bisect_left(starts, end)]
        if quotation.end <= end
    )


def _is_beside(
    rule: Attribution, attribution: Attribution, quotations: Sequence[Quotation], starts: Sequence[int]
) -> bool:
    """Tell whether a rule reads the source right beside the same cue, of which the source stands far away.

    Right behind it, `“…,” wrote the Post`, or between the content and it, `“…,” Tom Roe said`: there the
    source is nobody who stands before the content.
    """
    if not rule.source or not attribution.source:
        return False
    content_end = attribution.content[0].end
    if content_end <= rule.source[0].start and rule.source[-1].end + 1 == rule.cue[0].start:
        return attribution.source[-1].end <= attribution.content[0].start
    is_behind = rule.source[0].start == rule.cue[-1].end + 1 and content_end <= rule.cue[0].start
    begin, end = attribution.source[-1].end, attribution.content[0].start
    is_before = _has_other_between(attribution, begin, end, quotations, starts)
    return is_behind and (is_before or attribution.source[0].start > rule.source[-1].end)
