"""Tells by places before titles who is not meant: "the Vermont senator" is not "Delm Sen. Roe"."""

from __future__ import annotations

from reader.nlp.lexicon.people import ROLES, TITLES
from reader.nlp.lexicon.places import COUNTRIES, COUNTRY_OF_PEOPLE, PLACES, STATE_ABBREVIATIONS
from reader.nlp.lexicon.word_forms import Key, fold, key_of
from reader.nlp.speakers.mentions import Candidate
from reader.nlp.speakers.phrases import POSSESSIVE_ENDS, Phrase
from reader.nlp.speakers.token_rows import TokenRows

_TITLES = TITLES | ROLES
_OF_SEVERAL_PEOPLES: Key = ("united", "kingdom")
_MAX_BEFORE_BODY = 5
"""Tokens from the nation to the name: "Danish brewing and snacks group"."""
_MAX_WORDS = 3
"""Of a state: "New South Wales"."""


def origin_before_title(rows: TokenRows, name: range) -> Key:
    """Return the place right before the title of a name, which may begin with it; empty without one."""
    end = name.start
    while end < name.stop and _is_title(rows, end):
        end += 1
    first = end
    while end > 0 and _is_title(rows, end - 1):
        end -= 1
    return _place_before(rows, end) if end < first else ()


def may_be_from(rows: TokenRows, candidate: Candidate, phrase: Phrase) -> bool:
    """Tell whether nothing says that a description and a candidate are of different places."""
    place = _place_before(rows, phrase.head)
    return not place or not candidate.origins or any(_may_be(place, origin) for origin in candidate.origins)


def origin_behind(rows: TokenRows, end: int) -> Key:
    """Return the state that is shortened behind a name: "Ann Roe (D-Mo.)", "Ann Roe, R-Vt."."""
    if end + 1 >= len(rows) or rows.words[end] not in ("(", ","):
        return ()
    for i in range(end + 1, min(len(rows), end + 4)):
        state = fold(rows.words[i].rpartition("-")[2])
        if state in STATE_ABBREVIATIONS and "-" in rows.words_of(end, i + 1):
            return (state,)
    return ()


def country_of_owner(rows: TokenRows, name: int) -> Key:
    """Return the country in "Kenya's Ann Roe" and "Kenya's captain Ann Roe"; empty without one."""
    end = name
    while end > 0 and _is_title(rows, end - 1):
        end -= 1
    if end == 0 or rows.words[end - 1] not in POSSESSIVE_ENDS:
        return ()
    return COUNTRIES.get(_place_before(rows, end - 1), ())


def countries_of_body(rows: TokenRows, name: range) -> frozenset[Key]:
    """Return the countries beside the name of a body: "Swiss drugmaker Roe", "Spain's Roe"."""
    found = {country_of_owner(rows, name.start)}
    if name.stop + 1 < len(rows) and rows.words[name.stop] == "of":
        found.add(COUNTRIES.get(key_of(rows.words[name.stop + 1]), ()))
    before = name.start - 1
    while before >= 0 and name.start - before <= _MAX_BEFORE_BODY:
        found.add(COUNTRY_OF_PEOPLE.get(key_of(rows.words[before]), ()))
        if rows.pos[before] not in ("ADJ", "NOUN") and rows.words[before] not in ("-", "and"):
            break
        before -= 1
    return frozenset(filter(None, found))


def country_of_nation(rows: TokenRows, phrase: Phrase) -> Key:
    """Return the country of whose people somebody is: of "the South African"; empty for any other noun."""
    first = max(phrase.start, phrase.head - 1)
    two_words = tuple(fold(word) for word in rows.words[first : phrase.head + 1])
    return COUNTRY_OF_PEOPLE.get(two_words) or COUNTRY_OF_PEOPLE.get(two_words[-1:], ())


def may_be_of_people(candidate: Candidate, country: Key) -> bool:
    """Tell whether nothing says that somebody is of another country: "the Kenyan" is no Swede.

    Whoever is British may be a Scot.
    """
    countries = countries_of(candidate)
    return not (country and countries) or not countries.isdisjoint({country, _OF_SEVERAL_PEOPLES})


def countries_of(candidate: Candidate) -> frozenset[Key]:
    """Return the countries that somebody is said to be of: "Kenya's Ann Roe", "Kenyan runner Ann Roe"."""
    peoples = (COUNTRY_OF_PEOPLE.get(key_of(word), ()) for word in candidate.modifiers)
    return frozenset(filter(None, (*candidate.countries, *peoples)))


def _may_be(place: Key, origin: Key) -> bool:
    """Tell whether a place is another, or may be shortened to it: "vt" has the letters of Vermont."""
    if origin[0] not in STATE_ABBREVIATIONS:
        return place == origin
    letters = iter("".join(place))
    return place[0][0] == origin[0][0] and all(letter in letters for letter in origin[0])


def _is_title(rows: TokenRows, token: int) -> bool:
    return rows.words[token].rstrip(".") in _TITLES


def _place_before(rows: TokenRows, end: int) -> Key:
    for start in range(max(0, end - _MAX_WORDS), end):
        key = tuple(fold(word) for word in rows.words[start:end])
        if key in PLACES:
            return key
    return ()
