"""Gathers the names of people: a surname belongs to the full name, two people with one surname stay two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from itertools import chain, islice, pairwise

from reader.nlp.entities.clusters import Cluster
from reader.nlp.entities.names import Name
from reader.nlp.entities.person_names import clusters_of_full_names, short_forms
from reader.nlp.lexicon.gender import gender_of_words
from reader.nlp.lexicon.given_names import Gender
from reader.nlp.lexicon.word_forms import Key

_GENDERS: tuple[Gender, ...] = ("male", "female")
_SEVERAL = 2
"""So many candidates are counted: with more than one nobody is chosen."""


def cluster_people(names: Iterable[Name]) -> list[Cluster]:
    """Return one cluster a person; the names must come in text order."""
    names = list(names)
    nicknames = {name.nickname for name in names if name.nickname}
    full_names = {name.key for name in names} - nicknames
    people = clusters_of_full_names(full_names, _side_by_side(names) | _relatives(names))
    titled_relatives = _titled_relatives(names)
    index: dict[Key, list[Cluster]] = {}
    for cluster in dict.fromkeys(people.values()):
        for short in short_forms(cluster.key):
            index.setdefault(short, []).append(cluster)
    for name in names:
        if name.nickname and people[name.key] not in index.setdefault(name.nickname, []):
            index[name.nickname].append(people[name.key])
    relatives = {people[name.key] for name in names if name.is_relative and name.key in people}
    offices = {(people[name.key], name.office) for name in names if name.key in people and name.office}
    full_names_so_far: set[Cluster] = set()
    people_by_short_name: defaultdict[tuple[Key, Gender], list[Cluster]] = defaultdict(list)
    by_one_word = _ByOneWord()
    clusters: dict[Cluster, None] = {}
    for name in names:
        gender = gender_of_words((name.title,))
        person = people.get(name.key)
        antecedent = _antecedent(
            name, gender, index.get(name.key, ()), people_by_short_name, offices, relatives
        )
        if antecedent in relatives and (name.title, name.key) in titled_relatives:
            antecedent = None
        cluster = person or antecedent or by_one_word.person(name.key, gender)
        cluster.names.append(name)
        cluster.gender = cluster.gender or gender
        clusters[cluster] = None
        if person is not None and person not in full_names_so_far:
            full_names_so_far.add(person)
            for short in short_forms(person.key):
                people_by_short_name[short, person.gender].append(person)
    return list(clusters)


def _side_by_side(names: Sequence[Name]) -> set[frozenset[Key]]:
    """Return the pairs of names with nothing but an "and" between: they are two people, however alike."""
    return {frozenset((one.key, other.key)) for one, other in pairwise(names) if other.start == one.end + 1}


def _relatives(names: Sequence[Name]) -> set[frozenset[Key]]:
    """Return the pairs of names of which the second is a relative of the first: "his grandson Karl Vogt"."""
    pairs: set[frozenset[Key]] = set()
    full_names: dict[str, Key] = {}
    before: Key = ()
    for name in names:
        if name.is_relative and before:
            pairs.add(frozenset((full_names.get(before[-1], before), name.key)))
        before = name.key
        if len(name.key) > 1:
            full_names[name.key[-1]] = name.key
    return pairs


def _titled_relatives(names: Sequence[Name]) -> set[tuple[str, Key]]:
    """Return title and surname of those with a relative of that surname: "Lord Byrne’s son, Mark Byrne"."""
    return {
        (one.title, one.key)
        for one, other in pairwise(names)
        if one.title and other.is_relative and one.key == other.key[-1:] != other.key
    }


def _antecedent(
    name: Name,
    gender: Gender,
    people: Sequence[Cluster],
    people_by_short_name: Mapping[tuple[Key, Gender], Sequence[Cluster]],
    offices: Set[tuple[Cluster, str]],
    relatives: Set[Cluster],
) -> Cluster | None:
    """Return to whom a short name refers: the only one named in full so far, else the only one of `people`.

    `people_by_short_name` has the former, by gender too; `offices` has whom the text gives which. None when
    nobody agrees in gender, or several do: two who share a surname are not chosen between, unless a title or
    an office tells; and "President Hill" is none of several who are given another office or none. Of a
    title not everybody is given what he has: "Dr Hill" may be any of them. Somebody's relatives are called by
    their given names, so that "Hill" is the one among them who was introduced as nobody's.
    """
    key = name.key
    if len(people) > 1 and name.office:
        holders = [person for person in people if (person, name.office) in offices]
        if len(holders) == 1:
            return holders[0]
        if not holders and not name.title:
            return None
        people = holders or people
    unknown = people_by_short_name.get((key, ""), ())
    if gender:
        candidates = people_by_short_name.get((key, gender), ()) or unknown
    else:
        gendered = (people_by_short_name.get((key, one_gender), ()) for one_gender in _GENDERS)
        candidates = tuple(chain(unknown, *gendered))
    if not candidates:
        candidates = tuple(islice((person for person in people if _agrees(person, gender)), _SEVERAL))
    if len(candidates) > 1:
        candidates = [person for person in candidates if person not in relatives]
    return candidates[0] if len(candidates) == 1 else None


def _agrees(cluster: Cluster, gender: Gender) -> bool:
    return not gender or cluster.gender in ("", gender)


class _ByOneWord:
    """People known by one word only; "Mr Smith" and "Mrs Smith" are two, "Smith" beside them a third."""

    def __init__(self) -> None:
        self._people: defaultdict[Key, list[Cluster]] = defaultdict(list)
        self._undecided: dict[Key, Cluster] = {}

    def person(self, key: Key, gender: Gender) -> Cluster:
        """Return the person called this, a new one if need be."""
        people = [person for person in self._people[key] if _agrees(person, gender)]
        if len(people) == 1:
            return people[0]
        if people:
            return self._undecided.setdefault(key, Cluster("person", key))
        cluster = Cluster("person", key)
        self._people[key].append(cluster)
        return cluster
