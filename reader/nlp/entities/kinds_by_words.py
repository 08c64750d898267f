"""What a name names by its words and by what stands beside it, where its hints tell something else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from typing import NamedTuple

from reader.nlp.entities.causes import is_called_after_cause
from reader.nlp.entities.kinds import NameKind
from reader.nlp.entities.names import Name
from reader.nlp.entities.names_of_bodies import is_body_of_country, is_party_abroad
from reader.nlp.entities.no_organizations import is_title_of_work, is_venue, versions
from reader.nlp.entities.no_people import is_no_person
from reader.nlp.entities.office_letters import are_office_letters, is_ward
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.people_of_bodies import has_people
from reader.nlp.entities.portfolios import is_portfolio
from reader.nlp.entities.spelled_out import is_spelled_out
from reader.nlp.entities.states import is_state
from reader.nlp.entities.stretches import is_local
from reader.nlp.entities.sure_people import is_maker, is_surely_person, signs_quotation
from reader.nlp.entities.sure_places import (
    has_home,
    has_natives,
    is_area,
    is_constituency,
    is_county_of_office,
    is_of_officeholder,
    is_on_map,
    is_seat,
)
from reader.nlp.entities.thing_forms import is_written_like_thing
from reader.nlp.entities.things import is_only_platform, is_thing
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.given_names import GIVEN_NAMES
from reader.nlp.lexicon.organizations import CLASSES, KNOWN_ORGANIZATIONS
from reader.nlp.lexicon.people import PARTIES, PEOPLE, PORTFOLIOS
from reader.nlp.lexicon.places import BUILDINGS, PLACE_STARTS, PLACES
from reader.nlp.lexicon.word_forms import Key, singular

_COMMON = CLASSES.keys() | PEOPLE | PORTFOLIOS
"""Nouns that are no name by themselves where a sentence opens with them."""


class _Hinted(NamedTuple):
    """What the hints tell of all names of a text."""

    tokens: Tokens
    kinds: Mapping[Key, NameKind]
    organization_starts: Set[int]
    """The first tokens of all mentions of organizations."""
    organizations: Set[Key]
    products: Set[Key]
    """Those of which a version is named: "IE" beside "IE6"."""
    surnames: Set[str]
    """Of people with a full name."""
    people_ends: Set[int]
    """The tokens right behind the names of people."""


def kinds_by_words(
    tokens: Tokens, names: Sequence[Name], kinds: Mapping[Key, NameKind]
) -> Iterator[tuple[Key, NameKind]]:
    """Yield what the words of names tell where it is something else than their hints tell, `kinds`."""
    mentions: defaultdict[Key, list[Name]] = defaultdict(list)
    for name in names:
        mentions[name.key].append(name)
    hinted = _Hinted(
        tokens,
        kinds,
        {name.start for name in names if kinds[name.key] == "organization"},
        {key for key, kind in kinds.items() if kind == "organization"},
        versions(tokens, mentions),
        {key[-1] for key, kind in kinds.items() if kind == "person" and len(key) > 1},
        {name.end for name in names if kinds[name.key] == "person"},
    )
    for key, places in mentions.items():
        if kind := _kind_by_words(hinted, places, key):
            yield key, kind


def _kind_by_words(hinted: _Hinted, places: Sequence[Name], key: Key) -> NameKind | None:
    """Return what the words tell of a name, of which all mentions are given; None where it is as hinted."""
    tokens, kind = hinted.tokens, hinted.kinds[key]
    if is_state(tokens, places, key):
        return "place"
    if kind in ("person", "other") and has_people(tokens, places, hinted.people_ends):
        return "organization"
    if kind == "person" and is_no_person(tokens, places, key):
        return "other"
    if kind != "place" and _is_of_officeholder(tokens, places, hinted.surnames):
        return "place"
    if (kind == "other" and is_maker(tokens, places)) or (
        kind != "person" and any(signs_quotation(tokens, name) for name in places)
    ):
        return "person"
    if (
        is_party_abroad(key)
        or is_body_of_country(key)
        or is_called_after_cause(key)
        or is_local(key[-2:])
        or is_spelled_out(tokens, places, kind, hinted.organizations)
    ):
        return "organization"
    if kind == "organization":
        return _kind_of_organization(hinted, places, key)
    is_relative = _is_of_family(key, hinted.surnames)
    return "person" if is_relative and all(_is_like_relative(tokens, name) for name in places) else None


def _kind_of_organization(hinted: _Hinted, places: Sequence[Name], key: Key) -> NameKind | None:
    """Return what the words tell of a name that hints take for an organization's; None where it is one."""
    tokens = hinted.tokens
    if is_venue(tokens, places, key) or _is_place(key) or _is_ward(tokens, places, key):
        return "place"
    is_somebody = is_surely_person(tokens, places, key, hinted.organization_starts)
    if is_somebody or _is_of_family(key, hinted.surnames):
        return "person"
    is_other = (
        key in hinted.products
        or is_thing(tokens, places, key)
        or are_office_letters(tokens, key)
        or is_title_of_work(tokens, places)
        or is_only_platform(tokens, places, key)
        or any(is_portfolio(tokens, name.start, name.end) for name in places)
        or _is_ordinary(tokens, places, key)
        or any(is_written_like_thing(tokens, name, key) for name in places)
    )
    return "other" if is_other else None


