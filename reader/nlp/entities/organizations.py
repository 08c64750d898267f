"""Gathers the names of organizations: abbreviations and short forms belong to the spelled-out name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.nlp.entities.groups import Group
from reader.nlp.entities.names import Name
from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.vocabulary import CLASSES, LEGAL_FORMS, NATIONALITIES, PLACES, Key

_SMALL = frozenset(("of", "the", "and", "for", "on", "in", "at", "&", "-", "de"))
_MIN_ABBREVIATION = 2
_MAX_ABBREVIATION = 8


def group_organizations(tokens: Tokens, names: Iterable[Name]) -> list[Group]:
    """Return one group an organization; the names must come in text order."""
    names = list(names)
    groups: dict[Key, Group] = {}
    for key in sorted({name.key for name in names}, key=lambda key: (-len(key), key)):
        base = _base(key)
        groups[key] = groups.setdefault(base, Group("organization", key))
    short: dict[Key, set[int]] = {}
    by_number = {id(group): group for group in groups.values()}
    for key, group in groups.items():
        for form in _short_forms(key):
            short.setdefault(form, set()).add(id(group))
    explicit = dict(_in_brackets(tokens, names))
    merged: dict[int, Group] = {}
    for key, group in groups.items():
        spelled_out = explicit.get(key)
        if spelled_out is not None and groups[spelled_out] is not group:
            merged[id(group)] = groups[spelled_out]
            continue
        owners = short.get(_base(key), set()) - {id(group)}
        if len(owners) == 1:
            merged[id(group)] = by_number[owners.pop()]
    found: dict[int, Group] = {}
    for name in names:
        group = groups[name.key]
        seen = {id(group)}
        while id(group) in merged and id(merged[id(group)]) not in seen:
            group = merged[id(group)]
            seen.add(id(group))
        group.names.append(name)
        found.setdefault(id(group), group)
    return list(found.values())


def initials(key: Key) -> Iterator[Key]:
    """Yield the abbreviations a name may have: with and without its small words."""
    words = [word for word in key if word[0].isalnum()]
    for chosen in ([word for word in words if word not in _SMALL], words):
        letters = "".join(word[0] for word in chosen)
        if _MIN_ABBREVIATION <= len(letters) <= _MAX_ABBREVIATION:
            yield (letters,)


def _base(key: Key) -> Key:
    """Return what tells one organization from another: no legal form, one spelling."""
    while len(key) > 1 and (key[-1] in LEGAL_FORMS or key[-1] == ","):
        key = key[:-1]
    return tuple(
        "and" if word == "&" else word.replace("organis", "organiz").replace("centre", "center")
        for word in key
    )


def _short_forms(key: Key) -> Iterator[Key]:
    """Yield what may stand for a long name besides itself."""
    base = _base(key)
    if len(base) < 2:
        return
    yield from initials(base)
    rest = base
    while len(rest) > 1 and ((rest[0],) in PLACES or (rest[0],) in NATIONALITIES or rest[:2] in PLACES):
        rest = rest[2:] if rest[:2] in PLACES and len(rest) > 2 else rest[1:]
        if len(rest) > 1 or rest[0] not in CLASSES:
            yield rest
    for link in ("of", "for"):
        if link in base[1:-1]:
            at = base.index(link, 1)
            if at > 1:
                yield base[:at]
            if base[at + 1 :] not in PLACES:
                yield base[at + 1 :]
            return
    if base[0] not in CLASSES and (base[0],) not in PLACES and (base[0],) not in NATIONALITIES:
        yield base[:1]
        if len(base) > 2 and base[1] != "-":
            yield base[:2]


def _in_brackets(tokens: Tokens, names: list[Name]) -> Iterator[tuple[Key, Key]]:
    """Yield (abbreviation, spelled-out name) for "World Health Organization (WHO)" and "WHO (World Health ...)"."""
    for one, other in zip(names, names[1:], strict=False):
        if other.start != one.end + 1 or tokens.words[one.end] != "(" or tokens.folded_at(other.end) != ")":
            continue
        if len(other.key) == 1 and _abbreviates(other.key[0], one.key):
            yield other.key, one.key
        elif len(one.key) == 1 and _abbreviates(one.key[0], other.key):
            yield one.key, other.key


def _abbreviates(short: str, key: Key) -> bool:
    """Tell whether the letters of `short` stand in that order in the name, the first one first."""
    letters = iter("".join(key))
    return len(key) > 1 and short[0] == key[0][0] and all(letter in letters for letter in short)
