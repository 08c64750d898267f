"""Finds what a person is: the role before a name, in apposition beside it, or said of it with "is".

To teach the program a role, add its last word to reader/nlp/lexicon/roles.toml and a row to
tests/nlp/entities/test_roles.py; nothing here needs to change.
"""

from __future__ import annotations

from collections.abc import Iterator

from reader.nlp.attachment import (
    antecedent_of_clause,
    is_in_phrase_before_subject,
    is_only_subject_behind_opener,
    is_subject_of,
    is_subject_of_clause_about_noun,
    is_subject_of_next_verb,
)
from reader.nlp.entities.names import Name
from reader.nlp.entities.office_letters import is_holder
from reader.nlp.entities.portfolios import holder_of_matters
from reader.nlp.entities.positions import position_before
from reader.nlp.entities.role_before import first_of_role, head_of_part, role_over_organization
from reader.nlp.entities.role_phrases import DETERMINERS, LINKS, Role, is_role, role_at
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.people import (
    ADDRESSES,
    ADORNING,
    KIN,
    OFFICES_IN_SHORT,
    PARTIES,
    PEOPLE,
    POSTNOMINALS,
    ROLE_MODIFIERS,
    ROLES,
    TITLES,
    TITLES_IN_CAPITALS,
)
from reader.nlp.lexicon.word_forms import singular

_MAX_APPOSITION = 14
"""Tokens of a role between an article and the comma before the name."""
_MAX_BRACKETS = 8
"""Tokens from a bracket to its end, for a name in another script."""
_MAX_SHARED = 12
"""Tokens from a plural role to the last name that shares it: three or four names."""
_DEGREES = frozenset(("lieutenant", "major", "most", "rear", "right", "very", "vice"))
"""What tells one rank from another, before it: "the Right Reverend", "Rear Admiral"."""
_OF_PARTY = PARTIES | {"christian", "free", "social"}
_RICH = frozenset(("billionaire", "magnate", "millionaire", "mogul", "tycoon"))
_WHOSE = DETERMINERS | {"whose"}
_BEFORE_RANKS = frozenset(("acting", "asst", "ch", "chief", "det", "detective", "senior", "temp"))
"""What makes another rank of one that is shortened."""
_OF = frozenset(("of", "for"))
_OFFICES_BEHIND = POSTNOMINALS & ROLES
_REPRESENTING = "representing"
"""What leads from a deputy to the constituency: "the lawmaker representing Delm North, Ann Bell,"."""
_POSSESSIVES = frozenset(("his", "her", "their"))
_PLACES_ON_BODY = frozenset(
    ("arm", "arms", "hand", "hands", "lap", "side", "back", "shoulder", "shoulders", "feet")
)
_AFTER_SECOND = frozenset((*',.;:)”"—–', "", "said", "says"))
_BETWEEN = frozenset(("and", ",", "&"))
_AFTER_APPOSITION = frozenset((*',.;:)("”»—–', "of", "from"))


def role_of(tokens: Tokens, names: list[Name]) -> Role | None:
    """Return the role of the person with these names: the first of the plainest way to say it."""
    ways: tuple[Iterator[Role | None], ...] = (
        (_role_before_address(tokens, name) for name in names),
        (attached_role_before(tokens, name) for name in names),
        (_shared_role(tokens, name) for name in names),
        (_office_of_member(tokens, name) for name in names),
        (_office_of_relative(tokens, name) for name in names),
        (_apposition_after(tokens, name) for name in names),
        (_apposition_before(tokens, name, _comma_before(tokens, name)) for name in names),
        (_role_after_copula(tokens, name) for name in names),
        (_title_of_office(tokens, name) for name in names),
        (_office_behind(tokens, name) for name in names),
    )
    return next((role for way in ways for role in way if role is not None), None)


def _office_of_member(tokens: Tokens, name: Name) -> Role | None:
    """Return the title before a name behind which only the party is told: "Gov. Ann Bell, a Democrat,"."""
    role = _apposition_after(tokens, name)
    is_member = role is not None and tokens.norms[role.head] in PARTIES and role.end == role.head + 1
    return _title_of_office(tokens, name) if is_member else None


