"""What stands at the edges of a content and nobody says. No spaCy here.

Where the news was written: "OSLO (AP) — The bank is in talks"; how it follows: "was told last week, however".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.model import Span
from reader.text.datelines import behind_dateline

_CONNECTIVE = re.compile(r",? (?:however|though|meanwhile|nevertheless|nonetheless|moreover|furthermore),?$")


def without_edges(text: str, content: Sequence[Span]) -> tuple[Span, ...]:
    """Return a content, in text order, from behind its dateline to before its connective."""
    spans = [*content]
    spans[0] = Span(behind_dateline(text, spans[0]), spans[0].end)
    spans[-1] = Span(spans[-1].start, _end(text, spans[-1]))
    return tuple(spans)


def _end(text: str, span: Span) -> int:
    connective = _CONNECTIVE.search(span.of(text))
    return span.end if connective is None or not connective.start() else span.start + connective.start()
