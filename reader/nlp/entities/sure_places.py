"""Mentions that the words beside them make places, whatever they were told as: "Austin-based"."""

from __future__ import annotations

from collections.abc import Iterable

from reader.nlp.colon_datelines import colon_dateline
from reader.nlp.entities.kinds import NameKind
from reader.nlp.entities.names import Name
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.state_attorneys import is_state_of_attorney
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import words
from reader.nlp.lexicon.organizations import KNOWN_ORGANIZATIONS
from reader.nlp.lexicon.people import LOCAL_OFFICES, OFFICES, PARTIES, PEOPLE
from reader.nlp.lexicon.places import COUNTRIES, NATIONALITIES, PLACES, STATE_ABBREVIATIONS
from reader.nlp.lexicon.word_forms import Key, singular

_OFFICIALS = OFFICES | {"gov", "sen", "rep", "sens", "reps", "lawmakers", "lawmaker"}
_LOCALS = words("places", "locals")
"""Who is of a place in news of the place: "A Cedar Falls man was held"."""
_NATIVES = words("places", "natives")
_VILLAGERS = words("places", "natives", "locals", "others_from_places")
"""Who is from somewhere, and hardly from an organization: "a fish trader from Keldra"."""
_HOMES = words("places", "homes")
_HIS = frozenset(("her", "his", "their"))
_SEATS_OF_MEMBERS = frozenset(("constituency", "electorate", "riding"))
"""What ends the name of where a member of parliament is voted for: "Bwari Federal Constituency"."""
_AREAS = frozenset(
    ("ward", "constituency", "parish", "precinct", "borough", "riding", "electorate", "county")
)
"""What is behind the name of where people vote or live; "district" may be that of a team or a school."""
MEMBERS = frozenset(("mp", "mps", "msp", "msps", "mla", "mlas", "mep", "meps", "td", "tds"))
"""Members of parliaments, as they are called by letters."""
_PARTIES = frozenset(("alliance", "national", "plaid", "reform", "unionist"))
"""Words by which parties are called before their members, besides those for the members."""
_DISTRICTS = frozenset(("central", "eastern", "middle", "northern", "southern", "western"))
_HEADS = frozenset(("emir", "governor", "mayor", "ruler", "sultan"))
"""Who leads a place, or a body that has a noun for one: "the governor of Veneto"."""
_SEES = frozenset(("archbishop", "bishop", "cardinal", "patriarch"))
_MAX_NAME = 4
"""Words from a bishop to the end of the name."""
_SEATS = frozenset(("governor", "gov", "mayor", "sen", "senator"))
"""Offices of one place each, which stands before them."""
_PARTS = _DISTRICTS | {"coastal", "northeastern", "northwestern", "rural", "southeastern", "southwestern"}
_IN = frozenset(("across", "from", "in", "into", "near", "of", "throughout"))
_MEMBERS_OR_PEOPLE = PEOPLE | PARTIES
"""Of which several stand before somebody in office: "Democrats Governor"."""
_DIRECTIONS = frozenset(
    ["east", "north", "northeast", "northwest", "outskirts", "south", "southeast", "southwest", "west"]
)
_WAYS = frozenset(
    [
        "bus",
        "buses",
        "canal",
        "ferries",
        "ferry",
        "highway",
        "motorway",
        "pipeline",
        "railway",
        "road",
        "route",
        "train",
        "trains",
        "tunnel",
    ]
)
"""What leads from one place to another: "the road between Delm and Keldra"."""
_ENDS_OF_WAY = {"and": "between", "to": "from"}
_OWN = frozenset(("coastline", "downtown", "outskirts", "suburbs"))
"""What only a place has: "Keldra's outskirts"."""
_MAX_END = 4
"""Tokens of the other place at the end of a way."""
_COUNTIES = frozenset(("borough", "county", "parish", "town", "township", "village"))
_PLACES_OF = frozenset(
    ("city", "town", "village", "state", "province", "district", "county", "capital", "port")
)
_FROM = frozenset(("from", "of"))
_MAX_DIGITS_OF_AGE = 2
_LONG_DASHES = frozenset(("—", "–", "--"))
_DASHES = _LONG_DASHES | {"-"}
_MAX_AGENCY = 6
"""Tokens from the bracket behind the place of a dateline to the other: "(NEWS WIRE)"."""
_PARTY_LETTERS = frozenset(("d", "i", "r"))
"""Of a Democrat, an independent, a Republican, with a hyphen before whom they stand for."""
_ALL_PARTIES = PARTIES | _PARTIES
_OF_COUNTIES = LOCAL_OFFICES | PARTIES
"""Who stands behind the name of a county: "Delm County judge", "Delm County Republicans"."""


