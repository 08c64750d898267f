"""Finds what a person is: the role before a name, in apposition after it, or said of it with "is".

To teach the program a role, add its last word to reader/nlp/lexicon/roles.toml and a row to
tests/nlp/test_entities_roles.py; nothing here needs to change.
"""

from __future__ import annotations

from dataclasses import dataclass

from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.vocabulary import KIN, NATIONALITIES, ROLE_MODIFIERS, ROLES, TITLES, singular

_MAX_BEFORE = 9
_MAX_AFTER = 16
_LINKS = frozenset(("of", "for", "at", "in", "from", "with", "to", "on"))
_DETERMINERS = frozenset(("the", "a", "an", "its", "his", "her", "their", "our", "one", "another"))
_CLOSERS = frozenset('.;:!?()[]"“”—–')
_BREAKS = frozenset(
    (
        "who",
        "which",
        "that",
        "whose",
        "said",
        "says",
        "told",
        "added",
        "was",
        "is",
        "were",
        "has",
        "had",
        "and",
        "but",
        "when",
        "where",
        "while",
    )
)
_IN_ROLE = frozenset(("ADJ", "NOUN", "PROPN", "NUM"))


@dataclass(frozen=True, slots=True)
class Role:
    """What somebody is, in tokens [start, end), without article, age and relative clause."""

    start: int
    end: int
    head: int
    """The token of the role noun."""


def role_before(tokens: Tokens, start: int) -> Role | None:
    """Return the role that ends where a name starts: "Ukrainian Foreign Minister" before "Dmytro Kuleba"."""
    head = start - 1
    while head > 0 and tokens.folded[head] in TITLES and tokens.folded[head] not in ROLES:
        head -= 1
    if head >= 1 and tokens.folded[head] == "," and tokens.folded[head - 1] in ROLES:
        return None
    if head < 0 or not is_role(tokens, head):
        return None
    first = head
    while first > 0 and head - first < _MAX_BEFORE and _belongs(tokens, first - 1, first):
        first -= 1
    while first < head and (tokens.folded[first] in ("-", "'s", "'", "&", "of", "for") or tokens.stop[first]):
        first += 1
    return Role(first, head + 1, head)


def is_role(tokens: Tokens, i: int) -> bool:
    """Tell whether a token is a noun for what a person is."""
    word = tokens.folded[i]
    if word not in ROLES and word not in KIN:
        return False
    return tokens.pos[i] not in ("VERB", "AUX", "ADV", "ADP")


def _belongs(tokens: Tokens, i: int, after: int) -> bool:
    """Tell whether a token is part of the role phrase that goes on at `after`."""
    word = tokens.folded[i]
    if tokens.space[i]:
        return False
    if word in ROLES or word in ROLE_MODIFIERS or (word,) in NATIONALITIES:
        return True
    if word in ("-", "&"):
        return True
    if word in ("'s", "'", "of", "for"):
        return i > 0 and (tokens.upper[i - 1] or (word in ("of", "for") and tokens.folded[i - 1] in ROLES))
    if word in ("and", ",") or (tokens.stop[i] and not tokens.upper[i]):
        return False
    return tokens.upper[i] or tokens.pos[i] in ("ADJ", "NOUN", "PROPN")


def role_after(tokens: Tokens, end: int) -> Role | None:
    """Return the role in apposition to a name that ends at `end`: ", 42, a doctor at Leeds General,"."""
    i = end
    if tokens.folded_at(i) not in (",", "(", "—", "–"):
        return None
    i += 1
    if tokens.folded_at(i).isdigit():
        i += 1
        if tokens.folded_at(i) not in (",", ")"):
            return None
        i += 1
    return role_at(tokens, i)


def role_said(tokens: Tokens, end: int) -> Role | None:
    """Return the role in "X is the head of Y"; no modal, no "not"."""
    if tokens.folded_at(end) not in ("is", "was") or tokens.folded_at(end + 1) not in _DETERMINERS:
        return None
    return role_at(tokens, end + 1)


def role_at(tokens: Tokens, i: int) -> Role | None:
    """Return the role phrase that begins at `i`, after its article."""
    limit = min(len(tokens), i + _MAX_AFTER)
    if i < limit and tokens.folded[i] in _DETERMINERS:
        i += 1
    start, head = i, -1
    while i < limit and not tokens.space[i]:
        word = tokens.folded[i]
        if is_role(tokens, i) or is_role_plural(tokens, i):
            head = i
        elif (
            word in ("'s", "'", "-", "&")
            or word in ROLE_MODIFIERS
            or tokens.upper[i]
            or (word,) in NATIONALITIES
        ):
            pass
        elif tokens.pos[i] not in _IN_ROLE or tokens.stop[i]:
            break
        i += 1
    if head < 0 or (head != i - 1 and not _compound_goes_on(tokens, head, i)):
        return None
    if head != i - 1:
        i = head + 1
    return Role(start, _with_complement(tokens, i, limit), head)


def is_role_plural(tokens: Tokens, i: int) -> bool:
    """Tell whether a token is the plural of a role noun."""
    return tokens.pos[i] in ("NOUN", "PROPN", "") and singular(tokens.folded[i]) in ROLES


def _compound_goes_on(tokens: Tokens, head: int, end: int) -> bool:
    return all(tokens.upper[i] for i in range(head + 1, end))


def _with_complement(tokens: Tokens, i: int, limit: int) -> int:
    """Go on over "of the Foreign Ministry in Kyiv", as far as it reaches before a comma or a clause."""
    end = i
    while i < limit and not tokens.space[i]:
        word = tokens.folded[i]
        if (
            word in _CLOSERS
            or word == ","
            or word in _BREAKS
            or tokens.pos[i] in ("VERB", "AUX", "PRON", "SCONJ")
        ):
            break
        if i == end and word not in _LINKS:
            break
        i += 1
    while i > end and (tokens.folded[i - 1] in _LINKS or tokens.stop[i - 1]):
        i -= 1
    return i
