"""The candidates for speakers and antecedents in one article, each with its mentions so far."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter
from typing import NamedTuple

from reader.model import Entity, EntityKind, Form, Span
from reader.nlp.lexicon.given_names import Gender
from reader.nlp.lexicon.word_forms import Key
from reader.nlp.speakers.offices import Office

_WINDOW_MENTIONS = 60
"""Mentions before a pronoun that are candidates: more than any salience reaches back over.

Bounded, so that the cost follows the length of the text.
"""
_WINDOW_DESCRIBED = 8
"""Latest mentions under one noun among which "the official" is looked for; bounded for the same reason."""


@dataclass(slots=True, eq=False)
class Candidate:
    """An entity that a source or a pronoun may refer to; grows while the text is read."""

    kind: EntityKind
    name: str
    entity: Entity | None = None
    """The named entity it is; None for whoever has no name, or one that was not recognized."""
    role: str = ""
    affiliation: str = ""
    gender: Gender = ""
    plural: bool = False
    speaks: bool = False
    """Whether the source of a claim has referred to it so far."""
    owner: Candidate | None = None
    """Whose father, spokesman or report it is."""
    predecessor: Candidate | None = None
    """Who held its office before."""
    nouns: set[str] = field(default_factory=set)
    """What it was called: "official", "minister"."""
    modifiers: set[str] = field(default_factory=set)
    """Words that tell it from others called the same: "nato", "foreign"."""
    origins: set[Key] = field(default_factory=set)
    """The states and countries named right before a title: "Vermont Sen. Ann Roe"."""
    countries: set[Key] = field(default_factory=set)
    """The countries that somebody is of: "Kenya's Ann Roe"."""
    ages: set[str] = field(default_factory=set)
    """How old somebody is told to be, in years."""
    offices: list[Office] = field(default_factory=list)
    """What the text says it is, where it is a person."""
    mentions: list[CandidateMention] = field(default_factory=list)
    """In text order."""

    @property
    def is_somebody(self) -> bool:
        """Tell whether it is one human being."""
        return self.kind in ("person", "unnamed") and not self.plural


class CandidateMention(NamedTuple):
    """One mention of a candidate."""

    token: int
    """The head of the phrase."""
    span: Span
    form: Form
    candidate: Candidate


_token = attrgetter("token")


class MentionIndex:
    """The candidates of one article and their mentions so far, by token, by noun and by recency."""

    def __init__(self) -> None:
        self.candidates: list[Candidate] = []
        self.at: dict[int, Candidate] = {}
        """The candidate to which a token refers."""
        self.leads: dict[int, float] = {}
        """By how much the antecedent of "he" or "the man", by token, was more salient than the next one."""
        self.in_content: dict[int, frozenset[Candidate]] = {}
        """By the token that stands for the source of a claim, the people named in its content."""
        self.last_speaker: Candidate | None = None
        """The candidate to which the latest source of a claim referred."""
        self._passes: list[list[CandidateMention]] = [[]]
        self._by_noun: defaultdict[str, list[Candidate]] = defaultdict(list)
        self.words_of_names: set[str] = set()
        """Those of the names of entities, in small letters."""
        self._by_name_word: defaultdict[str, list[Candidate]] = defaultdict(list)

    def add_candidate(self, candidate: Candidate) -> Candidate:
        """Add a candidate, which its nouns find from now on; return it."""
        self.candidates.append(candidate)
        for noun in sorted(candidate.nouns):
            self._by_noun[noun].append(candidate)
        words = candidate.name.lower().replace("’", "'").split()
        for word in set(words):
            self._by_name_word[word].append(candidate)
        if candidate.entity is not None:
            self.words_of_names.update(candidate.name.lower().split())
        return candidate

    def add_noun(self, candidate: Candidate, noun: str) -> None:
        """Note that a candidate can also be called this."""
        candidate.nouns.add(noun)
        self._by_noun[noun].append(candidate)

    def start_pass(self) -> None:
        """Begin at the start of the article again; each pass goes forward, so that no list is shifted."""
        self.last_speaker = None
        self._passes.append([])

    def add(
        self, candidate: Candidate, token: int, span: Span, form: Form, *, owns_token: bool = True
    ) -> None:
        """Add a mention, which makes the candidate the latest under each of its nouns.

        Without `owns_token` the token still refers to somebody else: "Roe and Bell" ends in Bell's mention.
        """
        mention = CandidateMention(token, span, form, candidate)
        insort(self._passes[-1], mention, key=_token)
        insort(candidate.mentions, mention, key=_token)
        if owns_token:
            self.at[token] = candidate
        if form != "pronoun":
            for noun in sorted(candidate.nouns):
                self._by_noun[noun].append(candidate)

    def before(self, token: int) -> Iterator[CandidateMention]:
        """Yield the latest mentions before a token, nearest first."""
        near: list[CandidateMention] = []
        for mentions in self._passes:
            end = bisect_left(mentions, token, key=_token)
            near += mentions[max(0, end - _WINDOW_MENTIONS) : end]
        if len(self._passes) > 1:
            near.sort(key=_token)
        return reversed(near)

    def named(self, words: Iterable[str]) -> Sequence[Candidate]:
        """Return the candidates, as they were added, whose names have a word: of some, the rarest.

        words: in small letters, with straight apostrophes.
        """
        return min((self._by_name_word.get(word, ()) for word in words), key=len, default=())

    def candidates_called(self, noun: str) -> Iterator[Candidate]:
        """Yield the candidates that were called this, latest first, each once."""
        return iter(dict.fromkeys(reversed(self._by_noun[noun][-_WINDOW_DESCRIBED:])))

    def let_go(self) -> None:
        """Take their mentions from the candidates, when no more is asked of them.

        A candidate and its mentions hold each other: without this only the garbage collector would find them.
        """
        for candidate in self.candidates:
            candidate.mentions.clear()