def _office_of_relative(tokens: Tokens, name: Name) -> Role | None:
    """Return the office, not whose relative somebody is: "Its head, Ann Bell, a niece of Roe"."""
    role = _apposition_after(tokens, name)
    if role is None or tokens.norms[role.head] not in KIN:
        return None
    office = _apposition_before(tokens, name, _comma_before(tokens, name))
    return office if office is not None and tokens.norms[office.head] not in KIN else None


def _title_of_office(tokens: Tokens, name: Name) -> Role | None:
    """Return the title before a name, where it stands for an office: "Cllr", "Sen.", "Det Ch Insp"."""
    title = name.start - 1
    while title > 0 and tokens.norms[title] == ".":
        title -= 1
    is_office = tokens.norm_at(title).rstrip(".") in OFFICES_IN_SHORT
    first = title
    while first > 0 and tokens.norms[first - 1] in _BEFORE_RANKS and tokens.words[first - 1].istitle():
        first -= 1
    return Role(first, title + 1, title) if is_office and title >= 0 else None


def _role_before_address(tokens: Tokens, name: Name) -> Role | None:
    """Return the office before how somebody is addressed: "its spokesman, Colonel Ann Roe, said"."""
    first = _first_of_address(tokens, name)
    return None if first == name.start else _apposition_before(tokens, name, first - 1)


def _first_of_address(tokens: Tokens, name: Name) -> int:
    """Return where the ranks before a name begin, or a party: at "the" in "the Most Rev Ann Roe"."""
    first = name.start
    if tokens.norm_at(first - 1) in _RICH and tokens.norm_at(first - 2) == ",":
        return first - 1
    while first > 0 and tokens.words[first - 1][0].isupper():
        degrees = _DEGREES if first < name.start else ()
        if tokens.norms[first - 1] not in ADDRESSES and tokens.norms[first - 1] not in degrees:
            break
        first -= 1
    if first == name.start:
        while first > 0 and tokens.upper[first - 1] and tokens.norms[first - 1] in _OF_PARTY:
            first -= 1
        if first == name.start or tokens.norm_at(first - 1) != "the":
            return name.start
    return first - (tokens.norm_at(first - 1) == "the")


def role_before(tokens: Tokens, start: int) -> Role | None:
    """Return the role that ends where a name starts: "Ukrainian Foreign Minister" before "Dmytro Kuleba"."""
    head = start - 1
    while head > 0 and _is_only_title(tokens, head):
        head -= 1
    if head < start - 1 and tokens.norms[head] in _BEFORE_RANKS and tokens.words[head].istitle():
        return None  # "Delm Police Chief Supt. Ann Bell"
    end = head + 1
    holder = holder_of_matters(tokens, head)
    head = head if holder is None else holder
    position = position_before(tokens, head)
    if position is not None:
        return Role(first_of_role(tokens, position), end, head)
    if (of_part := head_of_part(tokens, end)) is not None:
        return Role(first_of_role(tokens, of_part), end, of_part)
    if head < 0 or not is_role(tokens, head) or _is_plural_name(tokens, head):
        return role_over_organization(tokens, start)
    return Role(first_of_role(tokens, head), end, head)


def _is_only_title(tokens: Tokens, i: int) -> bool:
    is_title = tokens.norms[i] in TITLES or tokens.words[i] in TITLES_IN_CAPITALS
    return is_title and tokens.norms[i] not in ROLES


def attached_role_before(tokens: Tokens, name: Name) -> Role | None:
    """Return the role before a name; None where it is somebody else's: "the child Ann Bell kidnapped"."""
    if is_subject_of_clause_about_noun(tokens, name.start, name.end):
        return None
    return role_before(tokens, name.start)


def _shared_role(tokens: Tokens, name: Name) -> Role | None:
    """Return the role that a name shares with those before it: "Senators Poole and Dale"."""
    if is_subject_of_clause_about_noun(tokens, name.start, name.end):
        return None
    for i in range(name.start - 1, max(-1, name.start - _MAX_SHARED), -1):
        word = tokens.norms[i]
        if singular(word) in ROLES and word not in ROLES:
            # "He listened to the patients, Bell said": behind a comma begins something else.
            return role_before(tokens, i + 1) if tokens.norms[i + 1] != "," else None
        if word not in _BETWEEN and not tokens.upper[i]:
            return None
    return None


