"""What a description says of somebody's office: rank, noun, country, and whose or what field it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from reader.nlp.lexicon.people import ADORNING, PEOPLE, PORTFOLIOS, RANKS
from reader.nlp.lexicon.places import COUNTRIES, COUNTRY_OF_PEOPLE
from reader.nlp.lexicon.word_forms import Key, key_of

LINKS = frozenset({"of", "for", "at", "from", "in", "with", "to", "on"})
"""Words between a noun and what its office is of."""
_UNRANKED = PEOPLE - PORTFOLIOS.union(RANKS)
IDLE = ADORNING | {"senior"}
"""What does not tell one of an office from another who is named."""
_IDLE_OF: Mapping[str, frozenset[str]] = {"coach": IDLE | {"head"}}
"""The same for one noun: "England coach Ann Roe", and then "the head coach"."""
_RANK_BEFORE_HYPHEN = re.compile(rf"\b({'|'.join(sorted(RANKS))})-", re.IGNORECASE)
SENT_TO = "to"
"""The link behind which stands where an ambassador is goal, and not who sends him."""
_EMPTY = frozenset({"the", "a", "an", "and", "&", "'s", "’s", "'", "’", "-", "its", "this", "that"}) | LINKS
_MAX_COUNTRY = 3
"""Words in the name of a country: "United Arab Emirates"."""
_FIRST_WORDS = {("the",)} | {key[:1] for key in (*COUNTRIES, *COUNTRY_OF_PEOPLE)}
"""Of countries and their people, each a key by itself."""


@dataclass(frozen=True, slots=True)
class Office:
    """What a description says, in lower case; it leaves open what it does not say."""

    head: str
    """The noun: "minister"."""
    nouns: frozenset[str]
    """All nouns for people in it: "chief" and "executive"."""
    ranks: frozenset[str] = frozenset()
    """What makes it another office: "former", "deputy"."""
    countries: frozenset[Key] = frozenset()
    """The first names of the countries whose office it is: that of "French" is France."""
    destinations: frozenset[Key] = frozenset()
    """The countries to which its holder is goal."""
    words: frozenset[str] = frozenset()
    """The rest: owner, place, body and field."""


def idle_before(noun: str) -> frozenset[str]:
    """Return the words that before a noun tell nobody from another who is named."""
    return _IDLE_OF.get(noun, IDLE)


def office_of_role(role: str, affiliation: Iterable[str] = ()) -> Office | None:
    """Return the office in the words of a role; None without a noun for people.

    `affiliation` has the names of the organization for which its holder speaks.
    """
    words = words_of_role(role.replace("’s ", " ’s ").replace("'s ", " ’s "))
    first_link = next((place for place, word in enumerate(words) if word in LINKS), len(words))
    head = next((place for place in range(first_link - 1, -1, -1) if words[place] in PEOPLE), None)
    if head is None:
        return None
    first = max((place + 1 for place in range(head) if words[place] == "’s"), default=0)
    office = office_of_words(words[head], words[:first], words[first:head], words[head + 1 :])
    employer = {word for name in affiliation for word in words_of_name(name)}
    is_open = first_link == len(words)  # "chief executive", and elsewhere "of Northwind"
    return with_words(office, employer) if is_open or employer & office.words else office


def words_of_role(role: str) -> list[str]:
    """Return the words of a role in lower case, a rank apart: "ex" and "chancellor" of "Ex-chancellor"."""
    return [word.strip(".,").lower() for word in _RANK_BEFORE_HYPHEN.sub(r"\1 ", role).split()]


def office_of_words(noun: str, owner: Sequence[str], before: Sequence[str], behind: Sequence[str]) -> Office:
    """Return the office of a noun with its owner, the words before it and, from the first link on, behind."""
    ranks = {RANKS[word] for word in before if word in RANKS}
    nouns = {noun} | {word for word in before if word in _UNRANKED}
    goal = next((place for place, word in enumerate(behind) if word == SENT_TO), len(behind))
    fields = [word for word in before if word not in nouns and word not in RANKS and word not in IDLE]
    read = [_countries(words) for words in (owner, fields, behind[:goal])]
    destinations, goals = _countries(behind[goal:])
    return Office(
        noun,
        frozenset(nouns),
        frozenset(ranks),
        frozenset[Key]().union(*(countries for countries, _ in read)),
        frozenset(destinations),
        frozenset(goals).union(*(words for _, words in read)),
    )


def with_words(office: Office, words: Iterable[str]) -> Office:
    """Return an office of which more is known."""
    all_words = office.words.union(words)
    return office if all_words == office.words else replace(office, words=all_words)


def words_of_name(name: str) -> Iterator[str]:
    """Yield the words of a name that tell it from others, in lower case; none of a country."""
    if key_of(name) in COUNTRIES:
        return
    for word in name.replace("’s", "").replace("'s", "").split():
        if word.strip(".,").lower() not in _EMPTY:
            yield word.strip(".,").lower()


def _countries(words: Sequence[str]) -> tuple[set[Key], set[str]]:
    """Return the countries that are named, or whose people are, and the other words that say something."""
    countries: set[Key] = set()
    other_words: set[str] = set()
    place = 0
    while place < len(words):
        country, length = _country_at(words, place)
        if country:
            countries.add(country)
        elif words[place] not in _EMPTY:
            other_words.add(words[place])
        place += length
    return countries, other_words


def _country_at(words: Sequence[str], place: int) -> tuple[Key, int]:
    """Return the country named at a place, and in how many words; an empty key and 1 for none."""
    first = key_of(words[place])[:1]
    if first and first not in _FIRST_WORDS:
        return (), 1
    for length in range(_MAX_COUNTRY, 0, -1):
        key = key_of(" ".join(words[place : place + length]))
        country = COUNTRIES.get(key) or COUNTRY_OF_PEOPLE.get(key)
        if country:
            return country, length
    return (), 1
