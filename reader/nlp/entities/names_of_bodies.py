"""Names whose own words say that a body bears them, whatever stands beside them."""

from __future__ import annotations

from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES, GIVEN_NAMES
from reader.nlp.lexicon.organizations import ENDS_ABROAD, FIRM_ENDS, STARTS_ABROAD
from reader.nlp.lexicon.places import COUNTRIES, NATIONALITIES, PLACE_STARTS, PLACES
from reader.nlp.lexicon.word_forms import Key

_WITH_COUNTRY = 2
"""Words of what a company is called in one country: "Airtel Kenya"."""
_PARTS_OF_COUNTRIES = (
    "central",
    "east",
    "great",
    "inner",
    "lower",
    "mainland",
    "mid",
    "north",
    "outer",
    "rural",
    "south",
    "upper",
    "west",
)
"""How parts of a country begin: "Northern Kenya", "Middle England"."""


def is_firm(key: Key) -> bool:
    """Tell whether a name is that of a firm and of nobody: "Hale & Sons", "Hale Research", no "Ann & Tom"."""
    is_pair = "&" in key[1:-1] and not COMMON_GIVEN_NAMES.issuperset((key[0], key[-1]))
    return is_pair or (len(key) > 1 and key[-1] in FIRM_ENDS)


def is_party_abroad(key: Key) -> bool:
    """Tell whether a name has the noun of a party in another language: "Partido Verde", "Naro Valu Katchi".

    A given name before the last word may make it somebody: "Ana Sena".
    """
    is_first = len(key) > 1 and key[0] in STARTS_ABROAD
    return is_first or (len(key) > 1 and key[-1] in ENDS_ABROAD and key[0] not in COMMON_GIVEN_NAMES)


def is_body_of_country(key: Key) -> bool:
    """Tell whether a name that is no place ends in a country: "Airtel Kenya", but "Central Kenya"."""
    is_of_country = len(key) == _WITH_COUNTRY and key[1:] in COUNTRIES and key not in PLACES
    is_part = key[0] in PLACE_STARTS or key[0].startswith(_PARTS_OF_COUNTRIES) or key[:1] in NATIONALITIES
    return is_of_country and not is_part and key[:1] not in PLACES and key[0] not in GIVEN_NAMES


def is_body_with_matter(key: Key) -> bool:
    """Tell whether a name says what body it is and what for: "Commission on Road Safety"."""
    link = next((place for place in range(1, len(key) - 1) if key[place] in ("for", "on")), None)
    is_work = link is not None and key[link + 1] in ("the", "a")  # "House on the Corner"
    return link is not None and not is_work and bool(organization_noun(key))
