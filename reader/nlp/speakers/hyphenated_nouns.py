"""Nouns with hyphens, of which the parse makes several tokens: "passer-by", "father-in-law", "e-mail"."""

from __future__ import annotations

from reader.nlp.lexicon.documents import DOCUMENTS
from reader.nlp.lexicon.people import PEOPLE
from reader.nlp.speakers.token_rows import TokenRows

_NOUNS = frozenset(
    noun for noun in PEOPLE | DOCUMENTS if "-" in noun and noun.rpartition("-")[2] not in PEOPLE
)
"""Not "vice-president", whose last word says what it is."""
_PARTS = frozenset(part for noun in _NOUNS for part in noun.split("-"))
_LENGTHS = (5, 3)
"""Tokens of "father-in-law" and of "passer-by"."""


def hyphenated_noun(rows: TokenRows, token: int) -> range | None:
    """Return the tokens of the listed noun with hyphens in which a token stands; None outside one."""
    if rows.words[token] != "-" and rows.lemmas[token] not in _PARTS:
        return None
    if "-" not in rows.words[max(0, token - 1) : token + 2]:  # "by" and "in" mostly stand elsewhere
        return None
    for length in _LENGTHS:
        for first in range(max(0, token - length + 1), min(token, len(rows) - length) + 1):
            tokens = range(first, first + length)
            if _is_joined(rows, tokens) and singular_of(rows, tokens) in _NOUNS:
                return tokens
    return None


def singular_of(rows: TokenRows, tokens: range) -> str:
    """Return such a noun in the singular: "passer-by" of "passers-by"."""
    return "".join(rows.lemmas[tokens.start : tokens.stop])


def last_of_noun(rows: TokenRows, token: int) -> int:
    """Return the last token of the noun with hyphens in which a token stands; else the token itself."""
    tokens = hyphenated_noun(rows, token)
    return token if tokens is None else tokens[-1]


def first_of_noun(rows: TokenRows, token: int) -> int:
    """Return the first token of the noun with hyphens in which a token stands; else the token itself."""
    tokens = hyphenated_noun(rows, token)
    return token if tokens is None else tokens.start


def _is_joined(rows: TokenRows, tokens: range) -> bool:
    return all("-" in rows.words[i : i + 2] and rows.ends[i] == rows.starts[i + 1] for i in tokens[:-1])
