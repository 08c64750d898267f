"""Makes the mentions of a name agree on what it names: the encoder decides for every mention by itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import pairwise

from reader.nlp.entities.casing import is_speaking_paper
from reader.nlp.entities.doubtful_organizations import is_doubtful
from reader.nlp.entities.hinted_odds import HintedOdds
from reader.nlp.entities.kinds import NameKind, longest_first
from reader.nlp.entities.names import Name
from reader.nlp.entities.no_organizations import (
    is_no_organization,
    is_only_where,
    is_title_of_work,
    is_venue,
    versions,
)
from reader.nlp.entities.no_people import is_no_person
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.organizations import is_called_in_brackets
from reader.nlp.entities.spelled_out import is_spelled_out
from reader.nlp.entities.states import is_state
from reader.nlp.entities.sure_organizations import (
    bears_article,
    has_company_part,
    has_its,
    has_officer,
    has_people,
    has_shares,
    is_body_of_country,
    is_firm,
    is_firm_by_place,
    is_owned,
    is_party_abroad,
)
from reader.nlp.entities.sure_people import is_surely_person, signs_quotation
from reader.nlp.entities.sure_places import (
    is_constituency,
    is_country,
    is_in_part,
    is_judicial_district,
    is_led,
    is_of_officeholder,
    is_seat,
    is_surely_place,
    opens_report,
    places_of_dateline,
)
from reader.nlp.entities.teams import has_player, is_about_sport
from reader.nlp.entities.things import is_one_of_many, is_only_platform
from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told import KINDS, ToldName
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES, GIVEN_NAMES
from reader.nlp.lexicon.name_words import CALENDAR
from reader.nlp.lexicon.organizations import CLASSES, FOUNDERS, KNOWN_ORGANIZATIONS, LEGAL_FORMS
from reader.nlp.lexicon.people import PARTIES, ROLES
from reader.nlp.lexicon.places import COUNTRIES, NATIONALITIES, PLACES, STATE_ABBREVIATIONS
from reader.nlp.lexicon.pronouns import FEMALE_PRONOUNS, MALE_PRONOUNS
from reader.nlp.lexicon.word_forms import Key, is_written_like_brand, singular

_OUTLET_END = "news"
"""How no surname ends: "Wikinews", "Sportsnews"."""
_IMPROBABLE = -6.0
"""Log-probability below which the encoder does not take a place for an organization, whatever its noun is.

A theatre where somebody plays is below, a school to which somebody goes above.
"""
_AREAS = frozenset(("county", "city", "parish", "borough", "township", "village", "district", "town"))
"""Last words of the places that have a council, a court or a sheriff of their own."""
_LEAST_LONG_NAME = 2
"""Words of a body's name than which one is longer that is called by its first word alone."""
_BEFORE_NOUNS = frozenset(("amod", "compound", "nmod"))
_WHERE = frozenset(("across", "around", "at", "from", "in", "into", "near", "off", "outside", "through"))
_OWNING = frozenset(("'s", "’s", "'", "’"))
_ADMINISTRATIVE = frozenset(("borough", "county", "district", "municipality", "parish", "township"))
"""What a text calls a place by, with a capital, whose name it has told before."""
_OF_SOMEBODY = FEMALE_PRONOUNS | MALE_PRONOUNS
_MAX_TO_PRONOUN = 12
"""Tokens from somebody to the pronoun for them: further on somebody else may be meant."""
_ORGANIZATION = KINDS.index("organization")