def is_surely_place(tokens: Tokens, name: Name) -> bool:
    """Tell whether one mention is that of a place."""
    if tokens.norm_at(name.end) == "-" and tokens.norm_at(name.end + 1) == "based":
        return True
    if organization_noun(name.key):
        return False
    if is_area(tokens, name) or is_led(tokens, name) or is_county_of_office(tokens, name):
        return True
    if has_natives(tokens, name) or _is_governed(tokens, name) or is_on_map(tokens, name):
        return True
    if has_home(tokens, name) or name.key[-1] in _SEATS_OF_MEMBERS:
        return True
    if _is_before_state(tokens, name) or (name.key not in KNOWN_ORGANIZATIONS and _is_told(tokens, name)):
        return True
    return name.key in PLACES and name.key not in KNOWN_ORGANIZATIONS and _is_of_people(tokens, name)


def has_home(tokens: Tokens, name: Name) -> bool:
    """Tell whether somebody lives there: "the Delm home of its founder", "his Delm flat"."""
    is_home = tokens.norm_at(name.end) in _HOMES and tokens.words[name.end].islower()
    is_whose = tokens.norm_at(name.end + 1) == "of" and tokens.norm_at(name.start - 1) == "the"
    is_home &= name.end + 1 >= len(tokens) or tokens.pos[name.end + 1] not in ("NOUN", "PROPN")
    is_unknown = len(name.key) == 1 and name.key not in KNOWN_ORGANIZATIONS
    is_unknown &= tokens.words[name.start].istitle()
    return is_home and is_unknown and (is_whose or tokens.norm_at(name.start - 1) in _HIS)


def has_natives(tokens: Tokens, name: Name) -> bool:
    """Tell whether somebody lives there: "Montecito resident Ann Roe"."""
    is_body = name.key in KNOWN_ORGANIZATIONS or bool(organization_noun(name.key))
    is_one = tokens.norm_at(name.start - 1) in ("a", "an", "the") and tokens.norm_at(name.end) in _LOCALS
    is_written_so = tokens.words[name.start].istitle() and (name.key[-1],) not in NATIONALITIES
    is_home = tokens.norm_at(name.start - 1) == "of" and tokens.norm_at(name.start - 2) in _NATIVES
    is_home |= tokens.norm_at(name.start - 1) == "from" and tokens.norm_at(name.start - 2) in _VILLAGERS
    is_body |= name.key[-1] != (one := singular(name.key[-1])) and one in _VILLAGERS  # "from Tolvan Plumbers"
    return (is_home or tokens.norm_at(name.end) in _NATIVES or (is_one and is_written_so)) and not is_body


def is_judicial_district(key: Key) -> bool:
    """Tell whether a name is that of the district of a court: "Eastern District of New York"."""
    return len(key) > 2 and key[0] in _DISTRICTS and key[1:3] == ("district", "of")


