"""Splits a capitalized stretch of text into names, without the titles and roles before them."""

from __future__ import annotations

from collections.abc import Iterator

from reader.nlp.entities.name_edges import behind_ex, words_before_company
from reader.nlp.entities.names import Name, name_at
from reader.nlp.entities.office_letters import are_office_letters, is_holder
from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.person_behind import person_behind_organization
from reader.nlp.entities.portfolios import holder_of_matters
from reader.nlp.entities.positions import is_position_letter
from reader.nlp.entities.role_phrases import are_letters_of_name, is_only_rank
from reader.nlp.entities.state_attorneys import is_state_of_attorney
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES, GIVEN_NAMES
from reader.nlp.lexicon.name_words import PARTICLES
from reader.nlp.lexicon.organizations import CLASSES, KNOWN_ORGANIZATIONS, PAPER_NAMES, TRADERS
from reader.nlp.lexicon.people import (
    KIN,
    OFFICES,
    PORTFOLIOS,
    POSTNOMINALS,
    ROLE_MODIFIERS,
    ROLES,
    ROLES_OF_BODIES,
    SERVED,
    TITLES,
    TITLES_AND_OFFICES,
    TITLES_IN_CAPITALS,
    TITLES_OF_PLACES,
)
from reader.nlp.lexicon.places import NATIONALITIES, PLACE_NOUNS, PLACES
from reader.nlp.lexicon.word_forms import Key, singular

_NAMES_AND_RANKS = frozenset(("marine",))
"""Given names that are ranks before a given name: "Marine Ann Roe", but "Marine Le Pen"."""
_RELATIVES = KIN | {"twin"}
_BEFORE_BODIES = ROLES_OF_BODIES | TRADERS | CLASSES.keys() | SERVED
"""What may stand before or in the name of a body as well: "Publisher", "Brewer", "Patient"."""
_TITLES = TITLES_AND_OFFICES - TITLES_OF_PLACES
_ROLE_AND_NAME = 3
"""Words of a role, a given name and a surname: "Midfielder Jude Osei"."""
_FULL_NAME = 2
"""Words of a given name and a surname."""
_MAX_PERSON_TOKENS = 6
"""Tokens of a personal name behind a title or an office; a longer stretch is something else."""


def split_stretch(tokens: Tokens, start: int, end: int) -> Iterator[Name]:
    """Split one capitalized stretch into names."""
    end = _end_of_name(tokens, start, end)
    for i in range(start, end - _FULL_NAME):
        if is_position_letter(tokens, i):  # "Comets G Ida Moss"
            yield from split_stretch(tokens, start, i)
            start = i + 1
    start = _after_portfolio(tokens, start, end)
    start = behind_ex(tokens, start, end)
    start += _opens_with_kin(tokens, start, end)
    start += words_before_company(tokens, start, end) if start < end else 0
    if start >= end:
        return
    person = person_behind_organization(tokens, start, end)
    if start < person < end:
        yield from split_stretch(tokens, start, person)
        yield from split_stretch(tokens, person, end)
        return
    if _is_body_or_place(tokens, start, end):
        yield name_at(tokens, start, end)
        return
    name_start = office_end(tokens, start, end)
    if name_start > start:
        yield from split_office(tokens, start, name_start, end)
        return
    if _names_nobody(tokens, start, end):
        return
    end = _end_before_roles(tokens, start, end)
    yield name_at(tokens, start + _opens_with_nationality(tokens, start, end), end)


def _end_of_name(tokens: Tokens, start: int, end: int) -> int:
    """Return the end without joints, and what people are called by behind a name: "MCAs", "QC"."""
    while end > start and (tokens.norms[end - 1] in ("&", "-", "the") or tokens.words[end - 1] in "-&"):
        end -= 1
    if is_state_of_attorney(tokens, end - 1):
        end -= 1
    if end > start + 1 and are_office_letters(tokens, (tokens.norms[end - 1],)):
        end -= 1  # "Unity Party MCAs"
    while (
        end - start > _FULL_NAME and tokens.norms[end - 1] in POSTNOMINALS and tokens.words[end - 1].isupper()
    ):
        end -= 1
    return end


