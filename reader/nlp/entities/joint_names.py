"""Finds names of one body with several matters, places or owners: "the Rail, Maritime and Transport union".

A comma or an "and" within parts other names. Here the article before, the capitals between and the noun at
the end tell that it is one; or the noun at the beginning ("Department for Environment, Food and Rural
Affairs"), or what partners call themselves ("Lund, Marsh and Partners", "Marks & Rowe").
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from reader.nlp.entities.letters import is_of_letters
from reader.nlp.entities.state_attorneys import is_state_of_attorney
from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.told import ToldName, surely
from reader.nlp.lexicon import words
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES
from reader.nlp.lexicon.organizations import CLASSES, KNOWN_ORGANIZATIONS
from reader.nlp.lexicon.people import ROLES
from reader.nlp.lexicon.places import PLACES
from reader.nlp.lexicon.word_forms import singular

_BODIES = frozenset(
    noun
    for noun, classes in CLASSES.items()
    if classes & {"ministry", "organization", "union", "agency"}
    and noun not in ("workers", "nations", "cross")
) | {"institute", "unit"}
_MATTERS = words("name_parts", "matters")
"""What a body is for, in one word, and nobody's name: "the Energy and Climate Unit"."""
_IN_SMALL = frozenset(("committee", "department", "ministry", "union"))
"""Bodies that are written so behind a name too."""
_FORCES = frozenset(("police", "constabulary"))
"""What two counties have together: "Devon and Cornwall Police"."""
_MINISTRIES = frozenset(("bureau", "department", "ministry", "office"))
_OF = frozenset(("for", "of"))
_MEMBERS = frozenset(("association", "federation", "society", "union"))
_BODIES_OF = _MINISTRIES | _MEMBERS
"""Bodies that are called after their members, with a plural at the end: "National Union of Rail, Dock and
Ferry Workers"."""
_MAX_BEFORE = 3
"""Words up to the noun of such a body: "the Royal National Union"."""
_FIRMS = frozenset(("associates", "brothers", "co", "company", "daughters", "partners", "sons"))
_PARTNERSHIPS = frozenset(("llp", "pllc"))
"""Legal forms of firms that are called after their partners, and of few others."""
_POSSESSIVE = frozenset(("'", "’", "'s", "’s"))
_JOINTS = _OF | _POSSESSIVE | {"and", "&", ","}
"""One of which stands behind the first words with a capital of any joint name."""
_OF_OFFICES = frozenset(("office", "department", "bureau", "commission"))
"""Bodies that are called after whoever heads them."""
_OFFICES = ROLES | {"attorney", "general"}
_USES = words("name_parts", "uses")
"""What a centre is for, so that "Leisure Centre" is no name by itself."""
_CENTRES = frozenset(("centre", "center", "club", "complex", "park"))
_APART = frozenset(("between", "both"))
_MAX_MATTER = 2
"""Words of one matter: "Local Government"."""
_MAX_LAST = 4
"""Words of the last matter with the body: "Downstream Petroleum Regulatory Authority"."""
_MAX_MEMBERS = 3
"""Words of the other members, and more: "Latino Elected and Appointed Officials" has two."""
_MAX_TOKENS = 14
"""Of the longest official names."""


def joint_name_end(tokens: Tokens, start: int) -> int:
    """Return where the name of one body ends that begins at `start`; `start` where none does."""
    if not _is_capital(tokens, start) or tokens.headline[start]:
        return start
    joint = start + 1
    while _is_capital(tokens, joint):
        joint += 1
    if tokens.norm_at(joint) not in _JOINTS:
        return start  # most names: nothing else need be asked
    ends_of = (_end_of_ministry, _end_of_firm, _end_of_office, _end_of_centre)
    if (end := max(end_of(tokens, start) for end_of in ends_of)) > start:
        return end
    if tokens.norms[start] == "the":
        end = _end_of_body(tokens, start + 1)
        return end if end > start + 1 else start
    if (end := _end_of_trust(tokens, start)) > start:
        return end
    if tokens.norm_at(start - 1) == "the":
        return _end_of_body(tokens, start)
    return _end_of_force(tokens, start)


def with_joint_names(tokens: Tokens, told: Sequence[ToldName]) -> Iterator[ToldName]:
    """Yield the told names in text order, those inside a joint name as that one."""
    end = 0
    for name in told:
        if name.start < end:
            continue
        last = joint_name_end(tokens, name.start)
        if last <= name.end and name.kind == "organization":
            last = _end_of_members(tokens, name.start, name.end)
        if last > name.end and not _is_cut(told, last):
            first = name.start + (tokens.norms[name.start] == "the")
            name = surely(first, last, "organization")
        end = name.end
        yield name


