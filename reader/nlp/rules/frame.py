"""The construction in which a verb or noun takes what is said, and the tokens of the content."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Token

from reader.nlp.language.syntax import lemma_of


class Frame(NamedTuple):
    """One construction around a word."""

    name: str
    """A table of the lexicon: "clause", "object" ..."""
    word: str
    """The lemma with the particle, preposition or adjective it goes with: "call for"."""
    start: int
    end: int
    """Tokens [start, end) hold the content."""
    holes: tuple[tuple[int, int], ...] = ()
    """Token ranges inside that do not belong to it."""
    partners: tuple[Token, ...] = ()
    """Further tokens of the cue: the "for" of "called for"."""


class Verb(NamedTuple):
    """A verb with what its frames need to know of it."""

    token: Token
    word: str
    """Lemma and particle: "point out"."""
    particles: tuple[Token, ...]
    rights: tuple[Token, ...]
    """What hangs on it to its right, in order."""
    relations: frozenset[str]
    """How these hang on it."""

    def first(self, relation: str) -> Token | None:
        """Return the first to its right that hangs on it so."""
        if relation not in self.relations:
            return None
        return next(child for child in self.rights if child.dep_ == relation)


def verb_of(token: Token) -> Verb:
    """Return a verb with its particle."""
    particles = tuple(child for child in token.children if child.dep_ == "prt")
    word = " ".join((lemma_of(token), *(particle.lower_ for particle in particles)))
    rights = tuple(token.rights)
    return Verb(token, word, particles, rights, frozenset(child.dep_ for child in rights))


def objects_of(preposition: Token) -> Iterator[Token]:
    """Yield what a preposition governs: nouns and clauses."""
    return (child for child in preposition.children if child.dep_ in ("pobj", "pcomp"))


def with_degree(adjective: Token) -> tuple[Token, ...]:
    """Return an adjective with what says how much: "so worried"."""
    return (*(child for child in adjective.lefts if child.dep_ == "advmod"), adjective)
