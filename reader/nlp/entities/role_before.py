"""Finds where a role begins that stands before a name, over an organization if need be."""

from __future__ import annotations

from reader.nlp.entities.role_phrases import LINKS, Role, behind_age, is_role
from reader.nlp.entities.state_attorneys import is_state_of_attorney
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.people import (
    HEADS,
    OFFICERS,
    PARTIES,
    RANKS,
    ROLE_MODIFIERS,
    ROLES,
    SPOKESPEOPLE,
    TITLES,
)
from reader.nlp.lexicon.places import NATIONALITIES

_ONLY_TITLES = TITLES - ROLES
_OF_SOMETHING = HEADS | OFFICERS
_MAX_BEFORE = 9
"""Tokens of a role before its noun: "former deputy Irish health"."""
_MAX_OVER = 16
"""Tokens from a role over an organization to the name: the length of a long official name."""
_MAX_PART = 5
"""Tokens of what somebody is the head of: "of research and development"."""
_FOLLOWERS = frozenset(("party", "supporters", "allies", "friends"))
_BEFORE_CLAUSE = frozenset(("a", "an", "the", "to"))
_SORTS = frozenset(("kind", "sort", "type"))
_FOR_A_MATTER = SPOKESPEOPLE | frozenset(
    (
        "adviser",
        "advisor",
        "commissioner",
        "councillor",
        "councilor",
        "envoy",
        "minister",
        "ombudsman",
        "rapporteur",
        "secretary",
    )
)
"""Who has an office on or for a matter: "rapporteur on child protection"."""
_OF_STATE = ("of", "state")
_INNER = frozenset(("the", "and", "&", "-", "'s", "'"))


def role_over_organization(tokens: Tokens, start: int) -> Role | None:
    """Return the role that leads over an organization to a name: "head of the Harbour Council Ada Byrne".

    Not over a title: "the widow of the Rev. Karl Voss" is somebody else.
    """
    if start == 0 or not tokens.upper[start - 1] or tokens.norms[start - 1] in _ONLY_TITLES:
        return None
    head: int | None = None
    i = start - 1
    while i >= 0 and start - i <= _MAX_OVER and not tokens.space[i]:
        word = tokens.norms[i]
        if tokens.norm_at(i + 1) in LINKS and is_role(tokens, i):
            head = i
        if not (tokens.upper[i] or tokens.pos[i] in ("NOUN", "ADJ") or word in LINKS or word in _INNER):
            break
        i -= 1
    if head is None or not any(_is_of_name(tokens, i) for i in range(head + 2, start)):
        return None
    return Role(first_of_role(tokens, head), start, head)


def head_of_part(tokens: Tokens, end: int) -> int | None:
    """Return the token of "head" in "head of sales", "envoy for" it, that ends at `end`; None without."""
    i = end - 1
    while i > max(0, end - _MAX_PART) and _may_be_part(tokens, i) and not tokens.upper[i]:
        i -= 1
    if not 0 < i < end - 1:
        return None
    is_part = tokens.norms[i] == "of" and tokens.norms[i - 1] in _OF_SOMETHING
    office = i - 1
    if tuple(tokens.norms[max(0, office - 1) : i]) == _OF_STATE:
        office -= len(_OF_STATE)  # "minister of state for education"
    is_matter = not is_role(tokens, end - 1)  # "a spokeswoman for former striker Ann Roe"
    is_for = tokens.norms[i] in ("on", "for") and tokens.norm_at(office) in _FOR_A_MATTER and is_matter
    return office if is_part or is_for else None


def _may_be_part(tokens: Tokens, i: int) -> bool:
    is_activity = tokens.pos[i] == "VERB" and tokens.norms[i].endswith("ing")  # "director of programming"
    return is_activity or tokens.pos[i] in ("ADJ", "NOUN", "CCONJ")