def agreed_kinds(tokens: Tokens, parts: Sequence[tuple[Name, ToldName]]) -> dict[int, NameKind]:
    """Return by its start what each name names, all mentions of a name taken together.

    A word that is an adjective wherever it stands names nothing: "a Democratic rival".
    """
    mentions: defaultdict[Key, list[ToldName]] = defaultdict(list)
    places: defaultdict[Key, list[Name]] = defaultdict(list)
    for name, told in parts:
        mentions[name.key].append(told)
        places[name.key].append(name)
    products = versions(tokens, mentions)
    told_as_one = {key for key in mentions if _is_told(mentions[key], "organization")}
    begun_with = {key[:1] for key in told_as_one if len(key) > 1}
    companies = _first_words(key for key in told_as_one if _is_company(key))
    schools = _first_words(key for key in told_as_one if "school" in CLASSES.get(key[-1], ()))
    areas = set(_areas(told_as_one))
    told_alone = {key[0] for key, of_key in mentions.items() if len(key) == 1 and _is_told(of_key, "person")}
    surnames_alone = told_alone - {
        key[-1] for key, of_key in mentions.items() if len(key) > 1 and _is_told(of_key, "person")
    }
    full_names = {told.start for _, told in parts if told.kind == "person" and told.end - told.start > 1}
    people_ends = {told.end for _, told in parts if told.kind == "person"}
    short_for_known: set[Key] = set()
    surnames: set[Key] = set()
    hinted = HintedOdds(tokens, places)
    is_sport = is_about_sport(tokens)
    organizations = {name.start for name, told in parts if told.kind == "organization"}
    called = _called_in_brackets(tokens, parts)
    small = {norm for norm, word in zip(tokens.norms, tokens.words, strict=True) if word.islower()}
    kinds: dict[int, NameKind] = places_of_dateline(tokens, [name for name, _ in parts])
    beginnings: set[Key] = set()
    for key in longest_first(mentions):
        of_key = mentions[key]
        is_open = len(key) == 1 and key not in KNOWN_ORGANIZATIONS
        if is_open and all(tokens.pos[told.start] == "ADJ" for told in of_key):
            kinds |= {told.start: "other" for told in of_key if told.kind != "person"}
        odds = [sum(told.odds[place] for told in of_key) / len(of_key) for place in range(len(KINDS))]
        values = hinted.hints_of(key)
        kind = _kind(tokens, key, places[key], hinted.of(values, odds), surnames)
        if kind == "person" and key not in surnames and len(key) == 1:
            owns_people = any(
                tokens.norm_at(name.end) == "'s" and name.end + 1 in full_names for name in places[key]
            )
            is_called_the = key[0] not in GIVEN_NAMES and any(
                bears_article(tokens, name) for name in places[key]
            )
            is_team = is_sport and any(has_player(tokens, name) for name in places[key])
            is_it = key[0] not in GIVEN_NAMES and _is_company_by_deeds(tokens, places[key])
            is_short = key in companies or key in schools or key in short_for_known
            is_one = owns_people or is_called_the or is_it or is_short
            kind = "organization" if is_one or (is_team and key[0] not in GIVEN_NAMES) else kind
        if kind == "place" and key in schools and not any(_is_where(tokens, name) for name in places[key]):
            kind = "organization"
        if kind == "place" and key in beginnings and _is_called_like_body(tokens, places[key]):
            kind = "organization"
        if kind == "organization" and len(key) > 1 and key in KNOWN_ORGANIZATIONS:
            short_for_known.add(key[-1:])  # "Lilly" of "Eli Lilly"
        if kind == "organization" and len(key) > _LEAST_LONG_NAME and (key[1],) not in PLACES:
            beginnings.add(key[:1])
        is_noun = all(tokens.pos[told.start] == "NOUN" for told in of_key)
        is_party = singular(key[0]) in PARTIES  # "Democrats disagreed"
        is_word = key[0] in small if kind != "organization" else is_noun and not (is_sport or is_party)
        if is_word and key not in KNOWN_ORGANIZATIONS and _is_ordinary(tokens, places[key], key, kind):
            kind = "other"
        if kind == "organization" and key in products:
            kind = "other"
        if kind == "organization" and is_surely_person(tokens, places[key], key, organizations):
            kind = "person"
        if kind == "organization" and key[-1] in surnames_alone and _is_like_full_name(tokens, places[key]):
            kind = "person"
        if kind == "organization" and _is_like_player(tokens, places[key], is_sport=is_sport):
            kind = "person"
        if kind != "person" and _is_given_name_with(key, told_alone):
            kind = "person"
        if kind == "organization" and not is_sport and is_country(places[key][0]):
            kind = "place"
        if kind == "organization" and not is_sport and key in areas:
            kind = "place"
        if is_state(tokens, places[key], key):
            kind = "place"
        if kind == "organization" and any(
            is_led(tokens, name) or is_seat(tokens, name) for name in places[key]
        ):
            kind = "place"
        # "the port of Keldra" beside "Keldra Water": a place gave a body its name
        if kind == "organization" and not is_sport and key in begun_with:
            kind = "place" if any(is_surely_place(tokens, name) for name in places[key]) else kind
        doubt = sum(told.doubt for told in of_key) / len(of_key)
        if kind == "organization" and is_doubtful(tokens, places[key], key, values, doubt, is_sport=is_sport):
            kind = "other"
        is_spelled = is_spelled_out(tokens, places[key], kind, told_as_one)
        if key in called or is_party_abroad(key) or is_spelled:
            kind = "organization"
        if kind != "person" and any(signs_quotation(tokens, name) for name in places[key]):
            kind = "person"
        if kind == "person" and len(key) == 1 and _are_only_where(tokens, places[key]):
            kind = "place"
        is_unknown = len(key) == 1 and key[0] not in GIVEN_NAMES and key not in surnames
        if kind == "person" and is_unknown and any(_is_place_of_people(tokens, name) for name in places[key]):
            kind = "place"
        if kind == "person" and key not in surnames and has_people(tokens, places[key], people_ends):
            kind = "organization"
        if kind == "person" and (*key, "school") in mentions:
            kind = "organization"  # "Robert Lee High" in the headline
        if kind == "person" and len(key) > 1:
            surnames |= {key[-1:], key[1:], *_surname_before_syllables(key)}  # "Pen" and "Le Pen"
        hinted.note(key, kind)
        for name, told in zip(places[key], of_key, strict=True):
            own = _likeliest([one + mean for one, mean in zip(told.odds, odds, strict=True)])
            if opens_report(tokens, name) or (kind != "person" and is_surely_place(tokens, name)):
                kinds.setdefault(told.start, "place")
            is_team_or_place = is_sport and key in PLACES and {kind, own} == {"place", "organization"}
            if kind == "organization" and is_one_of_many(tokens, name):
                kinds.setdefault(told.start, "other")
            kinds.setdefault(told.start, own if is_team_or_place else kind)
    return kinds


