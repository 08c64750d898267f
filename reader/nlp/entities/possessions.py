"""Names of what has what only a body has, or has owners: "Tolvan's earnings", "shares in Tolvan"."""

from __future__ import annotations

from itertools import takewhile

from reader.nlp.entities.names import Name
from reader.nlp.entities.surroundings import noun_after
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.organizations import COMPANY_PARTS, PARTS_OF_PERIODS, SHARE_MOVES, SUBSIDIARIES

_PERIODS = frozenset(("quarter", "quarterly", "half", "annual", "interim", "year"))
_MAX_PART = 5
"""Tokens from "'s" to what a company has: "'s fourth-quarter net earnings"."""
_MAX_TO_ITS = 4
"""Tokens from a verb to "its": "has cut almost all of its"."""
_SHARES = frozenset(("shares", "stake", "stakes", "shareholders"))
"""What people have of a company."""
_BOUGHT = frozenset(("acquired", "bought", "owned"))
_MAX_OWNER = 10
"""Tokens behind the comma in which the owner stands: "acquired for £2m in May by the Dutch group Tolvan"."""


def has_company_part(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name has what only a company has: "Tolvan's earnings", "Tolvan's quarterly sales"."""
    if tokens.norm_at(name.end) != "'s":
        return False
    is_of_period = False
    for i in range(name.end + 1, min(len(tokens), name.end + 1 + _MAX_PART)):
        if tokens.norms[i] in COMPANY_PARTS or (is_of_period and tokens.norms[i] in PARTS_OF_PERIODS):
            return True
        is_of_period = is_of_period or tokens.norms[i] in _PERIODS
        if tokens.pos[i] not in ("ADJ", "NOUN", "PROPN", "NUM") and tokens.norms[i] != "-":
            return False
    return False


def has_its(tokens: Tokens, name: Name) -> bool:
    """Tell whether what it does is done to "its" own: "Tolvan has placed its chief executive on leave"."""
    verb = tokens.head[name.end - 1]
    if tokens.dep[name.end - 1] != "nsubj":
        return False
    for i in range(verb + 1, min(len(tokens), verb + 1 + _MAX_TO_ITS)):
        if tokens.norms[i] == "its":
            owned = tokens.head[i]
            return tokens.dep[owned] == "dobj" and tokens.head[owned] == verb
        if tokens.pos[i] in ("VERB", "PUNCT", "PRON"):
            return False
    return False


def has_shares(tokens: Tokens, name: Name) -> bool:
    """Tell whether somebody has a part of it: "shares in Tolvan", "a stake in Tolvan", but "at stake in"."""
    link = name.start - 1
    is_part = tokens.norm_at(link) in ("of", "in") and tokens.norm_at(link - 1) in _SHARES
    return is_part and tokens.norm_at(link - 2) != "at"


def is_owned(tokens: Tokens, name: Name) -> bool:
    """Tell whether only an organization may be what is said behind the comma of it.

    ", the British arm of Tolvan", ", acquired in May by Tolvan", ", in which Tolvan holds a stake".
    """
    if tokens.norm_at(name.end) != ",":
        return False
    first = name.end + 1
    clause = list(takewhile(lambda norm: norm != ",", tokens.norms[first : first + _MAX_OWNER]))
    is_bought = clause[:1] and clause[0] in _BOUGHT and "by" in clause
    is_shared = clause[:2] == ["in", "which"] and not _SHARES.isdisjoint(clause)
    return bool(is_bought or is_shared) or noun_after(tokens, name.end) in SUBSIDIARIES


def moves_by_percents(tokens: Tokens, name: Name) -> bool:
    """Tell whether the share of a company is meant: "Edna Lund fell 1.1%"."""
    number = name.end + 1
    is_percent = tokens.norm_at(number)[:1].isdigit() and tokens.norm_at(number + 1) in ("%", "percent")
    return is_percent and tokens.norm_at(name.end) in SHARE_MOVES
