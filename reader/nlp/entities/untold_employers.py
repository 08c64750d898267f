"""Finds organizations that stand in the role before a person: "Vela Motors CEO Ada Tarn"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set

from reader.nlp.entities.kinds import NameKind
from reader.nlp.entities.names import Name, name_at
from reader.nlp.entities.portfolios import is_portfolio
from reader.nlp.entities.roles import role_before
from reader.nlp.entities.sure_places import is_surely_place
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.name_words import ORDINARY_WORDS
from reader.nlp.lexicon.organizations import CLASSES
from reader.nlp.lexicon.people import HEADS, OFFICERS, RANKS, ROLE_MODIFIERS, ROLES, SPOKESPEOPLE, TITLES
from reader.nlp.lexicon.places import NATIONALITIES, PLACES

_OF_ORGANIZATIONS = OFFICERS | HEADS | SPOKESPEOPLE | {"officer"}
"""Who stands for an organization: what has a capital before is one, unless it is a place."""
_NO_NAMES = ROLES | ROLE_MODIFIERS | RANKS.keys() | TITLES | ORDINARY_WORDS


def with_untold_employers(
    tokens: Tokens, names: Sequence[Name], kinds: Mapping[int, NameKind]
) -> tuple[list[Name], dict[int, NameKind]]:
    """Return the names in text order, and by their starts what they name, with organizations before officers.

    A word that was read as part of the role, or as no name, is the name of one.
    """
    of_others = {i for name in names if kinds[name.start] != "other" for i in range(name.start, name.end)}
    employers = [*_employers(tokens, names, kinds, of_others)]
    if not employers:
        return list(names), dict(kinds)
    employer_tokens = {i for employer in employers for i in range(employer.start, employer.end)}
    beside = [name for name in names if employer_tokens.isdisjoint(range(name.start, name.end))]
    ordered = sorted([*beside, *employers], key=lambda name: name.start)
    return ordered, {**kinds, **dict.fromkeys((one.start for one in employers), "organization")}


def _employers(
    tokens: Tokens, names: Sequence[Name], kinds: Mapping[int, NameKind], of_others: Set[int]
) -> Iterator[Name]:
    for name in names:
        role = role_before(tokens, name.start) if kinds[name.start] == "person" else None
        if role is None or tokens.norms[role.head] not in _OF_ORGANIZATIONS:
            continue
        if not of_others.isdisjoint(range(role.start, role.head)):
            continue
        start = role.start
        while start < role.head and not _is_of_name(tokens, start):
            start += 1  # "former"
        end = start
        while end < role.head and _is_of_name(tokens, end):
            end += 1
        is_matter = is_portfolio(tokens, start, end)  # "State Transportation Secretary Ann Roe"
        if start == end or is_matter or tuple(tokens.norms[start:end]) in PLACES:
            continue
        employer = name_at(tokens, start, end)
        if not is_surely_place(tokens, employer):  # "Tamaulipas Governor Ann Roe"
            yield employer


def _is_of_name(tokens: Tokens, i: int) -> bool:
    """Tell whether a word before an officer is a name's; one that opens a sentence is no common noun."""
    word = tokens.norms[i]
    if not tokens.upper[i] or word in _NO_NAMES or (word,) in NATIONALITIES:
        return False
    opens = tokens.initial[i] and not tokens.upper[i + 1]
    return not opens or (tokens.pos[i] == "PROPN" and word not in CLASSES)