def _is_place_of_people(tokens: Tokens, name: Name) -> bool:
    return is_led(tokens, name) or is_in_part(tokens, name) or is_of_officeholder(tokens, name)


def _is_given_name_with(key: Key, surnames: Collection[str]) -> bool:
    """Tell whether a name is a given name with the surname of somebody: "Israel Lund" beside "Lund said"."""
    is_name = len(key) == _LEAST_LONG_NAME and key[0] in GIVEN_NAMES and key[1] in surnames
    return is_name and key not in PLACES and key not in KNOWN_ORGANIZATIONS and not organization_noun(key)


def _is_like_full_name(tokens: Tokens, names: Sequence[Name]) -> bool:
    """Tell whether two words may be a name of which the second is a surname that nobody else bears in full.

    "Juno Vale" beside "says Vale", and no body: it has no article and no noun for one, and is a he or a she.
    """
    key = names[0].key
    is_body = key in KNOWN_ORGANIZATIONS or bool(organization_noun(key)) or (key[:1]) in PLACES
    is_written_so = all(
        tokens.words[i].istitle() and tokens.words[i].isalpha()
        for name in names
        for i in range(name.start, name.end)
    )
    is_bare = all(tokens.norm_at(name.start - 1) != "the" for name in names)
    has_gender = any(_has_pronoun_behind(tokens, name) for name in names)
    return len(key) == _LEAST_LONG_NAME and not is_body and is_written_so and is_bare and has_gender


def _is_like_player(tokens: Tokens, names: Sequence[Name], *, is_sport: bool) -> bool:
    """Tell whether a given name and a surname are no club's in a report on sport, or have a work.

    "Lucy Lund took ten wickets", "Lucy Lund's Mosquitoes"; "Charlotte Hornets" ends in a plural.
    """
    key = names[0].key
    is_body = (
        key in KNOWN_ORGANIZATIONS or bool(organization_noun(key)) or key[:1] in PLACES or key[-1] in CLASSES
    )
    if len(key) != _LEAST_LONG_NAME or is_body or key[0] not in COMMON_GIVEN_NAMES or key[1].endswith("s"):
        return False
    is_written_so = all(
        tokens.words[i].istitle() and tokens.pos[i] == "PROPN"
        for name in names
        for i in range(name.start, name.end)
    )
    has_work = any(
        tokens.norm_at(name.end) == "'s" and name.end + 1 < len(tokens) and tokens.upper[name.end + 1]
        for name in names
    )
    is_bare = all(tokens.norm_at(name.start - 1) != "the" for name in names)
    return is_written_so and is_bare and (is_sport or has_work)


