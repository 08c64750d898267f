"""Names that were taken for an organization's and are somebody's or a place's."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.nlp.entities.kinds import NameKind
from reader.nlp.entities.names import Name
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.sure_people import is_surely_person
from reader.nlp.entities.sure_places import is_country, is_led, is_seat, is_surely_place
from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told_text import ToldText
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES, GIVEN_NAMES
from reader.nlp.lexicon.organizations import CLASSES, KNOWN_ORGANIZATIONS
from reader.nlp.lexicon.places import PLACES
from reader.nlp.lexicon.pronouns import FEMALE_PRONOUNS, MALE_PRONOUNS
from reader.nlp.lexicon.word_forms import Key

_FULL_NAME = 2
"""Words of a given name and a surname."""
_OF_SOMEBODY = FEMALE_PRONOUNS | MALE_PRONOUNS
_MAX_TO_PRONOUN = 12
"""Tokens from somebody to the pronoun for them: further on somebody else may be meant."""


def kind_beside_people(text: ToldText, names: Sequence[Name]) -> NameKind:
    """Return what a name that was taken for an organization's names, of which all mentions are given.

    "person", "place" or "organization".
    """
    tokens, key = text.tokens, names[0].key
    if (
        is_surely_person(tokens, names, key, text.organization_starts)
        or (key[-1] in text.surnames_alone and _is_like_full_name(tokens, names))
        or _is_like_player(tokens, names, is_sport=text.is_sport)
        or is_given_name_with(key, text.people_alone)
    ):
        return "person"
    return "place" if _is_place(text, names) else "organization"


def is_given_name_with(key: Key, surnames: Collection[str]) -> bool:
    """Tell whether a name is a given name with the surname of somebody: "Israel Lund" beside "Lund said"."""
    is_name = len(key) == _FULL_NAME and key[0] in GIVEN_NAMES and key[1] in surnames
    return is_name and key not in PLACES and key not in KNOWN_ORGANIZATIONS and not organization_noun(key)


def _is_like_full_name(tokens: Tokens, names: Sequence[Name]) -> bool:
    """Tell whether two words may be a name of which the second is a surname that nobody else bears in full.

    "Juno Vale" beside "says Vale", and no body: it has no article and no noun for one, and is a he or a she.
    """
    key = names[0].key
    if len(key) != _FULL_NAME or _is_called_like_body(key):
        return False
    is_written_so = all(
        tokens.words[i].istitle() and tokens.words[i].isalpha()
        for name in names
        for i in range(name.start, name.end)
    )
    has_gender = any(_has_pronoun_behind(tokens, name) for name in names)
    return is_written_so and _is_bare(tokens, names) and has_gender


def _is_like_player(tokens: Tokens, names: Sequence[Name], *, is_sport: bool) -> bool:
    """Tell whether a given name and a surname are no club's in a report on sport, or have a work.

    "Lucy Lund took ten wickets", "Lucy Lund's Mosquitoes"; "Charlotte Hornets" ends in a plural.
    """
    key = names[0].key
    if len(key) != _FULL_NAME or key[0] not in COMMON_GIVEN_NAMES or key[1].endswith("s"):
        return False
    if _is_called_like_body(key) or key[-1] in CLASSES:
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
    return is_written_so and _is_bare(tokens, names) and (is_sport or has_work)


def _is_called_like_body(key: Key) -> bool:
    return key in KNOWN_ORGANIZATIONS or bool(organization_noun(key)) or key[:1] in PLACES


def _is_bare(tokens: Tokens, names: Sequence[Name]) -> bool:
    """Tell whether no article stands before any mention of a name."""
    return all(tokens.norm_at(name.start - 1) != "the" for name in names)


def _has_pronoun_behind(tokens: Tokens, name: Name) -> bool:
    """Tell whether "he" or "she" follows in the sentence before any other name: "Juno Vale broke her arm"."""
    for i in range(name.end, min(len(tokens), name.end + _MAX_TO_PRONOUN)):
        if tokens.norms[i] in _OF_SOMEBODY:
            return True
        if tokens.words[i] in ".!?;“”" or tokens.space[i] or tokens.upper[i]:
            return False
    return False


def _is_place(text: ToldText, names: Sequence[Name]) -> bool:
    """Tell whether what was taken for an organization is a place."""
    tokens = text.tokens
    if any(is_led(tokens, name) or is_seat(tokens, name) for name in names):
        return True
    if text.is_sport:
        return False  # where countries and cities stand for their teams
    return is_country(names[0]) or names[0].key in text.areas or _is_in_name(text, names)


def _is_in_name(text: ToldText, names: Sequence[Name]) -> bool:
    """Tell whether a place gave a body its name: "the port of Keldra" beside "Keldra Water"."""
    is_first = names[0].key in text.organization_beginnings
    return is_first and any(is_surely_place(text.tokens, name) for name in names)
