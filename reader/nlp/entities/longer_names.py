"""What the names of a text that are decided say of shorter ones, which are decided after them."""

from __future__ import annotations

from collections.abc import Iterator

from reader.nlp.lexicon.organizations import KNOWN_ORGANIZATIONS
from reader.nlp.lexicon.places import PLACES
from reader.nlp.lexicon.word_forms import Key

_LEAST_LONG_NAME = 2
"""Words of a body's name than which one is longer that is called by its first word alone."""


class LongerNames:
    """The parts of names that stand for the whole; the names must come longest first."""

    def __init__(self) -> None:
        self.surnames: set[Key] = set()
        """Of people: "Pen" and "Le Pen" of "Marine Le Pen"."""
        self.ends_of_known: set[Key] = set()
        """Last words of known organizations: "Lilly" of "Eli Lilly"."""
        self.beginnings: set[Key] = set()
        """First words of organizations with long names: "Vuka" of the "Vuka Pamoja Coalition"."""

    def note_organization(self, key: Key) -> None:
        """Remember what an organization may be called for short."""
        if len(key) > 1 and key in KNOWN_ORGANIZATIONS:
            self.ends_of_known.add(key[-1:])
        if len(key) > _LEAST_LONG_NAME and (key[1],) not in PLACES:
            self.beginnings.add(key[:1])

    def note_person(self, key: Key) -> None:
        """Remember the surnames of somebody."""
        if len(key) > 1:
            self.surnames |= {key[-1:], key[1:], *_surname_before_syllables(key)}


def _surname_before_syllables(key: Key) -> Iterator[Key]:
    """Yield the surname before a given name of two syllables: "Tsang" of "Jasper Tsang Yok-sing"."""
    at = key.index("-") if "-" in key else 0
    if at > 1:
        yield key[at - 2 : at - 1]
