"""Drafts from words of a text, and back, so that tables of tests hold text."""

from __future__ import annotations

from reader.nlp.encoder.draft import Draft, Part, Range
from reader.nlp.encoder.inputs import Words

Row = tuple[str, str, str]
"""Source, cue and content; the pieces of each joined by an ellipsis."""


def range_of(words: Words, text: str, piece: str) -> Range:
    """Return the words of a piece of the text, where it stands first."""
    start = text.index(piece)
    inside = [place for place, at in enumerate(words.starts) if start <= at < start + len(piece)]
    return inside[0], inside[-1] + 1


def draft_from(words: Words, text: str, row: Row, *, link: float = -0.1) -> Draft:
    """Return the draft of a row."""
    source, cue, content = (
        [range_of(words, text, piece) for piece in role.split(" … ") if piece] for role in row
    )
    return Draft(cue[0], tuple(Part(*part, link) for part in content), source[0] if source else None)


def row_of(words: Words, text: str, draft: Draft) -> Row:
    """Return a draft as a row."""
    source, cue, content = (
        " … ".join(words.span(part).of(text) for part in sorted(parts))
        for parts in (
            [draft.source] if draft.source else [],
            [draft.cue],
            [part.range for part in draft.content],
        )
    )
    return source, cue, content
