"""What the word lists say about a word or a name. No spaCy here."""

from __future__ import annotations

import unicodedata

from reader.nlp.lexicon import lexicon, words

Key = tuple[str, ...]
"""The words of a name for comparison: case folded, without full stops and a leading "the"."""


def fold(word: str) -> str:
    """Return a word for comparison: case folded, typographic marks plain, without full stops."""
    return word.casefold().replace("’", "'").replace(".", "") or word


def plain(word: str) -> str:
    """Return a folded word without its diacritics."""
    return "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))


def key_of(name: str) -> Key:
    """Return the key of a name in a word list."""
    found = tuple(fold(word) for word in name.replace("-", " - ").replace("'s", " 's").split())
    return found[1:] if len(found) > 1 and found[0] == "the" else found


def singular(word: str) -> str:
    """Return the singular of a regular plural; other words as they are."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _keys(names: list[str] | frozenset[str]) -> frozenset[Key]:
    return frozenset(key_of(name) for name in names)


_COUNTRIES: list[list[list[str]]] = lexicon("countries")["countries"]
_ORGANIZATIONS = lexicon("organization_nouns")
_OTHER = lexicon("other_names")

MALE_TITLES = words("titles", "male")
FEMALE_TITLES = words("titles", "female")
TITLES = MALE_TITLES | FEMALE_TITLES | words("titles", "neutral")
TITLES_OF_PLACES = words("titles", "places")
NAME_ENDS = words("titles", "after")
ROLES = frozenset(word for nouns in lexicon("roles")["nouns"].values() for word in nouns)
OFFICES = frozenset(
    word for field in ("state", "law", "force", "faith") for word in lexicon("roles")["nouns"][field]
)
"""Roles that stand before a name like a title."""
TITLES_AND_OFFICES = TITLES | OFFICES
ROLE_MODIFIERS = frozenset(lexicon("roles")["modifiers"]["words"])
PORTFOLIOS = frozenset(lexicon("roles")["portfolios"]["words"])
KIN = words("kin", "male", "female", "neutral")
MALE_NAMES = frozenset(fold(name) for name in words("given_names", "male"))
FEMALE_NAMES = frozenset(fold(name) for name in words("given_names", "female"))
GIVEN_NAMES = MALE_NAMES | FEMALE_NAMES | frozenset(fold(name) for name in words("given_names", "either"))
REGISTERED_NAMES = frozenset(
    fold(name) for file in ("census_names", "registered_names") for name in words(file, "male", "female")
)
"""Given names that are rarer, or words as well: they tell a person only beside something else that does."""
ALL_GIVEN_NAMES = GIVEN_NAMES | REGISTERED_NAMES

CLASSES: dict[str, frozenset[str]] = {}
"""A noun for a kind of organization, and the classes it may name."""
for _name, _nouns in _ORGANIZATIONS["classes"].items():
    for _noun in _nouns:
        CLASSES[_noun] = CLASSES.get(_noun, frozenset()) | {_name}
LEGAL_FORMS = frozenset(_ORGANIZATIONS["legal"]["forms"])
KNOWN_ORGANIZATIONS: dict[Key, str] = {
    key_of(name): class_ for class_, names in _ORGANIZATIONS["names"].items() for name in names
}
"""Organizations of general knowledge, each with its class."""

NATIONALITIES = frozenset(key_of(word) for _, _, people in _COUNTRIES for word in people) | _keys(
    lexicon("countries")["peoples"]
)
COUNTRIES: dict[Key, Key] = {key_of(name): key_of(names[0]) for names, _, _ in _COUNTRIES for name in names}
"""Every name of a country, and the first of that country's names."""
PLACES = (
    frozenset(COUNTRIES)
    | frozenset(key_of(city) for _, cities, _ in _COUNTRIES for city in cities)
    | _keys(lexicon("places")["names"])
)
PLACE_NOUNS = words("places", "nouns")
PLACE_STARTS = words("places", "first")

OTHER_HEADS = frozenset(word for heads in _OTHER["heads"].values() for word in heads)
CALENDAR = frozenset(_OTHER["calendar"]["words"])
PLAIN = frozenset(_OTHER["plain"]["words"])
DIRECTIONS = frozenset(_OTHER["directions"]["words"])
ORGANIZATION_PARTS = frozenset(_ORGANIZATIONS["parts"]["nouns"])
"""What an organization has and a person or place seldom."""
DESCRIBED = frozenset(_ORGANIZATIONS["described"]["nouns"])
"""Nouns that with "the" stand for an organization named before."""
DESCRIBED_ANY = frozenset(_ORGANIZATIONS["described"]["any"])
OTHER_STARTS = frozenset(_OTHER["starts"]["words"])
HUMAN_ACTS = words("human_acts", "words")
PARTICLES = words("name_parts", "particles")
PLACE_ENDINGS = tuple(words("name_parts", "place_endings"))
SURNAME_ENDINGS = tuple(words("name_parts", "surname_endings"))
AFTER_HYPHEN = words("name_parts", "after_hyphen")
SMALL = words("name_parts", "small")
NAMED_ALONE = frozenset(_ORGANIZATIONS["described"]["names"])
"""Of those nouns, the ones that with a capital are names."""
