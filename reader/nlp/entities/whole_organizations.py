"""Completes the names of organizations of which a part was told: "Harbour" of "Harbour Workers Coalition"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.short_forms import initials
from reader.nlp.entities.stretches import begins_office, is_local, stretch_end
from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told import NO_DOUBT, SURE_ODDS, ToldName
from reader.nlp.lexicon.name_words import CALENDAR, PARTICLES
from reader.nlp.lexicon.organizations import CLASSES, SCHOOLS_ABROAD
from reader.nlp.lexicon.people import ROLES, TITLES
from reader.nlp.lexicon.places import COUNTRIES
from reader.nlp.lexicon.word_forms import Key

_OF = frozenset({"de", "du", "des", "di", "da", "del", "della"})
"""What links two names of one organization."""
_GENERIC = frozenset({"radio", "tv", "club", "stade", "racing", "sporting", "real"})
"""Words for an organization that come before its own name, beside its classes."""
_ORDINAL = re.compile(
    r"[0-9]+(?:st|nd|rd|th)|(?:Fif|Six|Seven|Eigh|Nin|Ten|Eleven)th|First|Second|Third|Fourth|Eighth"
)
"""Of a court of appeals; a regiment is told with it."""
_UNIVERSITY = ["university", "of"]
_COURTS = frozenset({"circuit", "district"})
_FIRST = frozenset({"First", "Second", "Third"})
_NUMBERED = frozenset(
    {"baptist", "methodist", "presbyterian", "united", "congregational", "lutheran", "unitarian"}
)
"""With what the names of numbered churches go on."""
_MIN_LETTERS = 3
"""Of a body that has branches: two letters may be those of a place, "DA of Delm"."""
_WITH_MEMBERS = frozenset({"alliance", "association", "congress", "federation", "guild", "society", "union"})
_SMALL_IN_SCHOOLS = PARTICLES | {"für", "i", "las", "los"}
_NAMESAKES = frozenset(
    (
        "cardinal",
        "emir",
        "emperor",
        "imam",
        "king",
        "prince",
        "princess",
        "queen",
        "saint",
        "sheikh",
        "sultan",
        "tun",
    )
)
"""Titles of those after whom such schools are called: "Universiti Pendidikan Sultan Idris"."""
_BEHIND_SCHOOLS = (ROLES | TITLES) - _NAMESAKES
"""Who is named behind a school: "Universidad de Delm Professor Ann Roe"."""
_MAX_SMALL = 3
"""Tokens without a capital within such a name, and one more: "de los"."""
_MAX_SCHOOL = 6
"""Tokens of the name of a school; a longer run of capitals is a headline."""
_MAX_ADDED = 4
"""Words that are added behind; a longer run of capitals is a headline."""


def whole_organizations(tokens: Tokens, told: Sequence[ToldName]) -> Iterator[ToldName]:
    """Yield the told names; one of an organization or a place with the rest of the name of an organization.

    The rest are words with a capital right behind it, the last of them a noun for organizations.
    """
    starts = {name.start: name for name in told}
    with_letters: dict[str, Sequence[str]] = {}
    """By its first word the latest name that was made whole by the letters behind it."""
    end = 0
    for name in told:
        if name.start < end:
            continue  # part of the organization before
        name = _with_number(tokens, name) if name.kind == "organization" else name
        end = name.end if name.kind == "person" else _end(tokens, name, starts)
        partner = starts.get(end + 1) if tokens.norm_at(end) == "&" else None
        if partner is not None and partner.kind == "organization":
            end = _end(tokens, partner, starts)  # "Stone & Alvarez LLP"
        end = max(end, _end_of_members(tokens, name, end, starts))
        end = max(end, _end_of_campus(tokens, name, starts), _end_of_branch(tokens, name, starts))
        end = max(end, _end_of_office(tokens, name, starts))
        form = with_letters.get(tokens.words[name.start], ())
        if name.kind == "organization" and tokens.words[name.start : name.start + len(form)] == form:
            end = max(end, name.start + len(form))
        if end > name.end and _are_its_letters_behind(tokens, tuple(tokens.norms[name.start : end]), end):
            with_letters[tokens.words[name.start]] = tokens.words[name.start : end]
        school = end_of_school_abroad(tokens, name.start)
        end = max(end, school)
        if end > name.end or end == school:
            name = name._replace(end=end, kind="organization", odds=SURE_ODDS["organization"], doubt=NO_DOUBT)
        end = name.end
        yield name


def end_of_school_abroad(tokens: Tokens, start: int) -> int:
    """Return the end of a school called after somebody: "Universiti Pendidikan Sultan Idris"; else `start`.

    The words behind it have capitals, but for the small ones between them; a role begins whom the school has.
    """
    if tokens.norms[start] not in SCHOOLS_ABROAD or not tokens.words[start].istitle():
        return start
    end = i = start + 1
    while i < min(len(tokens), end + _MAX_SMALL) and end - start < _MAX_SCHOOL:
        if tokens.norms[i] in _BEHIND_SCHOOLS:
            break
        if tokens.words[i].istitle() and tokens.words[i].isalpha() and not tokens.space[i]:
            end = i + 1
        elif tokens.norms[i] not in _SMALL_IN_SCHOOLS:
            break
        i += 1
    return end if end > start + 1 else start


def _end_of_members(tokens: Tokens, name: ToldName, end: int, starts: dict[int, ToldName]) -> int:
    """Return the end of a body with its members, told with the role behind: "Union" "of Teachers"."""
    members = end + 1
    is_body = name.kind == "organization" and tokens.norms[end - 1] in _WITH_MEMBERS
    if not is_body or tokens.norm_at(end) != "of" or members in starts or not _goes_on(tokens, members):
        return end
    return members + 1 if tokens.norms[members].endswith("s") else end


def _end_of_campus(tokens: Tokens, name: ToldName, starts: dict[int, ToldName]) -> int:
    """Return the end of a university with the town of its campus: "University of North Delm at Keldra"."""
    campus = starts.get(name.end + 1) if tokens.norm_at(name.end) == "at" else None
    is_university = name.kind == "organization" and tokens.norms[name.start : name.start + 2] == _UNIVERSITY
    return campus.end if campus is not None and campus.kind == "place" and is_university else name.end


def _end_of_branch(tokens: Tokens, name: ToldName, starts: dict[int, ToldName]) -> int:
    """Return the end of a body's branch somewhere, behind the letters of the body: "ACLU of Ohio"."""
    where = starts.get(name.end + 1) if tokens.norm_at(name.end) == "of" else None
    letters = tokens.words[name.start]
    is_called_so = name.end - name.start == 1 and letters.isupper() and len(letters) >= _MIN_LETTERS
    is_branch = name.kind == "organization" and is_called_so
    if where is not None and tuple(tokens.norms[where.start : where.end]) in COUNTRIES:
        return name.end  # "CAF of Spain" is from there
    return where.end if where is not None and where.kind != "person" and is_branch else name.end