def _is_of_name(tokens: Tokens, i: int) -> bool:
    """Tell whether a word may be part of an organization's name: not "Republican" before somebody."""
    word = tokens.norms[i]
    is_other = word in ROLES or word in PARTIES or (word,) in NATIONALITIES
    return tokens.upper[i] and not is_other


def first_of_role(tokens: Tokens, head: int) -> int:
    """Return where a role begins whose noun stands at `head`: "French" in "French Foreign Minister"."""
    first = head
    while first > 0 and head - first < _MAX_BEFORE and _belongs(tokens, first - 1, head):
        first -= 1
    while (
        first < head
        and not _is_joined(tokens, first + 1)
        and (
            tokens.norms[first] in ("-", "'s", "'", "&")
            or (tokens.stop[first] and (tokens.norms[first] not in RANKS or tokens.pos[first] == "ADV"))
        )
    ):
        first += 1
    first = min(behind_age(tokens, first), head)
    return _first_of_office(tokens, first) if tokens.norms[first] == "office" else first


def _first_of_office(tokens: Tokens, first: int) -> int:
    """Return where an office begins that is somebody's: at "Delm" in "Delm County Sheriff's Office"."""
    if first < 2 or tokens.norms[first - 1] != "'s" or not tokens.upper[first - 2]:
        return first
    first -= 2
    while first > 0 and tokens.upper[first - 1] and not tokens.space[first - 1]:
        first -= 1
    return first


def _is_joined(tokens: Tokens, i: int) -> bool:
    """Tell whether a token is a hyphen within a word: "front-runner", "Editor-in-Chief"."""
    is_hyphen = 0 < i < len(tokens) - 1 and tokens.norms[i] == "-"
    return is_hyphen and tokens.ends[i - 1] == tokens.starts[i] and tokens.ends[i] == tokens.starts[i + 1]


def _belongs(tokens: Tokens, i: int, head: int) -> bool:
    """Tell whether a token is part of the role phrase that goes on behind it, to the noun at `head`."""
    word = tokens.norms[i]
    if tokens.space[i]:
        return False
    if word == "under":
        return tokens.norms[i + 1] == "secretary"  # and not "the air force under President"
    if word in ROLES or word in ROLE_MODIFIERS or (word,) in NATIONALITIES or word == "&":
        return True
    if word == "-":
        return _is_joined(tokens, i)
    if is_state_of_attorney(tokens, i - 1):
        return True
    if _is_joined(tokens, i + 1):
        return True
    if word in ("of", "for"):
        if _is_whose(tokens, i + 1, head):
            return False  # "an agent for President Ann Roe", "a spokesman for former striker Ann Roe"
        is_party = tokens.norms[i - 1] in _FOLLOWERS  # "Party of Commission President Ann Roe loses"
        return i > 0 and (tokens.upper[i - 1] or tokens.norms[i - 1] in ROLES) and not is_party
    if (tokens.stop[i] and not tokens.upper[i]) or _is_what_was_done(tokens, i, head):
        return False
    is_word = any(map(str.isalnum, word))  # an emoji is tagged as one
    return tokens.upper[i] or (is_word and tokens.pos[i] in ("ADJ", "NOUN", "PROPN"))


def _is_whose(tokens: Tokens, start: int, head: int) -> bool:
    """Tell whether a role behind "of" or "for" is that of the name alone, with only ranks before it."""
    return is_role(tokens, head) and all(
        tokens.norms[i] in RANKS or (tokens.norms[i],) in NATIONALITIES for i in range(start, head)
    )


def _is_what_was_done(tokens: Tokens, i: int, head: int) -> bool:
    """Tell whether a noun is what a clause is about, or a verb: "a defeat President Ann Roe regrets"."""
    is_before = tokens.norm_at(i - 1) in _BEFORE_CLAUSE or tokens.norm_at(i - 2) in _SORTS
    return is_before and tokens.upper[head] and tokens.pos[i] == "NOUN" and not tokens.upper[i]
