"""Tells what a minister is minister of from organizations: "Foreign Affairs Minister Ann Roe"."""

from __future__ import annotations

from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.people import PORTFOLIOS, SPOKESPEOPLE

_OFFICES = SPOKESPEOPLE | {"commissioner", "minister", "representative", "secretary", "undersecretary"}
_JOINTS = frozenset(("and", ",", "&"))
_PARTS = PORTFOLIOS | _JOINTS
_RANKS = frozenset(("cabinet", "principal", "permanent"))
"""What stands between a matter and its secretary: "ICT Cabinet Secretary"."""
_OF = frozenset(("for", "of"))
_MAX_PARTS = 16
"""Tokens between a matter and its office: eight more with their commas, and hardly any office has nine."""


def is_portfolio(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether [start, end) is what somebody has an office for, or a part of it.

    "Trade" is one in "Trade Minister" and in "Minister of Industry and Trade".
    """
    if any(norm not in _PARTS for norm in tokens.norms[start:end]):
        return False
    last = end
    while last < end + _MAX_PARTS and (tokens.norm_at(last) in _PARTS or tokens.norm_at(last) in _RANKS):
        last += 1  # "Electricity" before "and Energy Minister"
    if tokens.norm_at(last) in _OFFICES:
        return True
    first = start
    while first > max(1, start - _MAX_PARTS) and tokens.norms[first - 1] in _PARTS:
        first -= 1
    return first > 1 and tokens.norms[first - 1] in _OF and tokens.norms[first - 2] in _OFFICES


def holder_of_matters(tokens: Tokens, last: int) -> int | None:
    """Return the word before "of" and the matters up to `last`: "Minister" of Trade, Industry and Energy."""
    i = last
    first = max(0, last - 1 - _MAX_PARTS)
    while i > first and (_is_matter(tokens, i) or (tokens.norms[i] in _JOINTS and _is_matter(tokens, i - 1))):
        i -= 1
    if i == last or tokens.norms[last] == ",":
        return None
    i -= tokens.norms[i] == "the"
    return i - 1 if i > 0 and tokens.norms[i] in _OF else None


def _is_matter(tokens: Tokens, i: int) -> bool:
    return tokens.upper[i] and tokens.norms[i] in PORTFOLIOS