def _is_plural_name(tokens: Tokens, i: int) -> bool:
    """Tell whether a role noun only ends a name: "League of Women Voters"."""
    word = tokens.norms[i]
    inside = tokens.norm_at(i - 1) in ("of", "for") or (i > 0 and tokens.upper[i - 1])
    is_one = word in ROLES or word in KIN or is_holder(tokens, i)
    return inside and tokens.upper[i] and not is_one


def _apposition_after(tokens: Tokens, name: Name) -> Role | None:
    """Return the role in apposition behind a name, where it can be nobody else's."""
    if _is_of_person(tokens, name):
        return None
    role = role_after(tokens, name.end, any_noun=True)
    if role is None or is_subject_of_next_verb(tokens, role.head, role.end) or _is_carried(tokens, role.end):
        return None
    if _is_of_next_name(tokens, role):
        return None
    return role


def _is_of_next_name(tokens: Tokens, role: Role) -> bool:
    """Tell whether a role stands right before another name: ", senior programmer John Poe and"."""
    end = role.end
    return end == role.head + 1 and end < len(tokens) and tokens.upper[end] and not tokens.space[end]


def _is_carried(tokens: Tokens, end: int) -> bool:
    """Tell whether a phrase before `end` goes on as ", a child in his arms," and says who else is there."""
    return tokens.norm_at(end + 1) in _POSSESSIVES and tokens.norm_at(end + 2) in _PLACES_ON_BODY


def _is_of_person(tokens: Tokens, name: Name) -> bool:
    """Tell whether a name says whose relative or helper somebody is: "the wife of Karl Voss, a baker"."""
    first = name.start - 1 if name.title else name.start
    return tokens.norm_at(first - 1) in _OF and first > 1 and is_role(tokens, first - 2)


def role_after(tokens: Tokens, end: int, *, any_noun: bool = False) -> Role | None:
    """Return the role in apposition to a name that ends at `end`: " MP, 42, a doctor at Leeds General,"."""
    i = _after_brackets(tokens, end + (tokens.norm_at(end) in POSTNOMINALS))
    if tokens.norm_at(i) not in (",", "(", "—", "–"):
        return None
    i += 1
    if tokens.norm_at(i).isdigit():
        if tokens.norm_at(i + 1) not in (",", ")"):
            return None
        i += 2
    role = role_at(tokens, i, any_noun=any_noun)
    return None if role is None else _with_second(tokens, role)


def _with_second(tokens: Tokens, role: Role) -> Role:
    """Return a role with the one that "and" joins to it: "chairman and chief executive officer".

    An office comes before whose relative somebody is: "a niece of the founder and a director".
    """
    if tokens.norms[role.head] in KIN and tokens.norm_at(role.end) == "and":
        is_of_same = tokens.norm_at(role.end + 1) in ("a", "an")  # no "a son of the mayor and Senator Roe"
        office = role_at(tokens, role.end + 1) if is_of_same else None
        return office if office is not None and tokens.norms[office.head] not in KIN else role
    if tokens.norm_at(role.end) not in ("and", "&") or tokens.norm_at(role.end + 1) in DETERMINERS:
        return role
    second = role_at(tokens, role.end + 1)
    if second is None or second.start != role.end + 1 or tokens.norm_at(second.end) not in _AFTER_SECOND:
        return role
    return Role(role.start, second.end, role.head)


def _comma_before(tokens: Tokens, name: Name) -> int:
    """Return where a comma may stand before a name, a title or its employer: "the agent, Acme's Ann Roe"."""
    first = name.start - bool(name.title)  # "The surgeon, Dr Ann Bell, said"
    if tokens.norm_at(first - 1) not in ("'s", "'"):
        return first - 1
    first -= 2
    while first > 0 and tokens.upper[first - 1] and not tokens.space[first - 1]:
        first -= 1
    return first - 1 - (tokens.norm_at(first - 1) == "the")


