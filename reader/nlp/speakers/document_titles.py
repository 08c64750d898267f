"""Reads the title of a document: "The report, titled Dry Wells, said"."""

from __future__ import annotations

from reader.nlp.speakers.token_rows import TokenRows

_TITLE_WORDS = frozenset({"titled", "entitled"})
_WORDS_AFTER_COMMA = frozenset({"called", "named"})
"""What comes before a title only behind a comma: "the report called for"."""
_OPENERS = frozenset({'"', "“", "«", "‘"})
_CLOSERS = frozenset({'"', "”", "»", "’"})
_ENDS = frozenset({",", ".", ";", ":", "(", ")"})
_MAX_TITLE = 12
"""Tokens of a title; the rest of a longer one is left out."""


def document_title(rows: TokenRows, head: int) -> str:
    """Return the title of the document whose noun stands at `head`; empty when the text does not say."""
    start = head + 1
    has_comma = start < len(rows) and rows.words[start] == ","
    start += has_comma
    if start + 1 >= len(rows) or not (
        rows.words[start] in _TITLE_WORDS or (has_comma and rows.words[start] in _WORDS_AFTER_COMMA)
    ):
        return ""
    start += 1
    has_marks = rows.words[start] in _OPENERS
    start += has_marks
    end = start
    while end < min(len(rows), start + _MAX_TITLE):
        word = rows.words[end]
        is_past_title = word in _ENDS or rows.pos[end] in ("VERB", "AUX", "SPACE")
        if word in _CLOSERS or (is_past_title and not has_marks):
            break
        end += 1
    title = rows.words_of(start, end).rstrip(",")
    return title if title[:1].isupper() else ""
