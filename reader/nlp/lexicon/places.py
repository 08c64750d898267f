"""Words for places: countries with their peoples, cities, regions, and the nouns of their names."""

from __future__ import annotations

from collections.abc import Mapping

from reader.nlp.lexicon import lexicon, words
from reader.nlp.lexicon.word_forms import Key, key_of, keys_of

_COUNTRIES: list[list[list[str]]] = lexicon("countries")["countries"]
"""For each country its names, its cities and the words for its people."""

NATIONALITIES = keys_of(word for _, _, people in _COUNTRIES for word in people) | keys_of(
    lexicon("countries")["peoples"]
)
COUNTRIES: Mapping[Key, Key] = {
    key_of(name): key_of(names[0]) for names, _, _ in _COUNTRIES for name in names
}
"""Every name of a country, and the first of that country's names."""
COUNTRY_OF_PEOPLE: Mapping[Key, Key] = {
    key_of(word): key_of(names[0]) for names, _, people in _COUNTRIES for word in people
}
"""Every word for who or what is from a country, and the first of that country's names."""
PLACES = (
    frozenset(COUNTRIES)
    | keys_of(city for _, cities, _ in _COUNTRIES for city in cities)
    | keys_of(lexicon("places")["names"])
)
PLACE_NOUNS = words("places", "nouns")
BUILDINGS = words("places", "buildings")
"""Of the nouns, those that no organization is called after."""
PLACE_STARTS = words("places", "first")
STATE_ABBREVIATIONS = words("places", "state_abbreviations")
"""How news shortens states, without full stops: "ky", "nc"."""
