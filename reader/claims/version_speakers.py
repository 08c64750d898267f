"""Whether two versions of one article give a claim to the same speaker, as far as their names tell. Pure.

Within one article names are short: "Olsen" is Marta Olsen, and "the office" the Harbour Office.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from reader.claims.speaker_label import NOBODY, speaker_label, speaker_name
from reader.model import Claim, Entity
from reader.text.folding import fold

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")
_SINGULAR = ("i", "me", "he", "him", "his", "she", "her", "hers", "it", "its", "one", "somebody")
_PLURAL = ("we", "us", "they", "them", "their", "others")
_POINTING = ("who", "whom", "which", "that", "this", "these", "those", "another")
_NO_NAME = frozenset((*_SINGULAR, *_PLURAL, *_POINTING))
"""Sources that tell of nobody without what stands before them."""
_NO_PART_OF_NAME = frozenset(("the", "a", "an", "mr", "mrs", "ms", "mx", "dr", "sir", "of", "for", "and"))


class NamedSpeaker(NamedTuple):
    """Who says a claim, as one version calls them."""

    label: str
    """As lists show it."""
    words: tuple[str, ...]
    """Of the name, or of the source where nobody is named; folded; empty where neither tells of anybody."""
    aliases: frozenset[tuple[str, ...]] = frozenset()
    """The words of the other names."""
    is_described: bool = False
    """Whether this is no name, but tells what somebody is: "spokesman for Marta Olsen"."""
    is_person: bool = False
    """Whether it is the name of a person."""


def named_speaker(text: str, claim: Claim, speaker: Entity | None) -> NamedSpeaker:
    """Return who says a claim of `text`."""
    label, name = speaker_label(text, claim, speaker), speaker_name(text, claim, speaker)
    name_words = _words(name) if name != NOBODY else ()
    if _NO_NAME.issuperset(name_words):
        name_words = ()
    aliases = frozenset(_words(alias) for alias in speaker.aliases) if speaker else frozenset()
    kind = speaker.kind if speaker else ""
    return NamedSpeaker(
        label,
        name_words,
        aliases - {()},
        is_described=kind in ("unnamed", "group"),
        is_person=kind == "person",
    )


def is_somebody_else(former: NamedSpeaker, current: NamedSpeaker) -> bool:
    """Tell whether the names mean two; False where one of them tells of nobody.

    A name that is a part of the other one means the same, and so do an initial and the first name it begins;
    but whoever is told by the name of a person is another: a spokesman for her.
    """
    if not former.words or not current.words:
        return False
    if any(_is_told_by(one, other) for one, other in ((former, current), (current, former))):
        return True
    words, other_words = set(former.words), set(current.words)
    if words <= other_words or other_words <= words:
        return False
    if former.words in current.aliases or current.words in former.aliases:
        return False
    return not _is_initial_of(former.words, current.words)


def _is_told_by(one: NamedSpeaker, person: NamedSpeaker) -> bool:
    return one.is_described and person.is_person and person.words[-1] in one.words


def _is_initial_of(name: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether "M. Olsen" may be "Marta Olsen"."""
    if name[-1] != other[-1] or len(name) == 1 or len(other) == 1:
        return False
    shorter, longer = sorted((name[0], other[0]), key=len)
    return len(shorter) == 1 and longer.startswith(shorter)


def _words(name: str) -> tuple[str, ...]:
    folded_name = re.sub(r"['’]s?(?!\w)", "", fold(name, accents=True).casefold())
    return tuple(word for word in _WORD.findall(folded_name) if word not in _NO_PART_OF_NAME)
