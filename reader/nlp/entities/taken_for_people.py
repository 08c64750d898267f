"""Names that were taken for somebody's and are an organization's or a place's."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.nlp.entities.kinds import NameKind
from reader.nlp.entities.longer_names import LongerNames
from reader.nlp.entities.names import Name
from reader.nlp.entities.nouns_beside import bears_article
from reader.nlp.entities.people_of_bodies import has_people
from reader.nlp.entities.possessions import has_company_part, has_its
from reader.nlp.entities.sure_places import is_in_part, is_led, is_of_officeholder, is_on_map
from reader.nlp.entities.teams import has_player
from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told_text import ToldText
from reader.nlp.lexicon.given_names import GIVEN_NAMES
from reader.nlp.lexicon.word_forms import Key

_OWNING = frozenset(("'s", "’s", "'", "’"))


def is_organization_alone(text: ToldText, names: Sequence[Name], longer: LongerNames) -> bool:
    """Tell whether one word, of which all mentions are given, is an organization and nobody's surname."""
    tokens, key = text.tokens, names[0].key
    if len(key) > 1 or key in longer.surnames:
        return False
    if key in text.companies or key in text.schools or key in longer.ends_of_known:
        return True
    if any(tokens.norm_at(name.end) == "'s" and name.end + 1 in text.full_name_starts for name in names):
        return True  # "Tolvan's Ann Roe"
    if key[0] in GIVEN_NAMES:
        return False
    return (
        any(bears_article(tokens, name) for name in names)
        or _is_company_by_deeds(tokens, names)
        or (text.is_sport and any(has_player(tokens, name) for name in names))
    )


def _is_company_by_deeds(tokens: Tokens, names: Sequence[Name]) -> bool:
    """Tell whether a name is an "it", or has what only a company has, and never bears a title."""
    is_company = any(has_its(tokens, name) or has_company_part(tokens, name) for name in names)
    return is_company and not any(name.title or name.office for name in names)


def kind_beside_others(text: ToldText, names: Sequence[Name], surnames: Collection[Key]) -> NameKind:
    """Return what a name that was taken for somebody's names by what stands beside its mentions, all of them.

    surnames: of the people whose full names are decided.
    """
    tokens, key = text.tokens, names[0].key
    if len(key) == 1 and _are_only_where(tokens, names):
        return "place"
    if key not in surnames and all(is_on_map(tokens, name) and not name.title for name in names):
        return "place"  # also where it is a given name elsewhere: "north of Clinton"
    if len(key) > 1 and key[0] not in GIVEN_NAMES and any(is_led(tokens, name) for name in names):
        return "place"  # "the mayor of Le Touquet"
    is_unknown = len(key) == 1 and key[0] not in GIVEN_NAMES and key not in surnames
    if is_unknown and any(_is_place_of_people(tokens, name) for name in names):
        return "place"
    if key not in surnames and has_people(tokens, names, text.person_ends):
        return "organization"
    if (*key, "school") in text.names:
        return "organization"  # "Robert Lee High" in the headline
    return "person"


def _are_only_where(tokens: Tokens, names: Sequence[Name]) -> bool:
    """Tell whether an unknown word is where something is, or owns something: "in Keldra, Keldra's mayor"."""
    others = [name for name in names if not _is_only_where(tokens, name)]
    are_owners = all(tokens.norm_at(name.end) in _OWNING and not name.title for name in others)
    return len(others) < len(names) and are_owners and names[0].key[0] not in GIVEN_NAMES


def _is_only_where(tokens: Tokens, name: Name) -> bool:
    """Tell whether an unknown word says where something is: "a museum in Aberford"."""
    is_unknown = name.key[0] not in GIVEN_NAMES and not name.title
    return is_unknown and tokens.norm_at(name.start - 1) == "in" and tokens.norm_at(name.end) not in _OWNING


def _is_place_of_people(tokens: Tokens, name: Name) -> bool:
    return is_led(tokens, name) or is_in_part(tokens, name) or is_of_officeholder(tokens, name)
