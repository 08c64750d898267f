"""Gathers the names of people: a surname belongs to the full name, two people with one surname stay two."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.nlp.entities.clusters import Cluster
from reader.nlp.entities.names import Name
from reader.nlp.lexicon.gender import gender_of_name, gender_of_words
from reader.nlp.lexicon.given_names import Gender
from reader.nlp.lexicon.people import NAME_ENDS
from reader.nlp.lexicon.word_forms import Key


def cluster_people(names: Iterable[Name]) -> list[Cluster]:
    """Return one cluster a person; the names must come in text order."""
    names = list(names)
    people = _full_names({name.key for name in names})
    index: dict[Key, list[Cluster]] = {}
    for cluster in dict.fromkeys(people.values()):
        for short in _short_forms(cluster.key):
            index.setdefault(short, []).append(cluster)
    recent: dict[tuple[Key, Gender], Cluster] = {}
    lone: dict[tuple[Key, Gender], Cluster] = {}
    clusters: dict[Cluster, None] = {}
    for name in names:
        gender = gender_of_words((name.title,))
        cluster = (
            people.get(name.key)
            or _antecedent(name.key, gender, index.get(name.key, ()), recent)
            or _lone(name.key, gender, lone)
        )
        cluster.names.append(name)
        cluster.gender = cluster.gender or gender
        clusters[cluster] = None
        for short in (*_short_forms(cluster.key), cluster.key):
            recent[short, cluster.gender] = cluster
            recent[short, ""] = cluster
    return list(clusters)


def _full_names(keys: set[Key]) -> dict[Key, Cluster]:
    """Return a cluster for every name of several words; forms of one name share it."""
    ends: dict[tuple[str, str], Cluster] = {}
    suffixes: dict[Key, Cluster | None] = {}
    clusters: dict[Key, Cluster] = {}
    # Longest first, and in a fixed order, so that the fullest form founds the cluster.
    for key in sorted(keys, key=lambda key: (-len(key), key)):
        bare = _bare(key)
        if len(bare) < 2:
            continue
        cluster = ends.get((bare[0], bare[-1])) or suffixes.get(bare)
        if cluster is None:
            cluster = Cluster("person", key, gender=gender_of_name(" ".join(key).replace(" - ", "-")))
            ends[bare[0], bare[-1]] = cluster
            for i in range(1, len(bare) - 1):
                suffixes[bare[i:]] = None if bare[i:] in suffixes else cluster
        clusters[key] = cluster
    return clusters


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


def _antecedent(
    key: Key, gender: Gender, candidates: Iterable[Cluster], recent: dict[tuple[Key, Gender], Cluster]
) -> Cluster | None:
    """Return to whom a short name refers: the last one called so, else the first; None when nobody agrees."""
    last = recent.get((key, gender)) or recent.get((key, ""))
    if last is not None and _agrees(last, gender):
        return last
    return next((cluster for cluster in candidates if _agrees(cluster, gender)), None)


def _agrees(cluster: Cluster, gender: Gender) -> bool:
    return not gender or cluster.gender in ("", gender)


def _lone(key: Key, gender: Gender, lone: dict[tuple[Key, Gender], Cluster]) -> Cluster:
    """Return the person known by one word only; "Mr Smith" and "Mrs Smith" are two."""
    cluster = lone.get((key, gender))
    if cluster is None:
        cluster = lone[key, gender] = Cluster("person", key)
    return cluster
