"""Finds the noun behind a title in quotation marks: "the “Paper Boats” star" is somebody named before."""

from __future__ import annotations

from reader.nlp.lexicon.people import ROLES
from reader.nlp.speakers.phrases import noun_of
from reader.nlp.speakers.token_rows import TokenRows

_OPENING, _CLOSING = frozenset({"“", '"', "‘"}), frozenset({"”", '"', "’"})
_ARTICLES = frozenset({"the", "this"})
_MAX_TITLE = 12
"""Tokens from mark to mark."""


def noun_behind_title(rows: TokenRows, tokens: range) -> int | None:
    """Return the token of "star" in tokens that begin "the “Paper Boats” star"; None where they do not."""
    opening = tokens.start + 1
    if tokens.stop - opening < 4 or rows.words[tokens.start] not in _ARTICLES:
        return None
    if rows.words[opening] not in _OPENING:
        return None
    for closing in range(opening + 2, min(tokens.stop - 1, opening + _MAX_TITLE)):
        if rows.words[closing] in _CLOSING:
            return closing + 1 if noun_of(rows, closing + 1) in ROLES else None
    return None


def title_start(rows: TokenRows, head: int) -> int | None:
    """Return the token of the article before the title that stands before a noun; None without one."""
    if head < 1 or rows.words[head - 1] not in _CLOSING:
        return None
    for start in range(head - 3, max(-1, head - _MAX_TITLE - 2), -1):
        if noun_behind_title(rows, range(start, head + 1)) == head:
            return start
    return None
