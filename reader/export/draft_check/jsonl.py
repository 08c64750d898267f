"""A check of a draft as lines of JSON: one a passage, and one with the counts at the end."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from reader.export.draft_check.wording import LineIn, line_in_text
from reader.quotes.findings import DraftCheck, Finding, Place


def lines(check: DraftCheck, line_in: LineIn = line_in_text) -> Iterator[str]:
    """Yield the lines, in ASCII, without line ends; offsets are code points of the text they are of, lines
    those of its file."""
    for finding in check.findings:
        yield json.dumps(_finding(check, finding, line_in), ensure_ascii=True)
    yield json.dumps(
        {
            "draft": check.draft.label,
            "right": check.is_right,
            "counts": dict(check.counts),
            "sources": check.source_count,
            "unknown": list(check.unknowns()),
        },
        ensure_ascii=True,
    )


def _finding(check: DraftCheck, finding: Finding, line_in: LineIn) -> dict[str, Any]:
    passage = finding.passage
    return {
        "draft": check.draft.label,
        "verdict": finding.verdict,
        "accepted": finding.is_accepted,
        "quoted": passage.is_quoted,
        "text": passage.text,
        "line": line_in(check.draft, passage.start),
        "spans": [list(span) for span in passage.spans],
        "speaker": passage.speaker.label if passage.speaker else None,
        "claim": None if passage.claim is None else passage.claim + 1,
        "differences": [list(difference) for difference in finding.differences],
        "lost": list(finding.lost_words),
        "remarks": list(finding.remarks),
        "places": [_place(place, line_in) for place in finding.places],
    }


def _place(place: Place, line_in: LineIn) -> dict[str, Any]:
    return {
        "source": place.article.label,
        "title": place.article.title,
        "address": place.article.url,
        "line": line_in(place.article, place.span.start),
        "span": list(place.span),
        "words": place.words,
        "speaker": place.speaker.label if place.speaker else None,
        "seconds": place.seconds,
    }
