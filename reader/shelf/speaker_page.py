"""The page of a speaker: everything they said, and as whom they did."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from reader.model import Kind
from reader.people.linking import LinkedPerson
from reader.people.names import is_in_capitals
from reader.people.profile import CERTAIN, ProfileKey
from reader.shelf.search import SearchHit


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim of theirs, with the words in which its article presents them."""

    hit: SearchHit
    """The claim, with its article; `speaker` is the name that they have there."""
    kind: Kind
    role: str
    affiliation: str
    profile: ProfileKey
    """The profile as which they speak there."""
    certainty: float
    """0 to 1: how likely it is them; from `CERTAIN` on it is taken for granted."""
    reasons: tuple[str, ...] = ()
    """Why, in words."""

    @property
    def is_certain(self) -> bool:
        """Whether it is taken for granted that it is them."""
        return self.certainty >= CERTAIN


@dataclass(frozen=True, slots=True)
class Appellation:
    """A name, a role or an affiliation under which they appear, and where."""

    words: str
    """As the newest article spells it, or the newest that does not write a name in capitals."""
    articles: int
    """In how many."""
    statement: Statement
    """One of the newest article that has it, of those most certain."""
    profiles: frozenset[ProfileKey]
    """Those of their profiles that have it."""


@dataclass(frozen=True, slots=True)
class SpeakerPage:
    """What is known of somebody across articles."""

    person: LinkedPerson
    statements: tuple[Statement, ...]
    """The newest first, of one article in text order."""
    total: int
    """How many there are, with those too old to be among `statements`."""
    has_unkept: bool = False
    """Whether the first of them are of an article that the library does not have."""

    @property
    def names(self) -> tuple[Appellation, ...]:
        """Their names, those of most articles first."""
        return _appellations(self.statements, lambda statement: statement.hit.speaker)

    @property
    def roles(self) -> tuple[Appellation, ...]:
        """Their roles, in the same order."""
        return _appellations(self.statements, lambda statement: statement.role)

    @property
    def affiliations(self) -> tuple[Appellation, ...]:
        """Their affiliations, in the same order."""
        return _appellations(self.statements, lambda statement: statement.affiliation)

    @property
    def articles(self) -> int:
        """In how many articles they say what is listed."""
        return len({statement.hit.article for statement in self.statements})


def _appellations(
    statements: Iterable[Statement], words_of: Callable[[Statement], str]
) -> tuple[Appellation, ...]:
    by_words: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        if words := words_of(statement):
            by_words[words.casefold()].append(statement)
    appellations = []
    for uses in by_words.values():
        newest = max(uses, key=lambda statement: statement.is_certain)  # of equals the first, the newest
        count = len({statement.hit.article for statement in uses})
        profiles = frozenset(statement.profile for statement in uses)
        spellings = (words_of(newest), *map(words_of, uses))
        spelling = next((each for each in spellings if not is_in_capitals(each)), spellings[0])
        appellations.append(Appellation(spelling, count, newest, profiles))
    return tuple(sorted(appellations, key=lambda each: (-each.articles, each.words)))
