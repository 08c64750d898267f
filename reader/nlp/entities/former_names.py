"""Makes one of two who are one under a name that changed: "Elena Keller, formerly Elena Ruiz", "née Ruiz"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from reader.nlp.entities.clusters import Cluster
from reader.nlp.entities.names import Name
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import words

_EARLIER = words("former_names", "earlier")
_LATER = words("former_names", "later")
_AT_TIMES = words("former_names", "at_times", "later")
_CALLING = words("former_names", "calling")
_SMALL_WORDS = words("former_names", "small_words")
_OPENING = (",", "(")
_POSSESSIVES = ("'s", "’s", "'", "’")
_OF_CHANGES = _EARLIER | _AT_TIMES | _CALLING


def with_former_names(tokens: Tokens, clusters: Sequence[Cluster]) -> list[Cluster]:
    """Return the clusters of one kind; of two that the text says are one, the one that it names first.

    A name that is short for somebody else here is not taken: "née Ruiz" is not Tom Ruiz.
    """
    cluster_at = {name.start: cluster for cluster in clusters for name in cluster.names}
    names = sorted((name for cluster in clusters for name in cluster.names), key=lambda name: name.start)
    joined: dict[Cluster, Cluster] = {}
    for one, other in pairwise(names):
        first, second = (_last(cluster_at[name.start], joined) for name in (one, other))
        change = _change(tokens, one, other)
        if first is second or not change or not _is_fullest(second, other):
            continue
        has_same_given_name = len(other.key) > 1 and first.key[0] == other.key[0]
        is_said = bool(change & _CALLING) or has_same_given_name
        if change & _EARLIER or (is_said and change & _AT_TIMES):
            joined[second] = first
            former = first if change & _LATER else second
            first.former_keys |= {name.key for name in former.names}
            first.names = sorted((*first.names, *second.names), key=lambda name: name.start)
            first.gender = first.gender or second.gender
    return [cluster for cluster in clusters if cluster not in joined]


def _last(cluster: Cluster, joined: dict[Cluster, Cluster]) -> Cluster:
    while cluster in joined:
        cluster = joined[cluster]
    return cluster


def _is_fullest(cluster: Cluster, name: Name) -> bool:
    return all(len(each.key) <= len(name.key) for each in cluster.names)


def _change(tokens: Tokens, one: Name, other: Name) -> frozenset[str]:
    """Return the words between two names that say how one took the place of the other, or none.

    Not those before what somebody else has: "Elena Keller, formerly Tom Hart's aide".
    """
    is_beside = tokens.norm_at(one.end) in _OPENING and not other.title
    if not is_beside or tokens.norm_at(other.end) in _POSSESSIVES:
        return frozenset()
    change = frozenset(tokens.norms[one.end + 1 : other.start]) - _SMALL_WORDS
    return change if change <= _OF_CHANGES else frozenset()