def _is_cut(told: Iterable[ToldName], end: int) -> bool:
    return any(name.start < end < name.end for name in told)


def _end_of_body(tokens: Tokens, start: int) -> int:
    i, commas = start, 0
    while i < min(len(tokens), start + _MAX_TOKENS):
        end = _end_of_matter(tokens, i)
        if end == i:
            return start
        if tokens.norm_at(end) == "," and _is_matter(tokens, i, end):
            commas += 1
            i = end + 1
            if tokens.norm_at(i) == "and" and commas > 1:
                return _end_in_body(tokens, start, i + 1)  # "the National Heart, Lung, and Blood Institute"
        elif (
            tokens.norm_at(end) == "and"
            and _is_matter(tokens, i, end)
            and (commas or _is_part(tokens, i, end) or tokens.norms[i] in _MATTERS)
        ):
            return _end_in_body(tokens, start, end + 1)
        else:
            return start
    return start


def _end_in_body(tokens: Tokens, start: int, i: int) -> int:
    """Return the end of the last matter, which begins at `i`, with the body's noun; `start` without one."""
    end = i
    while end - i <= _MAX_LAST and (_is_capital(tokens, end) or _is_possessive(tokens, i, end)):
        end += 1
    if end > i and tokens.norm_at(end) in _IN_SMALL and not tokens.space[end]:
        return end + 1
    return end if end > i + 1 and tokens.norms[end - 1] in _BODIES else start


def _is_possessive(tokens: Tokens, start: int, i: int) -> bool:
    """Tell whether a mark of the genitive stands inside a name: "Allied Workers’ Union"."""
    return i > start and tokens.norm_at(i) in _POSSESSIVE and _is_capital(tokens, i + 1)


def _end_of_ministry(tokens: Tokens, start: int) -> int:
    """Return the end of a ministry with three matters or more behind it; `start` where there is none."""
    i = start + (tokens.norms[start] == "the")
    is_of_members = tokens.norm_at(i) not in _MINISTRIES
    if is_of_members:
        first = i
        while i < first + _MAX_BEFORE and _is_capital(tokens, i) and tokens.norms[i] not in _MEMBERS:
            i += 1
    if tokens.norm_at(i) not in _BODIES_OF or tokens.norm_at(i + 1) not in _OF:
        return start
    i += 2
    commas = 0
    while i < min(len(tokens), start + _MAX_TOKENS):
        end = _end_of_matter(tokens, i)
        if end == i or not _is_matter(tokens, i, end) or tuple(tokens.norms[i:end]) in PLACES:
            return start
        is_list = commas > 0 and tokens.norm_at(end) == "and" and _is_capital(tokens, end + 1)
        if is_list:
            last = _end_of_matter(tokens, end + 1)
            is_other = tuple(tokens.norms[end + 1 : last]) in PLACES or (
                is_of_members and not tokens.norms[last - 1].endswith("s")
            )
            return last if _is_matter(tokens, end + 1, last) and not is_other else start
        if tokens.norm_at(end) != ",":
            return start
        commas += 1
        i = end + 1
    return start


def _end_of_firm(tokens: Tokens, start: int) -> int:
    """Return the end of a firm that is called after its partners; `start` where there is none."""
    i = start
    while i < min(len(tokens), start + _MAX_TOKENS) and _is_capital(tokens, i):
        joint, last = tokens.norm_at(i + 1), i + 2
        if not _is_capital(tokens, last):
            return start
        if joint == "&" or (
            joint == "and" and (tokens.norms[last] in _FIRMS or _are_partners(tokens, i, last))
        ):
            names = {*tokens.norms[start : last + 1]}
            is_couple = len(names & COMMON_GIVEN_NAMES) > 1  # "Tom & Jerry"
            end = last + 1 + (tokens.norm_at(last + 1) in _PARTNERSHIPS)
            return start if is_couple or tokens.space[last] else end
        if joint != ",":
            return start
        i = last
    return start


