"""Gathers the names of places; the names of one country are one place."""

from __future__ import annotations

from collections.abc import Iterable

from reader.nlp.entities.groups import Group
from reader.nlp.entities.names import Name
from reader.nlp.lexicon.places import COUNTRIES
from reader.nlp.lexicon.word_forms import Key


def group_places(names: Iterable[Name]) -> list[Group]:
    """Return one group a place; the names must come in text order."""
    groups: dict[Key, Group] = {}
    for name in names:
        key = COUNTRIES.get(name.key, name.key)
        groups.setdefault(key, Group("place", key)).names.append(name)
    return list(groups.values())
