"""Finds what a person is: the role before a name, in apposition beside it, or said of it with "is".

To teach the program a role, add its last word to reader/nlp/lexicon/roles.toml and a row to
tests/nlp/entities/test_roles.py; nothing here needs to change.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.nlp.entities.names import Name
from reader.nlp.entities.role_before import first_of_role, role_over_organization
from reader.nlp.entities.role_phrases import DETERMINERS, Role, is_role, role_at
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.people import KIN, PORTFOLIOS, ROLES, TITLES
from reader.nlp.lexicon.word_forms import singular

_MAX_APPOSITION = 14
"""Tokens of a role between an article and the comma before the name."""
_MAX_BRACKETS = 8
"""Tokens from a bracket to its end, for a name in another script."""
_MAX_SHARED = 12
"""Tokens from a plural role to the last name that shares it: three or four names."""
_BETWEEN = frozenset(("and", ",", "&"))
_AFTER_APPOSITION = frozenset((*',.;:)("”»—–', "of", "from"))


def role_of(tokens: Tokens, names: list[Name]) -> Role | None:
    """Return the role of the person with these names: the first of the plainest way to say it."""
    ways: tuple[Iterator[Role | None], ...] = (
        (role_before(tokens, name.start) for name in names),
        (_shared_role(tokens, name.start) for name in names),
        (role_after(tokens, name.end, any_noun=True) for name in names),
        (_apposition_before(tokens, name) for name in names),
        (_role_after_copula(tokens, name.end) for name in names),
    )
    return next((role for way in ways for role in way if role is not None), None)


def role_before(tokens: Tokens, start: int) -> Role | None:
    """Return the role that ends where a name starts: "Ukrainian Foreign Minister" before "Dmytro Kuleba"."""
    head = start - 1
    while head > 0 and tokens.norms[head] in TITLES and tokens.norms[head] not in ROLES:
        head -= 1
    end = head + 1
    head = _holder_of_portfolio(tokens, head)
    if head < 0 or not is_role(tokens, head) or _is_plural_name(tokens, head):
        return role_over_organization(tokens, start)
    return Role(first_of_role(tokens, head), end, head)


def _shared_role(tokens: Tokens, start: int) -> Role | None:
    """Return the role that a name shares with those before it: "Senators Poole and Dale"."""
    for i in range(start - 1, max(-1, start - _MAX_SHARED), -1):
        word = tokens.norms[i]
        if singular(word) in ROLES and word not in ROLES:
            return role_before(tokens, i + 1)
        if word not in _BETWEEN and not tokens.upper[i]:
            return None
    return None


def _is_plural_name(tokens: Tokens, i: int) -> bool:
    """Tell whether a role noun only ends a name: "League of Women Voters"."""
    word = tokens.norms[i]
    inside = tokens.norm_at(i - 1) in ("of", "for") or (i > 0 and tokens.upper[i - 1])
    return inside and tokens.upper[i] and word not in ROLES and word not in KIN


def _holder_of_portfolio(tokens: Tokens, i: int) -> int:
    """Return the role noun in "Secretary of State" that ends at `i`; `i` when there is no such office."""
    back = i
    while back > 0 and tokens.upper[back] and tokens.norms[back] in PORTFOLIOS:
        back -= 1
    if tokens.norm_at(back) == "the":
        back -= 1
    return back - 1 if back < i and tokens.norm_at(back) == "of" and back > 0 else i


def role_after(tokens: Tokens, end: int, *, any_noun: bool = False) -> Role | None:
    """Return the role in apposition to a name that ends at `end`: ", 42, a doctor at Leeds General,"."""
    i = _after_brackets(tokens, end)
    if tokens.norm_at(i) not in (",", "(", "—", "–"):
        return None
    i += 1
    if tokens.norm_at(i).isdigit():
        if tokens.norm_at(i + 1) not in (",", ")"):
            return None
        i += 2
    return role_at(tokens, i, any_noun=any_noun)


def _apposition_before(tokens: Tokens, name: Name) -> Role | None:
    """Return the role in "the head of the union, Petra Haas, told"."""
    comma = name.start - 1
    if tokens.norm_at(comma) != "," or tokens.norm_at(name.end) not in _AFTER_APPOSITION:
        return None
    for i in range(comma - 1, max(-1, comma - _MAX_APPOSITION), -1):
        if tokens.space[i] or (
            tokens.pos[i] in ("VERB", "AUX", "PRON") and tokens.norms[i] not in DETERMINERS
        ):
            return None
        if tokens.norms[i] in DETERMINERS or tokens.norms[i] in ("'s", "'"):
            role = role_at(tokens, i if tokens.norms[i] in DETERMINERS else i + 1)
            if role is not None and role.end == comma:
                return role
    return None


def _role_after_copula(tokens: Tokens, end: int) -> Role | None:
    """Return the role in "X is the head of Y" and "X, who was county engineer"."""
    is_relative = tokens.norm_at(end) == "," and tokens.norm_at(end + 1) == "who"
    verb = end + 2 if is_relative else end
    if tokens.norm_at(verb) not in ("is", "was"):
        return None
    return role_at(tokens, verb + 1) if is_relative or tokens.norm_at(verb + 1) in DETERMINERS else None


def _after_brackets(tokens: Tokens, i: int) -> int:
    """Return the place after "(陳威廷)", a name written in another script."""
    if tokens.norm_at(i) != "(":
        return i
    for end in range(i + 1, min(i + _MAX_BRACKETS, len(tokens))):
        if tokens.norms[end] == ")":
            return end + 1 if tokens.norm_at(end + 1) == "," else i
    return i
