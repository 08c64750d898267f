"""Everybody who appears in an article, as far as it has been read, and where each was last seen."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from reader.model import Entity, EntityKind, Form, Span
from reader.nlp.lexicon.given_names import Gender

# How far back a pronoun or a description may reach: bounded, so that the cost follows the length of the text.
_WINDOW_MENTIONS = 60
_WINDOW_DESCRIBED = 8


@dataclass(slots=True, eq=False)
class Character:
    """Somebody or something that may speak; grows while the text is read."""

    kind: EntityKind
    name: str
    origin: Entity | None = None
    """The named entity it is, as it was found; None for whoever has no name."""
    role: str = ""
    affiliation: str = ""
    gender: Gender = ""
    """Empty when unknown."""
    plural: bool = False
    speaks: bool = False
    """Whether the source of a claim has meant it so far."""
    owner: Character | None = None
    """Whose father, spokesman or report it is."""
    nouns: set[str] = field(default_factory=set)
    """What it was called: "official", "minister"."""
    modifiers: set[str] = field(default_factory=set)
    """Words that tell it from others called the same: "nato", "foreign"."""
    seen: list[Seen] = field(default_factory=list)
    """Its mentions in text order."""

    @property
    def is_somebody(self) -> bool:
        """Tell whether it is one human being."""
        return self.kind in ("person", "unnamed") and not self.plural


@dataclass(frozen=True, slots=True)
class Seen:
    """One mention of a character."""

    token: int
    """The head of the phrase."""
    span: Span
    form: Form
    character: Character


class Cast:
    """The characters of one article and their mentions so far, found again by token, noun and recency."""

    def __init__(self) -> None:
        self.characters: list[Character] = []
        self.at: dict[int, Character] = {}
        """Who stands at a token."""
        self.speaker: Character | None = None
        """Whom the source of a claim has meant last."""
        self._readings: list[list[Seen]] = [[]]
        self._described: defaultdict[str, list[Character]] = defaultdict(list)

    def enter(self, character: Character) -> Character:
        """Add somebody new, who can from now on be found by what describes them."""
        self.characters.append(character)
        for noun in sorted(character.nouns):
            self._described[noun].append(character)
        return character

    def describe(self, character: Character, noun: str) -> None:
        """Note that somebody can also be called this."""
        character.nouns.add(noun)
        self._described[noun].append(character)

    def read_again(self) -> None:
        """Begin at the start of the article again; each reading goes forward, so that no list is shifted."""
        self.speaker = None
        self._readings.append([])

    def see(self, character: Character, token: int, span: Span, form: Form, *, alone: bool = True) -> None:
        """Note a mention: the character is now the most recent one of its kind.

        One who is not `alone` at a token leaves it to somebody else: "Roe and Bell" at the end of "Bell".
        """
        seen = Seen(token, span, form, character)
        insort(self._readings[-1], seen, key=_token)
        insort(character.seen, seen, key=_token)
        if alone:
            self.at[token] = character
        if form != "pronoun":
            for noun in sorted(character.nouns):
                self._described[noun].append(character)

    def before(self, token: int) -> Iterator[Seen]:
        """Yield the latest mentions before a token, nearest first."""
        near: list[Seen] = []
        for seen in self._readings:
            end = bisect_left(seen, token, key=_token)
            near += seen[max(0, end - _WINDOW_MENTIONS) : end]
        near.sort(key=_token)
        return reversed(near)

    def described_as(self, noun: str) -> Iterator[Character]:
        """Yield those who were called this, latest first, each once."""
        return iter(dict.fromkeys(reversed(self._described[noun][-_WINDOW_DESCRIBED:])))


def _token(seen: Seen) -> int:
    return seen.token
