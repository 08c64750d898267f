"""What stands at the edges of a content and nobody says. No spaCy here.

Where the news was written: "OSLO (AP) — The bank is in talks"; how it follows: "was told last week, however".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.colon_datelines import colon_dateline
from reader.text.datelines import behind_dateline

_CONNECTIVE = re.compile(r",? (?:however|though|meanwhile|nevertheless|nonetheless|moreover|furthermore),?$")


def without_edges(text: str, content: Sequence[Span]) -> tuple[Span, ...]:
    """Return a content, in text order, from behind its dateline to before its connective."""
    spans = [*content]
    spans[0] = Span(behind_dateline(text, spans[0]), spans[0].end)
    spans[-1] = Span(spans[-1].start, _end(text, spans[-1]))
    return tuple(spans)


def without_datelines(text: str, attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions in their order, none of which has a dateline with a colon in source or content.

    What only the colon gives to the place is nobody's: "Kochi: A man was held on Monday."
    """
    dateline = colon_dateline(text)
    if dateline is None:
        return tuple(attributions)
    begin = text.index(": ", dateline.end) + 2
    kept: list[Attribution] = []
    for attribution in attributions:
        if all(span.start >= begin for span in (*attribution.source, *attribution.cue, *attribution.content)):
            kept.append(attribution)
        elif all(span.start >= begin for span in attribution.cue):
            content = (
                Span(max(begin, span.start), span.end) for span in attribution.content if span.end > begin
            )
            source = tuple(span for span in attribution.source if span.start >= begin)
            behind = replace(attribution, source=source).with_content(tuple(content))
            kept.extend([behind] if behind.content else [])
    return tuple(kept)


def _end(text: str, span: Span) -> int:
    connective = _CONNECTIVE.search(span.of(text))
    return span.end if connective is None or not connective.start() else span.start + connective.start()
