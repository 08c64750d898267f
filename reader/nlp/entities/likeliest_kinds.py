"""What a name names by the odds of all its mentions, and by its words where these tell more."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.nlp.entities.casing import is_speaking_paper
from reader.nlp.entities.kinds import NameKind
from reader.nlp.entities.names import Name
from reader.nlp.entities.names_of_bodies import is_body_of_country, is_firm
from reader.nlp.entities.no_organizations import (
    is_no_organization,
    is_only_where,
    is_title_of_work,
    is_venue,
)
from reader.nlp.entities.no_people import is_no_person
from reader.nlp.entities.nouns_beside import is_behind_telling_noun
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.people_of_bodies import has_officer, is_where_somebody_directs
from reader.nlp.entities.possessions import has_shares, is_owned
from reader.nlp.entities.sure_organizations import is_firm_by_place
from reader.nlp.entities.sure_places import is_constituency, is_judicial_district
from reader.nlp.entities.things import is_only_platform
from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told import KINDS
from reader.nlp.lexicon.given_names import GIVEN_NAMES
from reader.nlp.lexicon.name_words import CALENDAR
from reader.nlp.lexicon.organizations import FOUNDERS, KNOWN_ORGANIZATIONS, LEGAL_FORMS
from reader.nlp.lexicon.people import ROLES
from reader.nlp.lexicon.places import COUNTRIES, PLACES, STATE_ABBREVIATIONS
from reader.nlp.lexicon.word_forms import Key, is_written_like_brand

_OUTLET_END = "news"
"""How no surname ends: "Wikinews", "Sportsnews"."""
_IMPROBABLE = -6.0
"""Log-probability below which the encoder does not take a place for an organization, whatever its noun is.

A theatre where somebody plays is below, a school to which somebody goes above.
"""
_ADMINISTRATIVE = frozenset(("borough", "county", "district", "municipality", "parish", "township"))
"""What a text calls a place by, with a capital, whose name it has told before."""
_ORGANIZATION = KINDS.index("organization")


def likeliest(odds: Sequence[float]) -> NameKind:
    """Return the kind with the highest of some odds, which are in the order of KINDS."""
    return KINDS[max(range(len(KINDS)), key=odds.__getitem__)]


def likeliest_kind(
    tokens: Tokens, names: Sequence[Name], odds: Sequence[float], surnames: Collection[Key]
) -> NameKind:
    """Return what a name names by the odds of all its mentions, `names`, and by its words.

    surnames: of the people whose full names are decided.
    """
    key = names[0].key
    is_state = key[-1] in STATE_ABBREVIATIONS and tokens.words[names[0].end - 1].endswith(".")
    if is_state and len(key) == 1:
        return "place"
    kind = likeliest(odds)
    if kind == "person" and len(key) == 1 and key[0].endswith(_OUTLET_END):
        kind = "organization"
    if key in surnames and (kind != "place" or key not in PLACES):
        return "person"
    if key not in KNOWN_ORGANIZATIONS and all(is_constituency(tokens, name) for name in names):
        return "place"
    if kind == "person":
        return "place" if is_state else _kind_of_person(tokens, names, key)
    if is_venue(tokens, names, key) or is_judicial_district(key):
        return "place"
    if key not in PLACES and any(has_shares(tokens, name) or is_owned(tokens, name) for name in names):
        return "organization"
    if kind == "place" and key not in PLACES and any(_is_told_as_body(tokens, name) for name in names):
        return "organization"
    if kind == "place":
        return _kind_of_place(tokens, names, key, odds)
    return _kind_of_organization(tokens, names, key)


def _is_told_as_body(tokens: Tokens, name: Name) -> bool:
    """Tell whether somebody directs an unknown place, or a noun says what it is: "the start-up Tolvan"."""
    return is_behind_telling_noun(tokens, name) or is_where_somebody_directs(tokens, name)


def _kind_of_person(tokens: Tokens, names: Sequence[Name], key: Key) -> NameKind:
    """Return what a name that was told as somebody's names by its words."""
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


def _kind_of_place(tokens: Tokens, names: Sequence[Name], key: Key, odds: Sequence[float]) -> NameKind:
    """Return what a name that was told as a place's names by its words."""
    if key[0] in CALENDAR and all(tokens.norm_at(name.end).isdigit() for name in names):
        return "other"  # "Mar 3"
    if len(key) == 1 and key[0] in _ADMINISTRATIVE:
        return "other"  # "the County"
    return "organization" if _is_organization(key, odds) else "place"


def _is_organization(key: Key, odds: Sequence[float]) -> bool:
    """Tell whether what was told as a place is known as an organization, or has the noun of one."""
    if key in PLACES:
        return False
    is_called_one = bool(organization_noun(key)) and odds[_ORGANIZATION] > _IMPROBABLE
    return key in KNOWN_ORGANIZATIONS or is_called_one or is_body_of_country(key)


def _kind_of_organization(tokens: Tokens, names: Sequence[Name], key: Key) -> NameKind:
    """Return what a name that was told as an organization's names by its words."""
    if is_only_where(tokens, names, key):
        return "place"
    is_other = is_no_organization(tokens, names, key) or is_title_of_work(tokens, names)
    is_known = key in KNOWN_ORGANIZATIONS and not is_only_platform(tokens, names, key)
    is_paper = any(is_speaking_paper(tokens, name.end - 1, name.end) for name in names)
    return "other" if is_other and not (is_known or is_paper) else "organization"
