"""Tells whether two descriptions can be of one person: "the mayor of Hull" is not the mayor of Leeds.

A rank, a country, and whose or what field it is must agree where both say one; "the mayor" goes with any.
"""

from __future__ import annotations

from collections.abc import Set

from reader.nlp.lexicon.organizations import DESCRIPTION_NOUNS, KNOWN_ORGANIZATIONS
from reader.nlp.lexicon.people import ONE_HOLDER, PARTIES, RANKS_IN_OFFICE
from reader.nlp.lexicon.places import PLACE_NOUNS
from reader.nlp.speakers.mentions import Candidate
from reader.nlp.speakers.offices import Office, idle_before

_CLASS_NOUNS = DESCRIPTION_NOUNS | PLACE_NOUNS
"""Nouns by which "the city" and "the company" stand for a name."""

_NAMES_OF_PARTIES = [name for name, class_ in KNOWN_ORGANIZATIONS.items() if class_ == "party"]
_PARTIES = PARTIES.union(name[0] for name in _NAMES_OF_PARTIES if len(name) == 1)
"""Words for parties: of which one somebody is says nothing of the place, nor the other way round."""
_WORDS_OF_PARTIES = PARTIES.union(*_NAMES_OF_PARTIES)
"""More of them, which beside one of those are the party's too: "janata" beside "bjp"."""
_OUSTED = "ousted"


def learn_office(candidate: Candidate, office: Office) -> None:
    """Note what is said of somebody; "Ward's lawyer" takes the place of "lawyer", of which it says whose."""
    same = [one for one in candidate.offices if (one.head, one.ranks) == (office.head, office.ranks)]
    if is_open(office) and same:
        return
    candidate.offices = [one for one in candidate.offices if one not in same or not is_open(one)]
    candidate.offices.append(office)


def offices_called(candidate: Candidate, description: Office) -> list[Office]:
    """Return what is known of somebody under the noun of a description."""
    return [office for office in candidate.offices if description.head in office.nouns]


def may_hold(candidate: Candidate, description: Office) -> bool:
    """Tell whether a description may be of somebody who is called by its noun."""
    offices = offices_called(candidate, description)
    return not offices or any(may_be_same(description, office) for office in offices)


def may_be_same(description: Office, office: Office) -> bool:
    """Tell whether a description does not contradict what is known of somebody."""
    if description.head != office.head and not (is_open(description) and description.head in office.nouns):
        return False  # of "the chief" and "the police chief" only the first may be a chief executive
    if not _has_rank_of(description, office):
        return False
    countries, office_countries = description.countries, office.countries
    is_sent_alike = bool(description.destinations & office.destinations)
    says_from_where = bool(office_countries) or (bool(office.destinations) and not is_sent_alike)
    if countries and says_from_where and not countries & office_countries:
        return False  # the French ambassador is not the one sent to France
    if office_countries & description.destinations and not countries & office_countries:
        return False
    destinations = description.destinations
    if destinations and office.destinations and not destinations & office.destinations:
        return False
    words, office_words = _words(description) - office.nouns, _words(office) - description.nouns
    words, office_words = _without_classes(words, office_words), _without_classes(office_words, words)
    if not (tells_party(words) and tells_party(office_words)):  # "Labour MP", "the MP for Delm"
        words, office_words = without_party(words), without_party(office_words)
    return not (words and office_words) or words <= office_words or office_words <= words


def says_more(description: Office, office: Office) -> bool:
    """Tell whether a description names a country, owner, place or body where none is known."""
    has_new_country = description.countries and not office.countries
    return bool(has_new_country or (description.words and not office.words))


def words_in_common(candidate: Candidate, description: Office) -> int:
    """Return how much of a description is known of somebody."""
    return max(
        (_common_words(description, office) for office in offices_called(candidate, description)), default=0
    )


def _common_words(one: Office, other: Office) -> int:
    pairs = (
        (one.words, other.words),
        (one.countries, other.countries),
        (one.destinations, other.destinations),
        (_with_former(one.ranks), _with_former(other.ranks)),
    )
    return sum(len(words & other_words) for words, other_words in pairs)


def is_open(office: Office) -> bool:
    """Tell whether a description leaves open whose or what office it is."""
    return not (office.words or office.countries or office.destinations)


def _has_rank_of(description: Office, office: Office) -> bool:
    described, known = (_with_former(one.ranks) - {_OUSTED} for one in (description, office))
    if not description.ranks - {_OUSTED} <= known:
        return False  # who was ousted is called by the office alone above
    return office.head not in ONE_HOLDER or known - described <= RANKS_IN_OFFICE


def _with_former(ranks: frozenset[str]) -> frozenset[str]:
    """Return ranks, and that of a former holder for one who was ousted."""
    return ranks | {"former"} if _OUSTED in ranks else ranks


def _words(office: Office) -> frozenset[str]:
    """Return what it is of, and the nouns before its head: the "executive" of "chief executive officer"."""
    return office.words | (office.nouns - {office.head} - idle_before(office.head))


def without_party(words: Set[str]) -> frozenset[str]:
    """Return the words that tell of something else than a party."""
    return frozenset(words) - _WORDS_OF_PARTIES if tells_party(words) else frozenset(words)


def tells_party(words: Set[str]) -> bool:
    """Tell whether a party is among what is said of somebody."""
    return not _PARTIES.isdisjoint(words)


def _without_classes(words: frozenset[str], office_words: frozenset[str]) -> frozenset[str]:
    """Leave out "city" where the others are {"leeds"}: only beside "museum" it is something else."""
    return words if office_words & _CLASS_NOUNS else words - _CLASS_NOUNS