def _is_body_or_place(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a stretch is one name as a whole: it is known, or ends in the noun of such a name."""
    whole = tuple(tokens.norms[start:end])
    if whole in KNOWN_ORGANIZATIONS or whole in PLACES:
        return True
    if not (organization_noun(whole) or _ends_in(whole, PLACE_NOUNS)):
        return False
    is_office = whole[-1] == "executive" and _is_only_a_role(tokens, start, end)
    return not (is_office or _is_surname(tokens, start, end))


def _names_nobody(tokens: Tokens, start: int, end: int) -> bool:
    is_nationality = tuple(tokens.norms[start:end]) in NATIONALITIES
    return is_nationality or _is_only_a_role(tokens, start, end) or is_only_rank(tokens, start, end)


def _end_before_roles(tokens: Tokens, start: int, end: int) -> int:
    """Return the end without roles, where no person is named: "U.S. Secretary" of State is the U.S."""
    if tokens.norms[start] in GIVEN_NAMES:
        return end
    while end - start > 1 and tokens.norms[end - 1] in ROLES and tokens.norms[end - 1] != "general":
        end -= 1  # but "Leeds General" is a hospital
    return end


def _opens_with_nationality(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a nationality stands before a name: "Canadian Ann Roe"."""
    first = tokens.norms[start]
    is_nationality = (first,) in NATIONALITIES and first not in GIVEN_NAMES
    return is_nationality and end - start > 1 and tokens.norms[start + 1] in COMMON_GIVEN_NAMES


def _after_portfolio(tokens: Tokens, start: int, end: int) -> int:
    """Return where the name begins in "Secretary of State John Kerry"; past the end when there is none."""
    before = start - 1
    if tokens.norm_at(before) == "the":
        before -= 1
    holder = holder_of_matters(tokens, before) if before > 0 else None
    if holder is None and tokens.norm_at(before) == "of":
        holder = before - 1
    if holder is None or tokens.norm_at(holder) not in ROLES:
        return start
    after = start
    while after < end and tokens.norms[after] in PORTFOLIOS:
        after += 1
    is_body = after < end and tokens.norms[after] in CLASSES  # "the leader of the Labour Party"
    return start if is_body else after


def _is_surname(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a noun for a place or an organization is somebody's surname: "Judge Ellen Park"."""
    given_name = end - 2
    if given_name == start:
        is_department = tokens.norms[start] in PORTFOLIOS and tokens.norms[end - 1] in CLASSES
        is_title = tokens.norms[start] in _TITLES
        return is_title and not is_department  # "Justice Department" is nobody
    before = tokens.norms[given_name - 1]
    return given_name > start and (
        (before in ROLES and _is_given_name(tokens, given_name))
        or (
            before in TITLES_AND_OFFICES
            and (_is_given_name(tokens, given_name) or tokens.label[end - 1] == "PERSON")
        )
    )


def _is_only_a_role(tokens: Tokens, start: int, end: int) -> bool:
    words = tokens.norms[start:end]
    if end - start == 1 and words[0] in PAPER_NAMES and tokens.norm_at(start - 1) == "the":
        return False  # "The Examiner reported"
    return any(word in ROLES or word in TITLES for word in words) and all(
        word in ROLES
        or word in ROLE_MODIFIERS
        or word in TITLES
        or word in ("of", "-")
        or (word,) in NATIONALITIES
        for word in words
    )


def _is_given_name(tokens: Tokens, i: int) -> bool:
    return tokens.norms[i] in COMMON_GIVEN_NAMES


def _ends_in(key: Key, nouns: frozenset[str]) -> bool:
    return len(key) > 1 and key[-1] in nouns


def office_end(tokens: Tokens, start: int, end: int) -> int:
    """Return where a personal name begins after titles and roles; `start` when there are none."""
    for i in range(end - 2, start - 1, -1):
        if not _is_part_of_name(tokens, start, i) and _leads_to_person(tokens, start, i, end):
            return i + 1
    return start


def _is_part_of_name(tokens: Tokens, start: int, i: int) -> bool:
    """Tell whether a word that may be a title is part of a name: "Dean" of "James Dean", "Marine Le Pen"."""
    if i > start and _is_given_name(tokens, i - 1) and tokens.norms[i - 1] not in TITLES:
        return True
    is_given_name = tokens.norms[i] in _NAMES_AND_RANKS and tokens.norms[i + 1] in PARTICLES
    return is_given_name or are_letters_of_name(tokens, i)


def _leads_to_person(tokens: Tokens, start: int, i: int, end: int) -> bool:
    """Tell whether a word says what the person is whose name begins behind it."""
    word, behind = tokens.norms[i], tokens.norms[i + 1]
    if tokens.words[i] in TITLES_IN_CAPITALS and behind in GIVEN_NAMES:
        return True
    if word in TITLES_AND_OFFICES or singular(word) in OFFICES:
        return end - i - 1 <= _MAX_PERSON_TOKENS and behind not in ("-", "of")
    if is_holder(tokens, i) and behind in GIVEN_NAMES:
        return True
    if _is_given_name(tokens, i):
        return False
    if (word in ROLES or word in KIN) and behind in GIVEN_NAMES and end - i == _ROLE_AND_NAME:
        return True
    return word in ROLES and (
        (tokens.label[i + 1] == "PERSON" and tokens.label[i] != "PERSON")
        or _is_given_name(tokens, i + 1)
        or (i == start and _opens_with_role(tokens, start, end))
    )


def _opens_with_kin(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a sentence opens with what several are to each other: "Brothers Emre and Can Kaya"."""
    noun = singular(tokens.norms[start]) if start < end else ""
    is_kin = noun in _RELATIVES and noun != tokens.norms[start] and tokens.initial[start]
    if not is_kin or end == start + 1 or tokens.norm_at(end) != "and":
        return False
    name = tokens.norms[start + 1]  # "Cousins Properties and Tolvan"
    return name in GIVEN_NAMES or (end == start + _FULL_NAME and singular(name) == name)


def _opens_with_role(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a sentence opens with what only people are, and two names: "Actress Romola Gray"."""
    names = range(start + 1, end)
    may_be_of_body = tokens.norms[start] in _BEFORE_BODIES
    is_written_so = all(tokens.words[i].istitle() and tokens.words[i].isalpha() for i in names)
    is_full_name = len(names) == _FULL_NAME and not organization_noun(tuple(tokens.norms[start + 1 : end]))
    return tokens.initial[start] and is_full_name and is_written_so and not may_be_of_body


def split_office(tokens: Tokens, start: int, name_start: int, end: int) -> Iterator[Name]:
    """Split "NATO Secretary General Jens Stoltenberg" into the organization and the personal name."""
    first = name_start
    while first > start:
        word = tokens.norms[first - 1]
        is_of_role = word in ROLES or word in ROLE_MODIFIERS or word in TITLES or word in ("-", "of", "for")
        is_of_role = is_of_role or is_holder(tokens, first - 1)
        is_of_role = is_of_role or tokens.words[first - 1] in TITLES_IN_CAPITALS
        if not is_of_role and (word,) not in NATIONALITIES:
            break
        first -= 1
    if first > start:
        yield name_at(tokens, start, first)
    while name_start < end - 1 and tokens.norms[name_start] in ("-", "of"):
        name_start += 1
    yield name_at(tokens, name_start, end)