def _is_like_relative(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name stands as somebody's does: "the actor Joon Park", but not "the Hyde Park"."""
    is_bare = tokens.norm_at(name.start - 1) not in ("a", "an", "the", "'s", "in", "at", "near")
    is_written_so = all(
        tokens.words[i].istitle() and tokens.pos[i] == "PROPN" for i in (name.start, name.end - 1)
    )
    return is_bare and is_written_so and name.key not in PLACES and name.key[0] not in PLACE_STARTS


def _is_place(key: Key) -> bool:
    """Tell whether a name is that of a known place, or of a building: "Tolvan Station"."""
    is_building = len(key) > 1 and key[-1] in BUILDINGS and not organization_noun(key)
    return key not in KNOWN_ORGANIZATIONS and (key in PLACES or is_building)


def _is_ward(tokens: Tokens, names: Sequence[Name], key: Key) -> bool:
    is_named_so = any(
        is_county_of_office(tokens, name)
        or has_natives(tokens, name)
        or has_home(tokens, name)
        or is_on_map(tokens, name)
        or is_seat(tokens, name)
        for name in names
    ) or all(
        is_ward(tokens, name.end) or is_area(tokens, name) or is_constituency(tokens, name) for name in names
    )
    is_party = key in KNOWN_ORGANIZATIONS or key[-1] in PARTIES  # "the Fine Gael TD"
    return is_named_so and not is_party and not organization_noun(key)


def _is_ordinary(tokens: Tokens, names: Sequence[Name], key: Key) -> bool:
    """Tell whether a noun has its capital from the sentences that it opens: "Energy analyst Ann Roe"."""
    is_open = len(key) == 1 and key not in KNOWN_ORGANIZATIONS and singular(key[0]) not in PARTIES
    is_word = key[0] in _COMMON or singular(key[0]) in _COMMON
    return (
        is_open
        and is_word
        and all(tokens.initial[name.start] and tokens.pos[name.start] == "NOUN" for name in names)
    )


def _is_of_officeholder(tokens: Tokens, names: Sequence[Name], surnames: Set[str]) -> bool:
    """Tell whether an unknown word is where somebody was elected: "Keldra Senator Ann Roe"."""
    (word, *rest) = names[0].key
    is_listed = word in GIVEN_NAMES or word in PARTIES or (word,) in KNOWN_ORGANIZATIONS
    is_unknown = not rest and word not in surnames and not is_listed
    is_several = singular(word) != word and singular(word) in _COMMON
    is_written_so = tokens.words[names[0].end - 1].istitle() and not is_several
    return is_unknown and is_written_so and any(is_of_officeholder(tokens, name) for name in names)


def _is_of_family(key: Key, surnames: Set[str]) -> bool:
    """Tell whether a name of two words ends in somebody's surname: "Rudi Voss" beside "R. Voss"."""
    return len(key) == 2 and key[-1] in surnames and not organization_noun(key)
