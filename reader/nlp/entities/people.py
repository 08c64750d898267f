"""Gathers the names of people: a surname belongs to the full name, two people with one surname stay two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.nlp.entities.groups import Group
from reader.nlp.entities.names import Name
from reader.nlp.lexicon.gender import gender_of_name, gender_of_words
from reader.nlp.lexicon.given_names import Gender
from reader.nlp.lexicon.people import NAME_ENDS
from reader.nlp.lexicon.word_forms import Key


def group_people(names: Iterable[Name]) -> list[Group]:
    """Return one group a person; the names must come in text order."""
    names = list(names)
    people = _full_names({name.key for name in names})
    index: dict[Key, list[Group]] = {}
    for group in dict.fromkeys(people.values()):
        for short in _short_forms(group.key):
            index.setdefault(short, []).append(group)
    recent: dict[tuple[Key, Gender], Group] = {}
    lone: dict[tuple[Key, Gender], Group] = {}
    groups: dict[Group, None] = {}
    for name in names:
        gender = gender_of_words((name.title,))
        group = (
            people.get(name.key)
            or _meant(name.key, gender, index.get(name.key, ()), recent)
            or _lone(name.key, gender, lone)
        )
        group.names.append(name)
        group.gender = group.gender or gender
        groups[group] = None
        for short in (*_short_forms(group.key), group.key):
            recent[short, group.gender] = group
            recent[short, ""] = group
    return list(groups)


def _full_names(keys: set[Key]) -> dict[Key, Group]:
    """Return a group for every name of several words; forms of one name share it."""
    ends: dict[tuple[str, str], Group] = {}
    suffixes: dict[Key, Group | None] = {}
    found: dict[Key, Group] = {}
    # Longest first, and in a fixed order, so that the fullest form founds the group.
    for key in sorted(keys, key=lambda key: (-len(key), key)):
        bare = _bare(key)
        if len(bare) < 2:
            continue
        group = ends.get((bare[0], bare[-1])) or suffixes.get(bare)
        if group is None:
            group = Group("person", key, gender=gender_of_name(" ".join(key).replace(" - ", "-")))
            ends[bare[0], bare[-1]] = group
            for i in range(1, len(bare) - 1):
                suffixes[bare[i:]] = None if bare[i:] in suffixes else group
        found[key] = group
    return found


def _bare(key: Key) -> Key:
    """Drop "Jr" and the comma before it."""
    while len(key) > 1 and (key[-1] in NAME_ENDS or not key[-1][0].isalnum()):
        key = key[:-1]
    return key


def _short_forms(key: Key) -> Iterator[Key]:
    """Yield what may stand for a full name: its endings ("bin Salman", "Salman") and its first word."""
    bare = _bare(key)
    for i in range(1, len(bare)):
        if bare[i][0].isalnum() and (bare[i - 1] != "-" or i == 1):
            yield bare[i:]
    if len(bare) > 1:
        yield bare[:1]
        if bare[1] == "-" and len(bare) > 3:
            yield bare[:3]


def _meant(
    key: Key, gender: Gender, candidates: Iterable[Group], recent: dict[tuple[Key, Gender], Group]
) -> Group | None:
    """Return whom a short name means: who was last called so, else who will be first; None if nobody fits."""
    last = recent.get((key, gender)) or recent.get((key, ""))
    if last is not None and _fits(last, gender):
        return last
    return next((group for group in candidates if _fits(group, gender)), None)


def _fits(group: Group, gender: Gender) -> bool:
    return not gender or group.gender in ("", gender)


def _lone(key: Key, gender: Gender, lone: dict[tuple[Key, Gender], Group]) -> Group:
    """Return the person known by one word only; "Mr Smith" and "Mrs Smith" are two."""
    group = lone.get((key, gender))
    if group is None:
        group = lone[key, gender] = Group("person", key)
    return group
