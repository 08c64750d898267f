"""Decides for each name of an article what it names: one kind for all its mentions.

Every hint adds to the kind it speaks for; the kind with the highest sum wins. Hints come from the words of the
name, the words around its mentions, the recognizer, and longer names that hold it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Literal

from reader.nlp.entities.names import Name, is_organization_name
from reader.nlp.entities.roles import role_after, role_before
from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.vocabulary import (
    CLASSES,
    GIVEN_NAMES,
    KIN,
    KNOWN_ORGANIZATIONS,
    LEGAL_FORMS,
    NATIONALITIES,
    OTHER_HEADS,
    PLACE_NOUNS,
    PLACE_STARTS,
    PLACES,
    ROLES,
    TITLES,
    Key,
    singular,
)

NameKind = Literal["person", "organization", "place", "other"]
Hints = dict[NameKind, float]

_LABELS: dict[str, tuple[NameKind, float]] = {
    "PERSON": ("person", 2.0),
    "ORG": ("organization", 1.6),
    "GPE": ("place", 2.0),
    "LOC": ("place", 1.6),
    "FAC": ("place", 1.2),
    "NORP": ("other", 1.5),
    "PRODUCT": ("other", 1.2),
    "EVENT": ("other", 1.5),
    "WORK_OF_ART": ("other", 1.2),
    "LAW": ("other", 1.5),
    "LANGUAGE": ("other", 2.0),
    "DATE": ("other", 1.5),
}
_LOCATIVES = frozenset("in near across throughout inside outside around toward towards".split())
_SPEECH = frozenset(
    "said says say told tells added asked wrote writes explained argued announced warned insisted noted admitted "
    "claimed stated replied recalled commented tweeted denied confirmed believes thinks".split()
)
_PARTICLES = frozenset("de van von der bin ibn al el da dos du la le".split())
_MAX_PERSON_WORDS = 5
_ENOUGH = 1.4
"""A name whose strongest kind has less is left out: an ordinary word with a capital, most likely."""


def decide_kinds(tokens: Tokens, names: list[Name]) -> dict[Key, NameKind]:
    """Return the kind of every name; longer names are decided first, and what they hold follows them."""
    mentions: dict[Key, list[Name]] = defaultdict(list)
    for name in names:
        mentions[name.key].append(name)
    kinds: dict[Key, NameKind] = {}
    people: set[str] = set()
    for key in sorted(mentions, key=len, reverse=True):
        hints = _hints(tokens, key, mentions[key])
        if len(key) == 1 and key[0] in people:
            hints["person"] += 3.5
        kind = max(hints, key=lambda kind: hints[kind])
        if hints[kind] < _ENOUGH:
            kind = "other"
        kinds[key] = kind
        if kind == "person" and len(key) > 1:
            people.update((key[0], key[-1]))
    return kinds


def _hints(tokens: Tokens, key: Key, names: list[Name]) -> Hints:
    hints: Hints = {"person": 0.0, "organization": 0.0, "place": 0.0, "other": 0.0}
    for kind, weight in _from_words(tokens, key, names[0]):
        hints[kind] += weight
    # The mean over the mentions says what is usual; a name seen often is not more of a person for it.
    for name in names:
        for kind, weight in _from_label(tokens, name):
            hints[kind] += weight / len(names)
    strongest: dict[tuple[NameKind, bool], float] = defaultdict(float)
    for name in names:
        for kind, weight in _from_context(tokens, name):
            slot = (kind, weight > 0)
            strongest[slot] = max(strongest[slot], weight, key=abs)
    for (kind, _), weight in strongest.items():
        hints[kind] += weight
    return hints


def _from_label(tokens: Tokens, name: Name) -> Iterator[tuple[NameKind, float]]:
    labels = [tokens.label[i] for i in range(name.start, name.end)]
    found = max(set(labels), key=lambda label: (labels.count(label), label))
    if found in _LABELS:
        yield _LABELS[found]


def _from_words(tokens: Tokens, key: Key, name: Name) -> Iterator[tuple[NameKind, float]]:
    """Yield what the words of the name say by themselves."""
    last, first, several = key[-1], key[0], len(key) > 1
    if key in PLACES:
        yield "place", 2.5 if first in GIVEN_NAMES and not several else 4
    if key in KNOWN_ORGANIZATIONS:
        yield "organization", 4.5 if several or tokens.words[name.start].isupper() else 3
    if is_organization_name(key):
        yield "organization", 4
    elif several and last in OTHER_HEADS:
        yield "other", 3.5
    elif several and last in PLACE_NOUNS:
        yield "place", 3
    elif not several and (last in CLASSES or singular(last) in CLASSES):
        yield "organization", 1
    if several and last in LEGAL_FORMS:
        yield "organization", 3
    if several and first in PLACE_STARTS and first not in GIVEN_NAMES:
        yield "place", 2
    if not several and (last in ROLES or last in KIN or last in OTHER_HEADS or singular(last) in ROLES or last in TITLES):
        yield "other", 2.5
    if first in GIVEN_NAMES:
        yield "person", 3 if several else 1.2
    if several and any(_is_initial(word, tokens.words[name.start + i]) for i, word in enumerate(key[:-1])):
        yield "person", 2
    if several and any(word in _PARTICLES for word in key[1:-1]):
        yield "person", 1
    if len(key) > _MAX_PERSON_WORDS and not any(word in _PARTICLES or word == "-" for word in key):
        yield "person", -2.5
    if several and (first,) in NATIONALITIES:
        yield "organization", 1
        yield "person", -1.5
    if any(word in ("of", "for", "and", "&", "on") for word in key):
        yield "person", -3
        yield "organization", 0.5
    text = tokens.words[name.start]
    if not several and 2 <= len(last) <= 6 and text.isupper() and not tokens.headline[name.start]:
        yield "organization", 1.2
    if key in NATIONALITIES:
        yield "other", 4
    if any(word[0].isdigit() for word in key):
        yield "person", -2
        yield "other", 0.8


def _is_initial(word: str, text: str) -> bool:
    return len(word) == 1 and word.isalpha() and text.endswith(".")


def _from_context(tokens: Tokens, name: Name) -> Iterator[tuple[NameKind, float]]:
    """Yield what the words around one mention say."""
    before, after = tokens.folded_at(name.start - 1), tokens.folded_at(name.end)
    if name.title:
        yield "person", 4
    elif role_before(tokens, name.start) is not None:
        yield "person", 2.5
    elif before in CLASSES and tokens.pos[name.start - 1] in ("NOUN", ""):
        yield "organization", 2
    if before == "the" and tokens.folded[name.start] != "the":
        yield "person", -2.5
        yield "organization", 0.6
    if before in _LOCATIVES:
        yield "place", 1.2
    if before == "of" and tokens.folded_at(name.start - 2) in ("city", "town", "village", "capital", "state", "province", "island"):
        yield "place", 4
    if after == "who" or (after == "," and tokens.folded_at(name.end + 1) == "who"):
        yield "person", 2
    if after == "," and tokens.folded_at(name.end + 1).isdigit() and len(tokens.folded_at(name.end + 1)) == 2:
        yield "person", 4
    elif role_after(tokens, name.end) is not None:
        yield "person", 2
    if after in _SPEECH or before in _SPEECH:
        yield "person", 1.2
        yield "organization", 0.6
    if before == "for" and tokens.folded_at(name.start - 2) in ("spokesman", "spokeswoman", "spokesperson"):
        yield "organization", 2
    if after in ("'s", "'") and tokens.folded_at(name.end + 1) in ROLES and tokens.folded_at(name.end + 1) not in KIN:
        yield "organization", 0.5
    if after == "-" and tokens.folded_at(name.end + 1) == "based":
        yield "place", 3


def named(kinds: dict[Key, NameKind], names: Iterable[Name], kind: NameKind) -> Iterator[Name]:
    """Yield the names of one kind in text order."""
    return (name for name in names if kinds[name.key] == kind)