def _end_of_office(tokens: Tokens, name: ToldName, starts: dict[int, ToldName]) -> int:
    """Return the end of a body called after who heads it, unless somebody is named: "Office of the Dean"."""
    if name.kind != "organization" or not begins_office(tokens, name.start):
        return name.end
    end = stretch_end(tokens, name.start)
    inside = (starts[i] for i in range(name.start + 1, end) if i in starts)
    return name.end if any(other.kind == "person" or other.end > end for other in inside) else end


def _with_number(tokens: Tokens, name: ToldName) -> ToldName:
    """Return a court, church or bank with its number: "9th" of "9th U.S. Circuit Court", "First Baptist"."""
    before = name.start - 1
    number = tokens.words[before] if before >= 0 else ""
    is_number = _ORDINAL.fullmatch(number) is not None
    is_first = number in _FIRST and tokens.norms[name.start] in _NUMBERED
    is_court = is_number and not _COURTS.isdisjoint(tokens.norms[name.start : name.end])
    return name._replace(start=before) if is_first or is_court else name


def _end(tokens: Tokens, name: ToldName, starts: dict[int, ToldName]) -> int:
    """Return the end of the longest name of an organization that begins with a told one."""
    end = longest = name.end
    if name.kind == "organization" and is_local(tokens.norms[end - 1 : end + 1]):
        return end + 1  # "Teamsters Local" and "710"
    while end < min(len(tokens), name.end + _MAX_ADDED) and _goes_on(tokens, end):
        other = starts.get(end)
        if other is not None and other.kind == "person" and not _is_whole_with(tokens, name, other):
            break
        end = end + 1 if other is None else other.end
        is_whole = other is not None and _is_whole_with(tokens, name, other)
        if is_whole or _is_organization(tokens, name.start, end):
            longest = end
    return longest


def _is_organization(tokens: Tokens, start: int, end: int) -> bool:
    key = tuple(tokens.norms[start:end])
    is_body = bool(organization_noun(key)) and tokens.norms[end - 1] not in ROLES
    return is_body or _are_its_letters_behind(tokens, key, end)


def _are_its_letters_behind(tokens: Tokens, key: Key, end: int) -> bool:
    """Tell whether the letters of a name stand in brackets behind it: "Delm Health Executive (DHE)"."""
    is_in_brackets = tokens.norm_at(end) == "(" and tokens.norm_at(end + 2) == ")"
    return is_in_brackets and tokens.words[end + 1].isupper() and (tokens.norms[end + 1],) in initials(key)


def _is_whole_with(tokens: Tokens, name: ToldName, other: ToldName) -> bool:
    """Tell whether the name behind belongs to it: "Courrier" and "de Rimouski", "Radio" and "Varden"."""
    if name.kind == "organization" and tokens.norms[name.end - 1] == "team":
        return other.end - other.start == 1  # "UAE Team" and "Emirates"
    if name.kind != "organization" or name.end - name.start > 1:
        return False
    is_generic = tokens.norms[name.start] in CLASSES or tokens.norms[name.start] in _GENERIC
    return tokens.words[other.start] in _OF or (is_generic and other.end - other.start == 1)


def _goes_on(tokens: Tokens, i: int) -> bool:
    word = tokens.words[i]
    if word in _OF:
        return True
    is_written_like_name = word[0].isupper() and word.isalpha() and len(word) > 1
    return (
        is_written_like_name
        and tokens.upper[i]
        and not tokens.headline[i]
        and tokens.norms[i] not in CALENDAR
        and tokens.norms[i] not in TITLES
    )
