"""What all the told names of a text say of one another, before any of them is decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.nlp.entities.kinds import NameKind
from reader.nlp.entities.names import Name
from reader.nlp.entities.no_organizations import versions
from reader.nlp.entities.organizations import is_called_in_brackets
from reader.nlp.entities.teams import is_about_sport
from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told import ToldName
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES
from reader.nlp.lexicon.organizations import CLASSES, LEGAL_FORMS
from reader.nlp.lexicon.places import NATIONALITIES, PLACES
from reader.nlp.lexicon.word_forms import Key

_AREAS = frozenset(("county", "city", "parish", "borough", "township", "village", "district", "town"))
"""Last words of the places that have a council, a court or a sheriff of their own."""


@dataclass(frozen=True, slots=True)
class ToldText:
    """A text with the names that the encoder told in it."""

    tokens: Tokens
    told: Mapping[Key, Sequence[ToldName]]
    """The mentions of each name, as they were told."""
    names: Mapping[Key, Sequence[Name]]
    """The same mentions, as names; in the same order."""
    is_sport: bool
    organizations: frozenset[Key]
    """Names that were told as an organization's somewhere."""
    organization_beginnings: frozenset[Key]
    """The first words of those that have several, each as a name of its own."""
    organization_starts: frozenset[int]
    """The tokens with which the mentions begin that were told as one."""
    full_name_starts: frozenset[int]
    """The tokens with which the mentions of several words begin that were told as somebody."""
    person_ends: frozenset[int]
    """The tokens behind the mentions that were told as somebody."""
    people_alone: frozenset[str]
    """Words that were told as somebody by themselves."""
    surnames_alone: frozenset[str]
    """Of these the ones with which no name of somebody in full ends."""
    companies: frozenset[Key]
    """What companies may be called for short: "Lumos" for "Lumos Semiconductor Inc"."""
    schools: frozenset[Key]
    """What schools may be called for short."""
    areas: frozenset[Key]
    """The places with which names of organizations begin: "Delm County" of "Delm County Sheriff's Office"."""
    in_brackets: frozenset[Key]
    """The single words by which organizations are called in the brackets behind their names."""
    versions: frozenset[Key]
    """The names of products, as `versions` tells them."""
    small_words: frozenset[str]
    """The norms of all words that the text has in small letters."""


def read_told_text(tokens: Tokens, parts: Sequence[tuple[Name, ToldName]]) -> ToldText:
    """Return a text with its told names, which come in text order."""
    mentions: defaultdict[Key, list[ToldName]] = defaultdict(list)
    names: defaultdict[Key, list[Name]] = defaultdict(list)
    for name, told in parts:
        mentions[name.key].append(told)
        names[name.key].append(name)
    organizations = [key for key in mentions if _is_told(mentions[key], "organization")]
    people = [key for key in mentions if _is_told(mentions[key], "person")]
    people_alone = frozenset(key[0] for key in people if len(key) == 1)
    return ToldText(
        tokens=tokens,
        told=dict(mentions),
        names=dict(names),
        is_sport=is_about_sport(tokens),
        organizations=frozenset(organizations),
        organization_beginnings=frozenset(key[:1] for key in organizations if len(key) > 1),
        organization_starts=frozenset(name.start for name, told in parts if told.kind == "organization"),
        full_name_starts=frozenset(
            told.start for _, told in parts if told.kind == "person" and told.end - told.start > 1
        ),
        person_ends=frozenset(told.end for _, told in parts if told.kind == "person"),
        people_alone=people_alone,
        surnames_alone=people_alone - {key[-1] for key in people if len(key) > 1},
        companies=frozenset(_first_words(key for key in organizations if _is_company(key))),
        schools=frozenset(_first_words(key for key in organizations if _is_school(key))),
        areas=frozenset(_areas(organizations)),
        in_brackets=frozenset(_in_brackets(tokens, parts)),
        versions=versions(tokens, mentions),
        small_words=frozenset(
            norm for norm, word in zip(tokens.norms, tokens.words, strict=True) if word.islower()
        ),
    )


def _is_told(mentions: Sequence[ToldName], kind: NameKind) -> bool:
    return any(told.kind == kind for told in mentions)


def _first_words(keys: Iterable[Key]) -> Iterator[Key]:
    """Yield the first words of names, but for those that say too little alone."""
    return (key[:1] for key in keys if len(key) > 1 and not _is_common(key[0]))


def _is_common(word: str) -> bool:
    return word in COMMON_GIVEN_NAMES or (word,) in PLACES or (word,) in NATIONALITIES


def _is_company(key: Key) -> bool:
    return key[-1] in LEGAL_FORMS or "company" in CLASSES.get(key[-1], ())


def _is_school(key: Key) -> bool:
    return "school" in CLASSES.get(key[-1], ())


def _areas(organizations: Iterable[Key]) -> Iterator[Key]:
    for key in organizations:
        yield from (key[:end] for end in range(2, len(key)) if key[end - 1] in _AREAS)


def _in_brackets(tokens: Tokens, parts: Sequence[tuple[Name, ToldName]]) -> Iterator[Key]:
    for (one, told), (other, _) in pairwise(parts):
        if told.kind == "organization" and is_called_in_brackets(tokens, one, other):
            yield other.key
