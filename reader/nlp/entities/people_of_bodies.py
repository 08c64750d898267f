"""Names for which somebody works: "Lumeta's founder", "finance director at Lumeta"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.nlp.entities.names import Name
from reader.nlp.entities.role_before import head_of_part
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.given_names import GIVEN_NAMES
from reader.nlp.lexicon.people import OFFICERS, ROLE_MODIFIERS, ROLES
from reader.nlp.lexicon.pronouns import POSSESSIVES
from reader.nlp.lexicon.word_forms import singular

_LINKS = frozenset(("of", "at"))
_MAX_OFFICE = 5
"""Tokens from "'s" to the noun of an office: "'s former chief technology officer"."""
_OF_SOMEBODY = frozenset(
    ("campaign", "communications", "office", "policy", "press", "protocol", "security", "staff")
)
"""Of what somebody in office has a head, as well as a body."""
_ANALYSTS = frozenset(("analyst", "economist", "strategist"))
_MAX_ROLE = 6
"""Tokens from "at" back to a role: "director of institutional sales trading"."""
_POSTS = _ANALYSTS | {
    "director",
    "executive",
    "manager",
    "officer",
    "partner",
    "producer",
    "researcher",
    "vp",
}
"""Who is "at" a body, and not at a town."""
_PROFESSIONALS = _ANALYSTS | {
    "accountant",
    "adviser",
    "advisor",
    "architect",
    "auditor",
    "banker",
    "barrister",
    "broker",
}
_PROFESSIONALS |= {"consultant", "engineer", "lawyer", "liquidator", "solicitor", "surveyor"}
"""Who works for a firm that may be called like somebody."""


def has_officer(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name has a chief executive: "Lumeta's chief executive", "the founder of Quorum".

    Also "Lumeta chief executive Ann Roe" and "head of sales at Lumeta".
    """
    is_owner = tokens.norm_at(name.end) == "'s"
    for i in range(name.end + is_owner, min(len(tokens), name.end + is_owner + _MAX_OFFICE)):
        if _is_officer(tokens, i) and (is_owner or tokens.norm_at(i + 1) in GIVEN_NAMES):
            return True
        if tokens.pos[i] not in ("ADJ", "NOUN", "PROPN") and tokens.norms[i] != "managing":
            break
    link = name.start - 2 if tokens.norm_at(name.start - 1) == "the" else name.start - 1
    if tokens.norm_at(link) not in _LINKS or link < 1:
        return False
    return _is_officer(tokens, link - 1) or (
        tokens.norms[link] == "at" and head_of_part(tokens, link) is not None
    )


def _is_officer(tokens: Tokens, i: int) -> bool:
    if tokens.norms[i] == "officer":
        return "chief" in tokens.norms[max(0, i - 2) : i]
    if tokens.norms[i] == "director":
        return tokens.norm_at(i - 1) == "managing"
    if tokens.norms[i] == "president":
        return "vice" in tokens.norms[max(0, i - 2) : i]  # "vice-president of Lumeta"
    return tokens.norms[i] in OFFICERS


def has_head_of_part(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name has a part with a head: "Delm Water's head of operations"."""
    is_head = tokens.norms[name.end : name.end + 3] == ["'s", "head", "of"]
    return is_head and tokens.norm_at(name.end + 3) not in _OF_SOMEBODY


def has_analyst(tokens: Tokens, name: Name) -> bool:
    """Tell whether somebody with a given name looks at markets for it: "Edna Lund analyst Ann Roe said"."""
    i = name.end
    while tokens.norm_at(i) in ROLE_MODIFIERS:
        i += 1
    return tokens.norm_at(i) in _ANALYSTS and tokens.norm_at(i + 1) in GIVEN_NAMES


def is_where_somebody_works(tokens: Tokens, name: Name) -> bool:
    """Tell whether "at" or "with" stands between what somebody is and a name: "a banker at Edna Lund"."""
    at = name.start - 1
    if tokens.norm_at(at) == "with":
        # "a consultant with Jane Roe, his wife, said"
        is_somebodys = tokens.norm_at(name.end) == "," and tokens.norm_at(name.end + 1) in POSSESSIVES
        return _is_professional(tokens, at - 1) and not is_somebodys
    if tokens.norm_at(at) != "at":
        return False
    for i in range(at - 1, max(-1, at - 1 - _MAX_ROLE), -1):
        if tokens.norms[i] in ROLES and tokens.words[i].islower():
            return True
        if tokens.pos[i] not in ("ADJ", "NOUN") and tokens.norms[i] not in ("of", "and"):
            return False
    return False


def _is_professional(tokens: Tokens, role: int) -> bool:
    """Tell whether somebody without a name works for a firm: "an analyst with Edna Lund"."""
    first = role
    while first > 0 and role - first < _MAX_ROLE and tokens.pos[first - 1] in ("ADJ", "NOUN"):
        first -= 1
    is_role = tokens.norm_at(role) in _PROFESSIONALS and tokens.words[role].islower()
    return is_role and tokens.norm_at(first - 1) in ("a", "an")


def is_where_somebody_directs(tokens: Tokens, name: Name) -> bool:
    """Tell whether "at" stands between a post in a body and a name: "finance director at Tolvan"."""
    return tokens.norm_at(name.start - 1) == "at" and tokens.norm_at(name.start - 2) in _POSTS


def has_people(tokens: Tokens, names: Sequence[Name], people_ends: Collection[int]) -> bool:
    """Tell whether somebody is of what several words name: "Ann Roe of Irving Mundy", of a firm."""
    is_somebody = any(name.title or name.office for name in names)
    is_long = len(names[0].key) > 1
    return is_long and not is_somebody and any(_is_of_person(tokens, name, people_ends) for name in names)


def _is_of_person(tokens: Tokens, name: Name, people_ends: Collection[int]) -> bool:
    """Tell whether somebody named is of it: "Ann Roe of Irving Mundy", "Ann Roe, of Irving Mundy,".

    people_ends: the tokens right behind the names of people.
    """
    link = name.start - 1
    if tokens.norm_at(link) != "of":
        return tokens.norm_at(link) == "from" and _are_professionals(tokens, link - 1)
    return link in people_ends or (tokens.norm_at(link - 1) == "," and link - 1 in people_ends)


def _are_professionals(tokens: Tokens, i: int) -> bool:
    """Tell whether a plural of those who work for firms stands there: "accountants from Irving Mundy"."""
    return tokens.norm_at(i) != singular(tokens.norm_at(i)) and singular(tokens.norm_at(i)) in _PROFESSIONALS