def _has_pronoun_behind(tokens: Tokens, name: Name) -> bool:
    """Tell whether "he" or "she" follows in the sentence before any other name: "Juno Vale broke her arm"."""
    for i in range(name.end, min(len(tokens), name.end + _MAX_TO_PRONOUN)):
        if tokens.norms[i] in _OF_SOMEBODY:
            return True
        if tokens.words[i] in ".!?;“”" or tokens.space[i] or tokens.upper[i]:
            return False
    return False


def _surname_before_syllables(key: Key) -> Iterator[Key]:
    """Yield the surname before a given name of two syllables: "Tsang" of "Jasper Tsang Yok-sing"."""
    at = key.index("-") if "-" in key else 0
    if at > 1:
        yield key[at - 2 : at - 1]


def _is_called_like_body(tokens: Tokens, names: Sequence[Name]) -> bool:
    """Tell whether the first word of a body's name stands for it: "the Vuka" of the Vuka Pamoja Coalition.

    Not where it says where something is: "the Sulan coast", "the sea off Sulan".
    """
    is_called = any(
        tokens.norm_at(name.start - 1) == "the" and tokens.dep[name.end - 1] not in _BEFORE_NOUNS
        for name in names
    )
    is_where = any(tokens.norm_at(name.start - 1) in _WHERE for name in names)
    return names[0].key not in PLACES and is_called and not is_where


def _is_company_by_deeds(tokens: Tokens, names: Sequence[Name]) -> bool:
    """Tell whether a name is an "it", or has what only a company has, and never bears a title."""
    is_company = any(has_its(tokens, name) or has_company_part(tokens, name) for name in names)
    return is_company and not any(name.title or name.office for name in names)


def _is_ordinary(tokens: Tokens, names: Sequence[Name], key: Key, kind: NameKind) -> bool:
    """Tell whether a word has its capital from the start of its sentence alone: "Mosses drink fog".

    Somebody may be called like a thing, but hardly like several.
    """
    is_initial = len(key) == 1 and all(tokens.initial[name.start] for name in names)
    return is_initial and (kind == "place" or (key[0].endswith("s") and not key[0].endswith("ss")))


def _first_words(keys: Iterable[Key]) -> set[Key]:
    """Return what companies or schools are called for short: "Lumos" for "Lumos Semiconductor Inc"."""
    return {key[:1] for key in keys if len(key) > 1 and not _is_common(key[0])}


def _are_only_where(tokens: Tokens, names: Sequence[Name]) -> bool:
    """Tell whether an unknown word is where something is, or owns something: "in Keldra, Keldra's mayor"."""
    others = [name for name in names if not _is_only_where(tokens, name)]
    are_owners = all(tokens.norm_at(name.end) in _OWNING and not name.title for name in others)
    return len(others) < len(names) and are_owners and names[0].key[0] not in GIVEN_NAMES


def _is_only_where(tokens: Tokens, name: Name) -> bool:
    """Tell whether an unknown word says where something is: "a museum in Aberford"."""
    is_unknown = name.key[0] not in GIVEN_NAMES and not name.title
    return is_unknown and tokens.norm_at(name.start - 1) == "in" and tokens.norm_at(name.end) not in _OWNING


def _is_where(tokens: Tokens, name: Name) -> bool:
    is_dateline = tokens.words[name.start].isupper()
    return is_dateline or tokens.norm_at(name.start - 1) in _WHERE


def _called_in_brackets(tokens: Tokens, parts: Sequence[tuple[Name, ToldName]]) -> set[Key]:
    """Return the single words by which organizations are called in the brackets behind their names."""
    return {
        other.key
        for (one, told), (other, _) in pairwise(parts)
        if told.kind == "organization" and is_called_in_brackets(tokens, one, other)
    }


def _areas(organizations: Iterable[Key]) -> Iterator[Key]:
    """Yield the places with which names begin: "Delm County" of "Delm County Sheriff's Office"."""
    for key in organizations:
        yield from (key[:end] for end in range(2, len(key)) if key[end - 1] in _AREAS)


def _is_company(key: Key) -> bool:
    return key[-1] in LEGAL_FORMS or "company" in CLASSES.get(key[-1], ())


