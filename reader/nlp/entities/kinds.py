"""Decides for each name of an article what it names: one kind for all its mentions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, get_args

from reader.nlp.entities.hints import hints
from reader.nlp.entities.names import Name
from reader.nlp.entities.surroundings import takes_a_turn
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import lexicon
from reader.nlp.lexicon.name_words import SMALL_WORDS, VENUE_NOUNS
from reader.nlp.lexicon.organizations import KNOWN_ORGANIZATIONS, LEGAL_FORMS
from reader.nlp.lexicon.places import PLACES
from reader.nlp.lexicon.word_forms import Key

NameKind = Literal["person", "organization", "place", "other"]
NAME_KINDS: tuple[NameKind, ...] = get_args(NameKind)


def decide_kinds(tokens: Tokens, names: list[Name]) -> dict[Key, NameKind]:
    """Return the kind of every name; longer names are decided first, their short forms may follow them."""
    mentions: dict[Key, list[Name]] = defaultdict(list)
    for name in names:
        mentions[name.key].append(name)
    weights: Mapping[str, Mapping[str, float]] = lexicon("name_kinds")["weights"]
    kinds: dict[Key, NameKind] = {}
    parts: dict[str, set[Key]] = defaultdict(set)
    alone = {key for key in mentions if len(key) == 1}
    for key in longest_first(mentions):
        values = hints(tokens, key, mentions[key], parts, alone)
        sums = {
            kind: sum(
                value * weights[hint].get(kind, 0.0) for hint, value in values.items() if hint in weights
            )
            for kind in NAME_KINDS
        }
        kinds[key] = max(NAME_KINDS, key=sums.__getitem__)
        if key in parts["person"] and any(takes_a_turn(tokens, name) for name in mentions[key]):
            kinds[key] = "person"  # capitals look like an acronym or a dateline
        if kinds[key] == "person" and (key[-1] == "school" or (*key, "school") in kinds):
            kinds[key] = "organization"  # "Robert Lee High School", and "Robert Lee High" in the headline
        note_short_forms(key, kinds[key], parts)
    return kinds


def with_names_inside(names: list[Name], kinds: dict[Key, NameKind]) -> Iterator[Name]:
    """Yield the names, those of events and things cut to the organization they begin with: FIFA World Cup.

    The kind of such an organization is added to `kinds`.
    """
    for name in names:
        if kinds[name.key] != "other":
            yield name
            continue
        for length in range(0 if name.key[-1] in VENUE_NOUNS else len(name.key) - 1, 0, -1):
            part = name.key[:length]
            if kinds.get(part) == "organization" or (part not in kinds and part in KNOWN_ORGANIZATIONS):
                kinds[part] = "organization"
                yield Name(name.end - len(name.key), name.end - len(name.key) + length, part)
                break


def longest_first(keys: Iterable[Key]) -> list[Key]:
    """Return the names in the order in which they are decided."""
    return sorted(keys, key=lambda key: (-len(key), key))


def note_short_forms(key: Key, kind: NameKind, parts: dict[str, set[Key]]) -> None:
    """Add to `parts` what a name may be shortened to; "Tolvan Ltd" is surely called Tolvan."""
    parts[kind].update(_short_forms(key, kind))
    if kind == "organization" and len(key) > 1 and key[-1] in LEGAL_FORMS:
        parts["company"].add(key[:-2] if key[-2] == "," else key[:-1])


def _short_forms(key: Key, kind: NameKind) -> Iterator[Key]:
    """Yield what a name may be shortened to: "Kuleba", "WHO", "Scientology" for its church."""
    if len(key) == 1:
        return
    if kind == "person":
        yield key[:1]
        yield key[-1:]
        if key[-2] == "-":
            yield key[-3:]  # "Nowak-Lis"
    elif kind == "organization":
        if (key[0],) not in PLACES:
            yield key[:1]
        if "of" in key[1:-1] and key[key.index("of", 1) + 1 :] not in PLACES:
            yield key[key.index("of", 1) + 1 :]
        yield ("".join(word[0] for word in key if word[0].isalnum() and word not in SMALL_WORDS),)


def names_of_kind(kinds: dict[Key, NameKind], names: Iterable[Name], kind: NameKind) -> Iterator[Name]:
    """Yield the names of one kind in text order."""
    return (name for name in names if kinds[name.key] == kind)
