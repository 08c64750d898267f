"""Gathers the names of places; the names of one country are one place."""

from __future__ import annotations

from collections.abc import Iterable

from reader.nlp.entities.clusters import Cluster
from reader.nlp.entities.names import Name
from reader.nlp.lexicon.places import COUNTRIES
from reader.nlp.lexicon.word_forms import Key


def cluster_places(names: Iterable[Name]) -> list[Cluster]:
    """Return one cluster a place; the names must come in text order."""
    clusters: dict[Key, Cluster] = {}
    for name in names:
        key = COUNTRIES.get(name.key, name.key)
        clusters.setdefault(key, Cluster("place", key)).names.append(name)
    return list(clusters.values())
