"""Finds where an entity is described, not named: "the alliance" for NATO, "the minister" for a person."""

from __future__ import annotations

from reader.nlp.entities.groups import Group
from reader.nlp.entities.names import Name
from reader.nlp.entities.surroundings import noun_after
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.organizations import (
    ANY_CLASS_NOUNS,
    CLASSES,
    DESCRIPTION_NOUNS,
    KNOWN_ORGANIZATIONS,
    LEGAL_FORMS,
    NAME_NOUNS,
)
from reader.nlp.lexicon.people import ROLE_MODIFIERS, ROLES
from reader.nlp.lexicon.places import NATIONALITIES
from reader.nlp.lexicon.word_forms import Key

_DETERMINERS = frozenset(("the", "this", "that"))
_RESTRICTING = frozenset(("of", "that", "which", "who", "where", "for", "in"))
_MAX_TOKENS_BACK = 300
"""How far an organization whose kind is unknown may lie behind."""
_HANDICAP_TOKENS = 40
"""How much nearer it must be than one of which the kind is known to fit."""
_UNKNOWN, _ANY = "", "*"
_TOLD_BY_NAME = frozenset(("media", "police", "court", "parliament", "force", "government"))
"""Classes whose names tell them, so that a name which does not is none of theirs."""
_STUDIES, _PAPERS = frozenset(("study", "studies", "research")), frozenset(("paper", "publication"))
"""Where there is a study, "the paper" is that, and not the newspaper or the journal."""
_MAX_MODIFIERS = 4


def classes_of(key: Key) -> frozenset[str]:
    """Return the classes of organization a name may belong to; empty when its words do not tell."""
    if key in KNOWN_ORGANIZATIONS:
        return frozenset((KNOWN_ORGANIZATIONS[key],))
    if key[-1] in LEGAL_FORMS and len(key) > 1:
        return frozenset(("company",))
    for link in ("of", "for", "on"):
        if link in key[1:]:
            key = key[: key.index(link, 1)]
    return CLASSES.get(key[-1], frozenset())


def is_description(tokens: Tokens, name: Name) -> bool:
    """Tell whether a capitalized noun after "the" describes an organization: "the Alliance"."""
    return (
        len(name.key) == 1
        and name.key[0] in DESCRIPTION_NOUNS - NAME_NOUNS
        and tokens.folded_at(name.end - 2) in _DETERMINERS
    )


def describe_organizations(tokens: Tokens, groups: list[Group]) -> None:
    """Add to each organization the places where a noun of its class stands for it."""
    classes = {group: _classes_of_group(tokens, group) for group in groups}
    at = {name.start: (name.end, group) for group in groups for name in group.names}
    last: dict[str, tuple[int, Group]] = {}
    introduced: dict[str, int] = {}
    study = -_MAX_TOKENS_BACK - 1
    i = 0
    while i < len(tokens):
        end, group = at.get(i, (i + 1, None))
        if tokens.folded[i] in _STUDIES:
            study = i
        is_paper = tokens.folded[i] in _PAPERS and i - study <= _MAX_TOKENS_BACK
        if (
            group is None
            and not is_paper
            and tokens.folded[i] in DESCRIPTION_NOUNS
            and _is_definite(tokens, i)
        ):
            group = _meant(tokens, i, last, introduced.get(tokens.folded[i], -1))
            if group is not None:
                group.described.append((i - 1, i + 1))
        elif group is None and tokens.folded[i] in DESCRIPTION_NOUNS and _is_new(tokens, i):
            introduced[tokens.folded[i]] = i
        if group is not None:
            for class_ in (*(classes[group] or (_UNKNOWN,)), _ANY):
                last[class_] = (end, group)
        i = end


def _classes_of_group(tokens: Tokens, group: Group) -> frozenset[str]:
    """Return the classes that the names tell, or ", a local company" after one of them."""
    found = [classes_of(name.key) for name in group.names]
    found += [CLASSES.get(noun_after(tokens, name.end), frozenset()) for name in group.names]
    return frozenset[str]().union(*found)


def _is_definite(tokens: Tokens, i: int) -> bool:
    """Tell whether "the" stands right before a noun and nothing after it says which one."""
    return (
        tokens.folded_at(i - 1) in _DETERMINERS
        and tokens.pos[i] in ("NOUN", "PROPN", "")
        and tokens.folded_at(i + 1) not in _RESTRICTING
        and not (i + 1 < len(tokens) and (tokens.pos[i + 1] in ("NOUN", "PROPN") or tokens.upper[i + 1]))
    )


def _is_new(tokens: Tokens, i: int) -> bool:
    """Tell whether a noun brings in somebody new: "a hacker group"."""
    start = i - 1
    while start > 0 and i - start <= _MAX_MODIFIERS and tokens.pos[start] in ("ADJ", "NOUN"):
        start -= 1
    return tokens.folded_at(start) in ("a", "an", "another") and not (
        i + 1 < len(tokens) and (tokens.pos[i + 1] in ("NOUN", "PROPN") or tokens.upper[i + 1])
    )


def _meant(tokens: Tokens, i: int, last: dict[str, tuple[int, Group]], introduced: int) -> Group | None:
    """Return the organization last named that the noun at `i` can stand for.

    None when none was named since `introduced`, where the same noun brought in somebody new.
    """
    noun = tokens.folded[i]
    known = [last[class_] for class_ in CLASSES[noun] if class_ in last]
    if noun in ANY_CLASS_NOUNS and _ANY in last:
        known.append(last[_ANY])
    found = [(end, end, group) for end, group in known]
    if _UNKNOWN in last and not CLASSES[noun] <= _TOLD_BY_NAME:
        end, group = last[_UNKNOWN]
        if i - end <= _MAX_TOKENS_BACK:
            found.append((end - _HANDICAP_TOKENS, end, group))
    since = [place for place in found if place[1] > introduced]
    return max(since, key=lambda place: place[0])[2] if since else None


def describe_people(tokens: Tokens, groups: list[Group]) -> None:
    """Add to each person the places where the role alone stands for the name; nobody else may have it."""
    words: dict[Group, frozenset[str]] = {}
    by_head: dict[str, list[tuple[int, Group]]] = {}
    for group in groups:
        if group.role is not None:
            role = group.role
            words[group] = frozenset(tokens.folded[role.start : role.end])
            by_head.setdefault(tokens.folded[role.head], []).append(
                (max(role.end, group.names[0].end), group)
            )
    for i in range(len(tokens)):
        holders = by_head.get(tokens.folded[i])
        if holders is None or len(holders) > 1 or not tokens.words[i][0].isalpha():
            continue
        known_from, group = holders[0]
        start = _definite_role(tokens, i, words[group])
        if start >= known_from:
            group.described.append((start, i + 1))


def _definite_role(tokens: Tokens, i: int, role: frozenset[str]) -> int:
    """Return where "the French president" begins when every word of it belongs to the role; else -1."""
    following = tokens.folded_at(i + 1)
    if following in _RESTRICTING - {"who"} or (i + 1 < len(tokens) and tokens.upper[i + 1]):
        return -1
    if (i + 1 < len(tokens) and tokens.pos[i + 1] in ("NOUN", "PROPN")) or following in ROLES:
        return -1
    start = i - 1
    while start > 0 and i - start <= _MAX_MODIFIERS:
        word = tokens.folded[start]
        if word == "the":
            return start
        if word not in role or not (word in ROLE_MODIFIERS or (word,) in NATIONALITIES or word in ROLES):
            return -1
        start -= 1
    return -1