def _are_partners(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a text says somewhere of two names that they are a firm: "Hutchins and Bloom LLP"."""
    pair = (tokens.norms[first], "and", tokens.norms[last])
    ends = (i for i, norm in enumerate(tokens.norms) if norm in _PARTNERSHIPS)
    return any(tuple(tokens.norms[end - len(pair) : end]) == pair for end in ends)


def _end_of_members(tokens: Tokens, start: int, end: int) -> int:
    """Return the end with who else is in a body: "Congress of Obstetricians and Gynecologists"."""
    link = next((i for i in range(start + 1, end - 1) if tokens.norms[i] in ("of", "for")), start)
    is_body = link > start and tokens.norms[link - 1] in CLASSES and not _is_own_name(tokens, start, end)
    if not is_body or tokens.norm_at(end) != "and":
        return end
    last = end + 1
    while _is_capital(tokens, last) and last - end <= _MAX_MEMBERS:
        last += 1
    others, noun = tuple(tokens.norms[end + 1 : last]), tokens.norm_at(last - 1)
    if "faith" in CLASSES[tokens.norms[link - 1]]:  # "Archdiocese of St. Paul and Minneapolis"
        return last if 0 < len(others) < _MAX_MEMBERS else end
    if tokens.norms[link - 1] == "authority":  # "Port Authority of New York and New Jersey"
        return last if others in PLACES and tuple(tokens.norms[link + 1 : end]) in PLACES else end
    is_other = not CLASSES.keys().isdisjoint((noun, singular(noun))) or _is_own_name(tokens, end + 1, last)
    is_open = tokens.norms[end - 1].endswith(("s", "ed")) and (tokens.norms[end - 1],) not in PLACES
    is_more = 0 < len(others) < _MAX_MEMBERS and noun.endswith("s") and others[0] not in COMMON_GIVEN_NAMES
    return last if is_more and is_open and not is_other else end


def _end_of_force(tokens: Tokens, start: int) -> int:
    if tokens.norm_at(start + 1) != "and" or tokens.norm_at(start - 1) in _APART:
        return start
    is_one = _is_capital(tokens, start + 2) and tokens.norm_at(start + 3) in _FORCES
    is_name = is_one and tokens.words[start + 3][0].isupper() and not _is_own_name(tokens, start, start + 1)
    return start + 4 if is_name else start


def _end_of_trust(tokens: Tokens, start: int) -> int:
    """Return the end of a hospital trust of several places: "Delm and Keldra Hospital NHS Trust"."""
    end = start
    while end < min(len(tokens), start + _MAX_TOKENS) and (
        _is_capital(tokens, end) or tokens.norms[end] in (",", "and")
    ):
        end += 1
        if tokens.norms[end - 1] == "trust" and "nhs" in tokens.norms[start:end]:
            return end
    return start


def _end_of_office(tokens: Tokens, start: int) -> int:
    """Return the end of a body that is called after an office: "Delm County Sheriff's Office"."""
    if tokens.norms[start] == "the" or "'s" not in tokens.norms[start + 1 : start + _MAX_LAST + 1]:
        return start
    i = start
    while _is_capital(tokens, i) and i - start < _MAX_LAST:
        i += 1
    i += 2 if i > start and is_state_of_attorney(tokens, i - 1) else 0
    is_office = i > start and tokens.norms[i - 1] in _OFFICES and tokens.norm_at(i) == "'s"
    is_body = is_office and tokens.norm_at(i + 1) in _OF_OFFICES and _is_capital(tokens, i + 1)
    return i + 2 if is_body else start


def _end_of_centre(tokens: Tokens, start: int) -> int:
    """Return the end of a place with two uses: "King's Garden and Leisure Centre"."""
    if "and" not in tokens.norms[start + 1 : start + _MAX_LAST + 1]:
        return start
    i = start
    while i - start < _MAX_LAST and (_is_capital(tokens, i) or (i > start and tokens.norm_at(i) == "'s")):
        i += 1
    if tokens.norm_at(i) != "and" or tokens.norms[start] in _USES:
        return start
    use = i + 1
    while tokens.norm_at(use) in _USES and _is_capital(tokens, use):
        use += 1
    is_centre = use > i + 1 and tokens.norm_at(use) in _CENTRES and _is_capital(tokens, use)
    return use + 1 if is_centre else start


def _end_of_matter(tokens: Tokens, i: int) -> int:
    end = i
    while end - i < _MAX_MATTER and _is_capital(tokens, end):
        end += 1
    return end


def _is_part(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether words before an "and" can be no body by themselves: "the Independent Electoral and"."""
    is_body = tokens.norms[end - 1] in CLASSES
    return end - start > 1 and not is_body and tuple(tokens.norms[start:end]) not in PLACES


def _is_matter(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether words may be what a body is for, and are no name of their own."""
    is_person = tokens.norms[start] in COMMON_GIVEN_NAMES
    return not is_person and not _is_own_name(tokens, start, end)


def _is_own_name(tokens: Tokens, start: int, end: int) -> bool:
    is_acronym = any(len(word) > 1 and word.isupper() for word in tokens.words[start:end])
    return is_acronym or tuple(tokens.norms[start:end]) in KNOWN_ORGANIZATIONS


def _is_capital(tokens: Tokens, i: int) -> bool:
    return i < len(tokens) and tokens.words[i][0].isupper() and is_of_letters(tokens.words[i])