def _is_common(word: str) -> bool:
    return word in COMMON_GIVEN_NAMES or (word,) in PLACES or (word,) in NATIONALITIES


def _is_told(mentions: Sequence[ToldName], kind: NameKind) -> bool:
    return any(told.kind == kind for told in mentions)


def _kind(
    tokens: Tokens, key: Key, names: Iterable[Name], odds: Sequence[float], surnames: set[Key]
) -> NameKind:
    """Return what a name names by the odds of all its mentions and by its words."""
    names = list(names)
    if key[-1] in STATE_ABBREVIATIONS and len(key) == 1 and tokens.words[names[0].end - 1].endswith("."):
        return "place"
    kind = _likeliest(odds)
    if kind == "person" and len(key) == 1 and key[0].endswith(_OUTLET_END):
        kind = "organization"
    if key in surnames and (kind != "place" or key not in PLACES):
        return "person"
    if key not in KNOWN_ORGANIZATIONS and all(is_constituency(tokens, name) for name in names):
        return "place"
    if kind == "person":
        return _kind_of_person(tokens, key, names)
    if is_venue(tokens, names, key) or is_judicial_district(key):
        return "place"
    if key not in PLACES and any(has_shares(tokens, name) or is_owned(tokens, name) for name in names):
        return "organization"
    if kind == "place" and key[0] in CALENDAR and all(tokens.norm_at(name.end).isdigit() for name in names):
        return "other"  # "Mar 3"
    if kind == "place" and len(key) == 1 and key[0] in _ADMINISTRATIVE:
        return "other"  # "the County"
    if kind == "place":
        return "organization" if _is_organization(key, odds) else kind
    if is_only_where(tokens, names, key):
        return "place"
    is_other = is_no_organization(tokens, names, key) or is_title_of_work(tokens, names)
    is_known = key in KNOWN_ORGANIZATIONS and not is_only_platform(tokens, names, key)
    is_paper = any(is_speaking_paper(tokens, name.end - 1, name.end) for name in names)
    return "other" if is_other and not (is_known or is_paper) else kind


def _kind_of_person(tokens: Tokens, key: Key, names: Sequence[Name]) -> NameKind:
    """Return what a name that was told as somebody's names by its words."""
    if key[-1] in STATE_ABBREVIATIONS and tokens.words[names[0].end - 1].endswith("."):
        return "place"
    if is_no_person(tokens, names, key) or is_title_of_work(tokens, names):
        return "other"
    if (
        is_firm(key)
        or (len(key) > 1 and key[-1] in LEGAL_FORMS)
        or any(is_firm_by_place(tokens, name) for name in names)
    ):
        return "organization"
    is_company = len(key) > 1 and key in KNOWN_ORGANIZATIONS and key not in FOUNDERS
    if is_company and not _is_somebody(tokens, names):
        return "organization"  # "Grant Thornton"
    if len(key) > 1 or key[0] in GIVEN_NAMES:
        return "person"
    if key in COUNTRIES:
        return "place"
    is_one = (
        any(tokens.norms[name.end : name.end + 2] == [",", "which"] for name in names)
        or key in KNOWN_ORGANIZATIONS
        or is_written_like_brand(tokens.words[names[0].start])
        or any(has_officer(tokens, name) for name in names)
    )
    return "organization" if is_one else "person"


def _is_somebody(tokens: Tokens, names: Sequence[Name]) -> bool:
    """Tell whether a title, a role or an age makes somebody of a name that is known as a company's."""
    return any(
        name.title
        or name.office
        or tokens.norm_at(name.start - 1) in ROLES
        or (tokens.norm_at(name.end) == "," and tokens.norm_at(name.end + 1).isdecimal())
        for name in names
    )


def _is_organization(key: Key, odds: Sequence[float]) -> bool:
    """Tell whether what was told as a place is known as an organization, or has the noun of one."""
    if key in PLACES:
        return False
    is_called_one = bool(organization_noun(key)) and odds[_ORGANIZATION] > _IMPROBABLE
    is_called_one |= is_body_of_country(key)
    return key in KNOWN_ORGANIZATIONS or is_called_one


def _likeliest(odds: Sequence[float]) -> NameKind:
    return KINDS[max(range(len(KINDS)), key=odds.__getitem__)]