def is_led(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name is that of a place with a governor or a mayor: "the governor of Veneto"."""
    is_of = tokens.norm_at(name.start - 1) == "of" and (
        tokens.norm_at(name.start - 2) in _HEADS or _has_bishop(tokens, name.start - 2)
    )
    return is_of and name.key not in KNOWN_ORGANIZATIONS and not organization_noun(name.key)


def _has_bishop(tokens: Tokens, i: int) -> bool:
    """Tell whether the name that ends at `i` is that of somebody who leads a see: "Archbishop Ann Roe"."""
    first = i
    while (
        first > 0 and i - first < _MAX_NAME and tokens.upper[first - 1] and tokens.norms[first] not in _SEES
    ):
        first -= 1
    return first < i and tokens.norm_at(first) in _SEES


def is_of_officeholder(tokens: Tokens, name: Name) -> bool:
    """Tell whether somebody holds an office of a place before the name: "Keldra Senator Ann Roe"."""
    office = name.end
    if tokens.norm_at(office) not in _SEATS or not tokens.words[office].istitle():
        return False
    return office + 1 < len(tokens) and tokens.upper[office + 1]


def _is_governed(tokens: Tokens, name: Name) -> bool:
    """Tell whether an unknown word stands before its governor or mayor: "Albay Governor Ann Roe"."""
    is_unknown = len(name.key) == 1 and name.key not in KNOWN_ORGANIZATIONS and name.key[0] not in PARTIES
    is_several = singular(name.key[0]) != name.key[0] and singular(name.key[0]) in _MEMBERS_OR_PEOPLE
    is_written_so = tokens.words[name.end - 1].istitle() and not is_several
    is_one_of_place = tokens.norm_at(name.end) in ("governor", "gov", "mayor")
    return is_unknown and is_written_so and is_one_of_place and is_of_officeholder(tokens, name)


def is_in_part(tokens: Tokens, name: Name) -> bool:
    """Tell whether something is in a part of it: "in northern Karsa"."""
    is_part = tokens.norm_at(name.start - 1) in _PARTS and tokens.words[name.start - 1].islower()
    return is_part and tokens.norm_at(name.start - 2) in _IN


def is_on_map(tokens: Tokens, name: Name) -> bool:
    """Tell whether it says where: "north of Keldra", "roads between Delm and Keldra", "Keldra's suburbs"."""
    before = name.start - 1
    if tokens.norm_at(name.end) in ("'s", "'"):  # "north of Boeing's plant", which has a place and is none
        return tokens.norm_at(name.end + 1) in _OWN
    if name.key in KNOWN_ORGANIZATIONS and name.key not in PLACES:
        return False
    if tokens.norm_at(before) == "of" and tokens.norm_at(before - 1) in _DIRECTIONS:
        return tokens.words[before - 1].islower()
    return _is_end_of_way(tokens, before) or _is_start_of_way(tokens, name)


def _is_start_of_way(tokens: Tokens, name: Name) -> bool:
    first = tokens.norm_at(name.start - 1)
    is_way = first in _ENDS_OF_WAY.values() and tokens.norm_at(name.start - 2) in _WAYS
    is_followed = _ENDS_OF_WAY.get(tokens.norm_at(name.end)) == first and name.end + 1 < len(tokens)
    return is_way and is_followed and tokens.words[name.end + 1][0].isupper()


def _is_end_of_way(tokens: Tokens, link: int) -> bool:
    first = _ENDS_OF_WAY.get(tokens.norm_at(link))
    for i in range(link - 1, max(0, link - 1 - _MAX_END), -1):
        if tokens.norms[i] == first:
            return tokens.norms[i - 1] in _WAYS
        if not tokens.words[i][0].isupper():
            break
    return False


def is_seat(tokens: Tokens, name: Name) -> bool:
    """Tell whether a member of a parliament sits for it: "Rother Valley MP", "Delm and Keldra MP"."""
    end = name.end + 2 if tokens.norm_at(name.end) == "and" else name.end
    is_member = tokens.norm_at(end) in MEMBERS and tokens.words[end][:2].isupper()
    if tokens.norm_at(name.start - 1) == "for":  # "the Unity MP for Rother Valley"
        member = name.start - 2
        is_member |= tokens.norm_at(member) in MEMBERS and tokens.words[member][:2].isupper()
        is_member |= tokens.norms[max(0, member - 2) : member + 1] == ["member", "of", "parliament"]
    is_party = name.key[-1] in _ALL_PARTIES or tokens.words[name.end - 1].isupper()
    is_body = name.key in KNOWN_ORGANIZATIONS or bool(organization_noun(name.key))
    return is_member and not is_party and not is_body


def is_area(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name is that of a part of a town or county: "the Homelands ward"."""
    is_before_noun = tokens.norm_at(name.end) in _AREAS and tokens.words[name.end].islower()
    is_party = name.key in KNOWN_ORGANIZATIONS or tokens.words[name.end - 1].isupper()
    return is_before_noun and not is_party


def is_county_of_office(tokens: Tokens, name: Name) -> bool:
    """Tell whether a county or town has an official: "Delm County Judge Ann Roe", "a Delm County judge"."""
    is_county = len(name.key) > 1 and name.key[-1] in _COUNTIES and name.key not in KNOWN_ORGANIZATIONS
    office = name.end + (tokens.norm_at(name.end) == "district")  # "District Attorney"
    is_office = tokens.norm_at(office) in _OF_COUNTIES or is_state_of_attorney(tokens, name.end)
    return is_county and is_office


def is_constituency(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name is where somebody was elected, behind the party: "(APC, Enugu East)", "R-Delm"."""
    link, party = name.start - 1, name.start - 2
    if tokens.norm_at(link) == "-":
        return tokens.norm_at(party) in _PARTY_LETTERS and tokens.words[party].isupper()
    is_in_brackets = tokens.norm_at(party - 1) == "(" and tokens.norm_at(name.end) == ")"
    return is_in_brackets and tokens.norm_at(link) == "," and tokens.words[party][0].isupper()


def is_country(name: Name) -> bool:
    """Tell whether it is a country, state or city, and no organization is called so."""
    return (name.key in PLACES or name.key in COUNTRIES) and name.key not in KNOWN_ORGANIZATIONS


def _is_told(tokens: Tokens, name: Name) -> bool:
    """Tell whether it is called so, opens a report, or is a home: "the port of Delm", "DELM — The"."""
    article, noun, link = (tokens.norm_at(i) for i in range(name.start - 3, name.start))
    is_called = (article == "the" or (article,) in NATIONALITIES) and noun in _PLACES_OF and link == "of"
    return is_called or opens_report(tokens, name) or _is_home(tokens, name)


def opens_report(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name in capitals tells at the beginning of a line where a report is from."""
    opens = name.start == 0 or tokens.space[name.start - 1]
    is_alone = name.end - name.start == 1
    if not opens or not tokens.words[name.end - 1].isupper():
        return False
    if tokens.norm_at(name.end) == "(" and ")" in tokens.norms[name.end : name.end + _MAX_AGENCY]:
        bracket = tokens.norms.index(")", name.end)  # "NEW DELM (AP) --"
        return tokens.norm_at(bracket + 1) in _DASHES
    return is_alone and tokens.norm_at(name.end) in _LONG_DASHES


def places_of_dateline(tokens: Tokens, names: Iterable[Name]) -> dict[int, NameKind]:
    """Return the starts of the names in a dateline with a colon, each as that of a place: "Kochi: The"."""
    dateline = colon_dateline(tokens.text)
    if dateline is None:
        return {}
    return {
        name.start: "place"
        for name in names
        if tokens.starts[name.start] < dateline.end and tokens.ends[name.end - 1] > dateline.start
    }


def _is_home(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name says where somebody is from, behind the age: "Ann Roe, 29, from Skipton"."""
    link, age = name.start - 1, name.start - 3
    is_age = tokens.norm_at(age).isdecimal() and len(tokens.norm_at(age)) <= _MAX_DIGITS_OF_AGE
    return tokens.norm_at(link) in _FROM and tokens.norm_at(link - 1) == "," and is_age


def _is_before_state(tokens: Tokens, name: Name) -> bool:
    """Tell whether a state follows as news shortens it: "MEMPHIS, Tenn.", "Morrison, CO"."""
    state = name.end + 1
    if tokens.norm_at(name.end) != "," or tokens.norm_at(state) not in STATE_ABBREVIATIONS:
        return False
    return tokens.words[state].endswith(".") or tokens.words[state].isupper()


def _is_of_people(tokens: Tokens, name: Name) -> bool:
    """Tell whether it has a governor or natives, or is called a city: "Ohio Gov. Roe", "city of Buffalo"."""
    behind = tokens.norm_at(name.end)
    is_office = behind in _OFFICIALS and tokens.words[name.end][0].isupper()
    is_called = tokens.norm_at(name.start - 1) == "of" and tokens.norm_at(name.start - 2) in _PLACES_OF
    return is_office or behind in _NATIVES or is_called
