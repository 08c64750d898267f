"""Cuts off what the reporter tells behind a quotation: `said, “Don't move,” until the bell rang`."""

from __future__ import annotations

from dataclasses import replace

from reader.nlp.encoder.draft import Draft, Part
from reader.nlp.encoder.inputs import OUTSIDE, Words

_OPENING = frozenset('“"«„')
_SUBORDINATORS = frozenset({"after", "as", "before", "once", "until", "when", "while"})
"""Not "because", "if", "that": behind a quotation they may give the speaker's own reasons."""


def cut_circumstances(draft: Draft, words: Words) -> Draft:
    """Return the draft whose quotations end where they do, if a comma and a time or manner clause follow."""
    content = tuple(part.at(part.start, _end(part, words)) for part in draft.content)
    return draft if content == draft.content else replace(draft, content=content)


def _end(part: Part, words: Words) -> int:
    """Where the part ends without the clause: behind the comma, or where it did."""
    if words.texts[part.start] not in _OPENING:
        return part.end
    mark = next(
        (word for word in range(part.start + 1, part.end) if words.features[word].quotation == OUTSIDE),
        part.end,
    )
    # A British comma stands outside of the marks.
    end = mark + 1 if mark < part.end and words.texts[mark] == "," else mark
    if end >= part.end:
        return part.end
    has_comma = end > mark or words.texts[mark - 2].endswith(",")
    is_circumstance = words.texts[end].lower() in _SUBORDINATORS and all(
        words.features[word].quotation == OUTSIDE for word in range(end, part.end)
    )
    return mark if has_comma and is_circumstance else part.end
