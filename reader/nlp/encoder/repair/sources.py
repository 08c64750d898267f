"""A source never holds words that are said: `said Ada Lind, “but not today.”`."""

from __future__ import annotations

from dataclasses import replace

from reader.nlp.encoder.decode import Draft
from reader.nlp.encoder.inputs import Words

_MARKS = frozenset('“”"«»„')
_LEAST_SAID = 3
"""Words between marks: a name or title may be as long as two."""


def without_quotation(draft: Draft, seen: Words) -> Draft:
    """Return the draft with a quotation at the end of its source among its content."""
    if draft.source is None or draft.source[0] < draft.cue[1]:
        return draft
    start, end = draft.source
    mark = next((word for word in range(start + 1, end) if seen.texts[word] in _MARKS), None)
    if mark is None or seen.texts[mark - 1] != "," or seen.texts[end - 1] not in _MARKS:
        return draft
    if sum(text.isalnum() for text in seen.texts[mark:end]) < _LEAST_SAID:
        return draft
    return replace(
        draft,
        source=(start, mark - 1),
        content=[*draft.content, (mark, end)],
        links=[*draft.links, min(draft.links)],
    )