def _apposition_before(tokens: Tokens, name: Name, comma: int) -> Role | None:
    """Return the role in "the head of the union, Petra Haas, told", that ends at a comma."""
    behind = name.end + (tokens.norm_at(name.end) in POSTNOMINALS)
    if tokens.norm_at(comma) != "," or tokens.norm_at(behind) not in _AFTER_APPOSITION:
        return None
    for i in range(comma - 1, max(-1, comma - _MAX_APPOSITION), -1):
        if tokens.space[i] or (
            tokens.pos[i] in ("VERB", "AUX", "PRON")
            and tokens.norms[i] not in _WHOSE
            and tokens.norms[i] not in ROLE_MODIFIERS
            and tokens.norms[i - 1 : i + 1] != ["-", "based"]
            and tokens.norms[i] != _REPRESENTING
        ):
            break
        if tokens.initial[i] and (role := _office_that_opens(tokens, i)) is not None:
            return role if role.end == comma else None
        if tokens.norms[i] in _WHOSE or tokens.norms[i] in ("'s", "'"):
            role = role_at(tokens, i if tokens.norms[i] in DETERMINERS else i + 1)
            if role is not None and (role.end == comma or tokens.norm_at(role.end) == _REPRESENTING):
                return role if _is_apposition(tokens, role, i, name.end - 1) else None
    return _title_before_comma(tokens, name, comma)


def _office_that_opens(tokens: Tokens, i: int) -> Role | None:
    """Return the role without an article in "National President of the union, Dr Ann Bell, said"."""
    role = role_at(tokens, i)
    if role is None or role.start != i or tokens.norm_at(role.head + 1) not in LINKS:
        return None
    return role if all(tokens.words[k][0].isupper() for k in range(i, role.head + 1)) else None


def _title_before_comma(tokens: Tokens, name: Name, comma: int) -> Role | None:
    """Return the role with a capital and no article in "Embattled Delm Governor, Mike Roe, said"."""
    head = comma - 1
    if head < 0 or tokens.norm_at(name.end) != "," or not tokens.words[head][0].isupper():
        return None
    role = role_before(tokens, comma)
    if role is None or role.head != head:
        return None
    first = role.start
    while first < head and tokens.norms[first] in ADORNING:
        first += 1
    return Role(first, role.end, head)


def _is_apposition(tokens: Tokens, role: Role, start: int, name: int) -> bool:
    """Tell whether a role before the comma, in a phrase from `start`, is that of the name behind it."""
    if is_in_phrase_before_subject(tokens, role.head, name) or is_only_subject_behind_opener(
        tokens, role.head, name
    ):
        return False
    antecedent = antecedent_of_clause(tokens, role.head)
    if antecedent is not None and tokens.norms[antecedent] in PEOPLE:
        return False
    is_of_person = tokens.norm_at(start - 1) in _OF and start > 1 and is_role(tokens, start - 2)
    # Of "the lawyer of the nurse, Ann Bell," the parse must say which of the two she is.
    return not is_of_person or (tokens.dep[name] == "appos" and tokens.head[name] == role.head)


def _role_after_copula(tokens: Tokens, name: Name) -> Role | None:
    """Return the role in "X is the head of Y" and "X, who was county engineer"."""
    is_relative = tokens.norm_at(name.end) == "," and tokens.norm_at(name.end + 1) == "who"
    verb = name.end + 2 if is_relative else name.end
    if tokens.norm_at(verb) not in ("is", "was"):
        return None
    is_subject = not _is_of_person(tokens, name) if is_relative else is_subject_of(tokens, name.end - 1, verb)
    if not is_subject:
        return None  # "the mother of Karl Voss is a judge"
    return role_at(tokens, verb + 1) if is_relative or tokens.norm_at(verb + 1) in DETERMINERS else None


def _office_behind(tokens: Tokens, name: Name) -> Role | None:
    """Return the office in letters behind a name: "Ann Bell MP"."""
    for i in (name.end - 1, name.end):  # within the name or behind it, by who found it
        if tokens.norm_at(i) in _OFFICES_BEHIND and tokens.words[i].isupper():
            return Role(i, i + 1, i)
    return None


def _after_brackets(tokens: Tokens, i: int) -> int:
    """Return the place after "(陳威廷)", a name written in another script."""
    if tokens.norm_at(i) != "(":
        return i
    for end in range(i + 1, min(i + _MAX_BRACKETS, len(tokens))):
        if tokens.norms[end] == ")":
            return end + 1 if tokens.norm_at(end + 1) == "," else i
    return i
