"""Which of the full names in an article are forms of one, and what may stand for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from reader.nlp.entities.clusters import Cluster
from reader.nlp.entities.letters import is_of_letters
from reader.nlp.lexicon.gender import gender_of_name
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES, GIVEN_NAMES
from reader.nlp.lexicon.name_words import PARTICLES
from reader.nlp.lexicon.people import NAME_ENDS
from reader.nlp.lexicon.word_forms import Key

Ends = tuple[str, str]
"""The first word of a name, or what may stand for it, and the last."""
_GENERATIONS = frozenset({"jr", "sr"})
_SURNAMES = 2
_SYLLABLES = 3
"""Words of a given name of two syllables: "Yok", a hyphen, "sing"."""
_MOST_WORDS = 4
"""Of a name with two surnames: one or two given names before them; what is longer is a headline."""
_SHORTEST = 3
"""Letters that a short form of a given name has at least, and lacks at least: "Pat" of "Patrick".

Not "Ann" of "Anna", nor "Carl" of "Carlos".
"""


def clusters_of_full_names(
    keys: set[Key], apart: set[frozenset[Key]] | frozenset[frozenset[Key]] = frozenset()
) -> dict[Key, Cluster]:
    """Return a cluster for every name of several words; forms of one name share it.

    apart: pairs of names that are of two people.
    """
    by_ends: defaultdict[Ends, list[Cluster]] = defaultdict(list)
    by_beginning: defaultdict[Ends, list[Cluster]] = defaultdict(list)
    suffixes: dict[Key, Cluster | None] = {}
    given_names: dict[Key, Cluster | None] = {}
    clusters: dict[Key, Cluster] = {}
    # Given names before initials, the longest first, in a fixed order: the fullest form founds the cluster.
    for key in sorted(keys, key=lambda key: (len(key[0]) == 1, -len(key), -len(key[0]), key)):
        bare = bare_name(key)
        if len(bare) < 2:
            continue
        first, last = bare[0], bare[-1]
        same_ends = _may_have_name(by_ends[first, last], key, apart)
        cluster = _only(same_ends)
        if not same_ends:
            cluster = suffixes.get(bare) or given_names.get(bare)
            cluster = cluster or _only(_may_have_name(by_beginning[first, last], key, apart))
        if cluster is None:
            cluster = Cluster("person", key, gender=gender_of_name(" ".join(key).replace(" - ", "-")))
            by_ends[first, last].append(cluster)
            for beginning in _beginnings(first):
                by_beginning[beginning, last].append(cluster)
            for i in range(1, len(bare) - 1):
                suffixes[bare[i:]] = None if bare[i:] in suffixes else cluster
            is_called_so = len(bare) > _SURNAMES and (bare[1],) not in keys
            if is_called_so and COMMON_GIVEN_NAMES.issuperset(bare[:2]):  # "Ruth Ann"
                given_names[bare[:2]] = None if bare[:2] in given_names else cluster
        clusters[key] = cluster
    return clusters


def _may_have_name(
    clusters: Iterable[Cluster], key: Key, apart: set[frozenset[Key]] | frozenset[frozenset[Key]]
) -> list[Cluster]:
    return [
        cluster
        for cluster in clusters
        if _may_be_one(cluster.key, key) and frozenset((cluster.key, key)) not in apart
    ]


def _may_be_one(key: Key, other: Key) -> bool:
    """Tell whether names with the same ends may be one: "Anna K. Berg" and "Anna L. Berg" are not.

    Nor are "Anna Kate Berg" and "Anna Ellen Berg", nor "John Hale Sr." and "John Hale Jr.".
    """
    if {*key[len(bare_name(key)) :]} ^ {*other[len(bare_name(other)) :]} >= _GENERATIONS:
        return False
    middle, other_middle = bare_name(key)[1:-1], bare_name(other)[1:-1]
    if not (middle and other_middle):
        return True
    if min(len(middle[0]), len(other_middle[0])) == 1:
        return bool({word[0] for word in middle} & {word[0] for word in other_middle})
    return not {*middle}.isdisjoint(other_middle) or middle[0][:_SHORTEST] == other_middle[0][:_SHORTEST]


def _beginnings(given_name: str) -> Iterator[str]:
    """Yield what may stand for a given name: its initial, and its short forms."""
    yield given_name[0]
    for end in range(_SHORTEST, len(given_name) - _SHORTEST + 1):
        yield given_name[:end]


def _only(clusters: list[Cluster]) -> Cluster | None:
    return clusters[0] if len(clusters) == 1 else None


def bare_name(key: Key) -> Key:
    """Return a name without "Jr" and the comma before it."""
    while len(key) > 1 and (key[-1] in NAME_ENDS or not key[-1][0].isalnum()):
        key = key[:-1]
    return key


def _may_be_surname(word: str) -> bool:
    return word not in GIVEN_NAMES and word not in PARTICLES and len(word) > 1 and is_of_letters(word)


def short_forms(key: Key) -> Iterator[Key]:
    """Yield what may stand for a full name: its endings ("bin Salman", "Salman") and its first word.

    And the first of two surnames: "Lopez" for "Maria Lopez Garcia", but not "Jane" for "Sarah Jane Smith".
    """
    bare = bare_name(key)
    if _SURNAMES < len(bare) <= _MOST_WORDS and _may_be_surname(bare[-2]):
        yield bare[-2:-1]
    syllables = bare.index("-") - 1 if "-" in bare[2:] else 0
    if syllables > 1 and syllables + _SYLLABLES == len(bare):
        yield bare[syllables - 1 : syllables]  # "Tsang" for "Jasper Tsang Yok-sing"
    for i in range(1, len(bare)):
        if bare[i][0].isalnum() and (bare[i - 1] != "-" or i == 1):
            yield bare[i:]
    if len(bare) > 1:
        yield bare[:1]
        if bare[1] == "-" and len(bare) > 3:
            yield bare[:3]
