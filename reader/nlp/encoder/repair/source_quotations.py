"""Takes a quotation, or its mark alone, out of a source: `said Ada Lind, “but not today.”`."""

from __future__ import annotations

from dataclasses import replace

from reader.nlp.encoder.draft import Draft, Part
from reader.nlp.encoder.inputs import Words

_MARKS = frozenset('“”"«»„')
_OPENING = frozenset('“"«„')
_LEAST_WORDS = 3
"""Between marks: a nickname or title, which is part of a name, may be as long as two."""
_SPEECH_ENDS = (".", "!", "?")
"""With one of these before its last mark, and no capital, it is no part of a name, however short."""


def leave_out_opening_mark(draft: Draft, words: Words) -> Draft:
    """Return the draft without a comma and an opening mark at the end of its source."""
    if draft.source is None:
        return draft
    start, end = draft.source
    if end - start < _LEAST_WORDS or words.texts[end - 1] not in _OPENING or words.texts[end - 2] != ",":
        return draft
    return replace(draft, source=(start, end - 2))


def move_quotation_to_content(draft: Draft, words: Words) -> Draft:
    """Return the draft with a quotation at the end of its source among its content."""
    if draft.source is None or draft.source[0] < draft.cue[1]:
        return draft
    start, end = draft.source
    # The last word may be a mark behind which the text ends: nothing is quoted there.
    mark = next((word for word in range(start + 1, end - 1) if words.texts[word] in _MARKS), None)
    if mark is None or words.texts[mark - 1] != "," or words.texts[end - 1] not in _MARKS:
        return draft
    is_speech = words.texts[mark + 1][:1].islower() and words.texts[end - 2].endswith(_SPEECH_ENDS)
    if not is_speech and sum(text.isalnum() for text in words.texts[mark:end]) < _LEAST_WORDS:
        return draft
    return replace(draft, source=(start, mark - 1), content=(*draft.content, Part(mark, end, draft.link)))
