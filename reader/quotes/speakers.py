"""Whether the speakers of two articles are the same, as far as their names tell. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import tomli

from reader.claims.filters.query import plain
from reader.model import Entity
from reader.people.institutions import institution_match
from reader.people.names import is_same_given_name
from reader.people.words import DOT_IN_LETTERS

_WORD = re.compile(r"\w+(?:-\w+)*")
_SMALL_WORDS = frozenset(("and", "for", "in", "of", "on", "the"))
"""They tell no institution from another, and may have no letter in what it is called for short."""
_NUMBERED = re.compile(r"_?\d+\Z")
_SAME_INSTITUTION = ("same", "common")
"""That many towns have a "Health Ministry" is no doubt where a draft names it as its source does."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who says something, as an article calls them."""

    names: tuple[str, ...]
    """The name and others that they go by; empty when nobody is named."""
    kind: str = "person"
    """As `Entity.kind`; of whom a transcript labels it is not known, and counts as a person."""
    affiliation: str = ""

    @property
    def label(self) -> str:
        """What to call them."""
        return self.names[0] if self.names else ""


def speaker_of(entity: Entity) -> Speaker:
    """Return an entity of an analysis as a speaker."""
    return Speaker((entity.name, *entity.aliases), entity.kind, entity.affiliation)


def is_same_speaker(speaker: Speaker | None, other: Speaker | None) -> bool | None:
    """Tell whether two names mean the same one; None where names cannot tell.

    People are the same when their last names are and their first names do not differ, or one is short for
    the other. A description ("the official", "the company") tells nothing, unless it is told by that very
    name ("an aide to Byrne"), nor do a person and an organization: somebody may speak for it.
    """
    if speaker is None or other is None:
        return None
    if _is_described_by(speaker, other) or _is_described_by(other, speaker):
        return False
    names, other_names = _names(speaker), _names(other)
    if not names or not other_names:
        return None
    kinds = {speaker.kind, other.kind}
    if kinds == {"organization"} and _have_only_letters_in_common(names, other_names):
        return False
    if any(_is_part(name, other_name) for name in names for other_name in other_names):
        return True
    if kinds == {"person"}:
        return any(_is_same_person(name, other_name) for name in names for other_name in other_names)
    if kinds == {"organization"}:
        return _is_same_body(speaker, other)
    return None


def _is_same_body(speaker: Speaker, other: Speaker) -> bool | None:
    """Tell whether two organizations whose names are no parts of each other are one; None where the names
    cannot tell: one may be the letters of the other, or no proper name ("the company").
    """
    pairs = ((name, other_name) for name in speaker.names for other_name in other.names)
    if any(institution_match(*pair) in _SAME_INSTITUTION for pair in pairs):
        return True
    are_proper_names = _has_proper_name(speaker) and _has_proper_name(other)
    return False if are_proper_names and not _is_acronym(_names(speaker), _names(other)) else None


def _names(speaker: Speaker) -> tuple[tuple[str, ...], ...]:
    """Return the words of each name, folded, without titles; none for who has no name.

    Not those that are but a part of another one: "Hart" of Linda Hart is Marcus Hart's name as well.
    """
    if speaker.kind in ("unnamed", "group", "document"):
        return ()
    labels = _word_list("labels")
    # "J.P." of a person are two names.
    texts = (
        (DOT_IN_LETTERS.sub("", name) for name in speaker.names)
        if speaker.kind == "organization"
        else speaker.names
    )
    words = dict.fromkeys(_words(text) for text in texts)
    names = [name for name in words if name and not all(_is_label(word, labels) for word in name)]
    return tuple(
        name for name in names if not any(len(name) < len(other) and _is_part(name, other) for other in names)
    )


def _is_label(word: str, labels: frozenset[str]) -> bool:
    """Tell whether a word of a name names nobody: "speaker", "2", "speaker_00"."""
    return _NUMBERED.sub("", word) in labels | {""}


def _is_described_by(speaker: Speaker, person: Speaker) -> bool:
    """Tell whether somebody without a name is told by that of a person: "Byrne's lawyer" is not Byrne."""
    if speaker.kind not in ("unnamed", "group") or person.kind != "person":
        return False
    described = {word for name in speaker.names for word in _words(name)}
    return any(name[-1] in described for name in _names(person))


def _has_proper_name(speaker: Speaker) -> bool:
    """Tell whether a name has a capital letter or a digit; "company" is what any company is called."""
    return any(letter.isupper() or letter.isdigit() for name in speaker.names for letter in name)


def _words(name: str) -> tuple[str, ...]:
    parts = _WORD.findall(re.sub(r"['’]s?\b", "", plain(name)))
    words = [word for part in parts for word in _without_particle(part)]
    titles = _word_list("titles")
    while len(words) > 1 and words[0] in titles:
        del words[0]
    return tuple(words)


def _without_particle(part: str) -> tuple[str, ...]:
    """Return a word, in two where a hyphen joins a particle: "al-Rashid" is "Rashid" in the next paper."""
    particle, _, rest = part.partition("-")
    return (particle, rest) if rest and particle in _word_list("particles") else (part,)


def _is_part(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether all words of the shorter name stand in the longer one, in that order.

    Two words and more may be joined by a hyphen in one of them, "Kim Jong-un"; one alone may not: Lin Yu-chen
    is not Chen.
    """
    split_name, split_other = (tuple(" ".join(words).replace("-", " ").split()) for words in (name, other))
    are_several = min(len(split_name), len(split_other)) > 1
    return _has_words(name, other) or (are_several and _has_words(split_name, split_other))


def _has_words(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    shorter, longer = sorted((name, other), key=len)
    words = iter(longer)
    return all(word in words for word in shorter)


def _is_same_person(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether last names are equal and first ones are, or one is short for the other: "A. Byrne"."""
    if name[-1] != other[-1]:
        return False
    first, other_first = name[0], other[0]
    is_beginning = first.startswith(other_first) or other_first.startswith(first)
    return len(name) == 1 or len(other) == 1 or is_beginning or is_same_given_name(first, other_first)


def _is_acronym(names: tuple[tuple[str, ...], ...], other_names: tuple[tuple[str, ...], ...]) -> bool:
    initials = _initials((*names, *other_names))
    return any(name[0] in initials for name in (*names, *other_names) if len(name) == 1)


def _initials(names: Iterable[tuple[str, ...]]) -> frozenset[str]:
    """Return the first letters of names of several words, with and without the small ones."""
    return frozenset(
        "".join(word[0] for word in name if word not in left_out)
        for name in names
        if len(name) > 1
        for left_out in ((), _SMALL_WORDS)
    )


def _have_only_letters_in_common(
    names: tuple[tuple[str, ...], ...], other_names: tuple[tuple[str, ...], ...]
) -> bool:
    """Tell whether both are spelled out in other words: both Seabed Council and Sailing Club are "SC"."""
    letters = _initials((*names, *other_names))
    words, other_words = (
        {word for name in each if len(name) > 1 or name[0] not in letters for word in name} - _SMALL_WORDS
        for each in (names, other_names)
    )
    are_spelled_out = all(any(len(name) > 1 for name in each) for each in (names, other_names))
    return are_spelled_out and words.isdisjoint(other_words)


@cache
def _word_list(name: str) -> frozenset[str]:
    text = Path(__file__).with_name("speaker_words.toml").read_text("utf-8")
    return frozenset(tomli.loads(text)[name])
