"""Finds the stretches of a text that are names, cut from the titles and roles before them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.nlp.entities.organization_nouns import organization_noun
from reader.nlp.entities.person_behind import person_behind_organization
from reader.nlp.entities.stretches import same_name, stretch_end
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES, GIVEN_NAMES
from reader.nlp.lexicon.organizations import KNOWN_ORGANIZATIONS
from reader.nlp.lexicon.people import (
    OFFICES,
    PORTFOLIOS,
    ROLE_MODIFIERS,
    ROLES,
    TITLES,
    TITLES_AND_OFFICES,
    TITLES_OF_PLACES,
)
from reader.nlp.lexicon.places import NATIONALITIES, PLACE_NOUNS, PLACES
from reader.nlp.lexicon.word_forms import Key, singular

_MAX_PERSON_TOKENS = 6
_MAX_HEADLINE_NAME = 4


@dataclass(frozen=True, slots=True)
class Name:
    """One name where it stands, in tokens [start, end), without titles and roles."""

    start: int
    end: int
    key: Key
    title: str = ""
    """The title before it, folded, without full stop: "mr"."""


def find_names(tokens: Tokens) -> list[Name]:
    """Return every name in text order; they never overlap."""
    found: list[Name] = []
    headlines: list[tuple[int, int]] = []
    i = 0
    while i < len(tokens):
        if not tokens.upper[i]:
            i += 1
            continue
        end = stretch_end(tokens, i)
        if tokens.headline[i]:
            headlines.append((i, end))
        else:
            found.extend(_cut(tokens, i, end))
        i = end
    known = {name.key for name in found}
    found.extend(name for start, end in headlines for name in _in_headline(tokens, start, end, known))
    return sorted(found, key=lambda name: name.start)


def _in_headline(tokens: Tokens, start: int, end: int, known: set[Key]) -> Iterator[Name]:
    """Yield the names in a stretch where every word has a capital: known from elsewhere, or recognized."""
    while start < end:
        for stop in range(min(end, start + _MAX_HEADLINE_NAME), start, -1):
            name = name_at(tokens, start, stop)
            listed = name.key in known or name.key in PLACES or name.key in KNOWN_ORGANIZATIONS
            if listed or _is_recognized(tokens, name):
                yield name
                start = stop
                break
        else:
            start += 1


def _is_recognized(tokens: Tokens, name: Name) -> bool:
    """Tell whether the recognizer and the words of a name agree; in headlines it takes verbs for names."""
    if tokens.name[name.start] < 0 or not same_name(tokens, name.start, name.end - 1):
        return False
    label = tokens.label[name.start]
    return (
        label == "GPE"
        or (label == "PERSON" and name.key[0] in COMMON_GIVEN_NAMES and not tokens.stop[name.start])
        or (label == "ORG" and bool(organization_noun(name.key)))
    )


def name_at(tokens: Tokens, start: int, end: int) -> Name:
    """Return the name in tokens [start, end)."""
    key = tuple(tokens.folded[i] for i in range(start, end))
    title = tokens.folded_at(start - 1)
    return Name(
        start, end, key[1:] if len(key) > 1 and key[0] == "the" else key, title if title in TITLES else ""
    )


def _cut(tokens: Tokens, start: int, end: int) -> Iterator[Name]:
    """Cut one capitalized stretch into names."""
    while end > start and (tokens.folded[end - 1] in ("&", "-", "the") or tokens.words[end - 1] in "-&"):
        end -= 1
    start = _after_portfolio(tokens, start, end)
    if start >= end:
        return
    person = person_behind_organization(tokens, start, end)
    if start < person < end:
        yield from _cut(tokens, start, person)
        yield from _cut(tokens, person, end)
        return
    whole = tuple(tokens.folded[start:end])
    if whole in KNOWN_ORGANIZATIONS or whole in PLACES:
        yield name_at(tokens, start, end)
        return
    if (organization_noun(whole) or _ends_in(whole, PLACE_NOUNS)) and not _is_surname(tokens, start, end):
        yield name_at(tokens, start, end)
        return
    cut = _office_end(tokens, start, end)
    if cut > start:
        yield from _with_office(tokens, start, cut, end)
        return
    if whole in NATIONALITIES or _is_only_a_role(tokens, start, end):
        return
    if tokens.folded[start] not in GIVEN_NAMES:
        # "U.S. Secretary" of State is the U.S.; "Leeds General" is a hospital.
        while end - start > 1 and tokens.folded[end - 1] in ROLES and tokens.folded[end - 1] != "general":
            end -= 1
    if (
        (tokens.folded[start],) in NATIONALITIES
        and end - start > 1
        and tokens.folded[start + 1] in COMMON_GIVEN_NAMES
    ):
        start += 1
    yield name_at(tokens, start, end)


def _after_portfolio(tokens: Tokens, start: int, end: int) -> int:
    """Return where the name begins in "Secretary of State John Kerry"; past the end when there is none."""
    before = start - 1
    if tokens.folded_at(before) == "the":
        before -= 1
    if tokens.folded_at(before) != "of" or tokens.folded_at(before - 1) not in ROLES:
        return start
    after = start
    while after < end and tokens.folded[after] in PORTFOLIOS:
        after += 1
    return after


def _is_surname(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether a noun for a place or an organization is somebody's surname: "Judge Ellen Park"."""
    given = end - 2
    if given == start:
        return tokens.folded[start] in TITLES_AND_OFFICES and tokens.folded[start] not in TITLES_OF_PLACES
    before = tokens.folded[given - 1]
    return given > start and (
        (before in ROLES and _is_given(tokens, given))
        or (before in TITLES_AND_OFFICES and (_is_given(tokens, given) or tokens.label[end - 1] == "PERSON"))
    )


def _is_only_a_role(tokens: Tokens, start: int, end: int) -> bool:
    words = tokens.folded[start:end]
    return any(word in ROLES or word in TITLES for word in words) and all(
        word in ROLES
        or word in ROLE_MODIFIERS
        or word in TITLES
        or word in ("of", "-")
        or (word,) in NATIONALITIES
        for word in words
    )


def _is_given(tokens: Tokens, i: int) -> bool:
    return tokens.folded[i] in COMMON_GIVEN_NAMES


def _ends_in(key: Key, nouns: frozenset[str]) -> bool:
    return len(key) > 1 and key[-1] in nouns


def _office_end(tokens: Tokens, start: int, end: int) -> int:
    """Return where a personal name begins after titles and roles; `start` when there are none."""
    for i in range(end - 2, start - 1, -1):
        word = tokens.folded[i]
        if i > start and _is_given(tokens, i - 1) and tokens.folded[i - 1] not in TITLES:
            continue
        if word in TITLES_AND_OFFICES or singular(word) in OFFICES:
            if end - i - 1 <= _MAX_PERSON_TOKENS and tokens.folded[i + 1] not in ("-", "of"):
                return i + 1
        elif word in ROLES and i + 1 < end:
            named = tokens.label[i + 1] == "PERSON" and tokens.label[i] != "PERSON"
            if (named or _is_given(tokens, i + 1)) and not _is_given(tokens, i):
                return i + 1
    return start


def _with_office(tokens: Tokens, start: int, cut: int, end: int) -> Iterator[Name]:
    """Cut "NATO Secretary General Jens Stoltenberg" at `cut`, where the personal name begins."""
    first = cut
    while first > start:
        word = tokens.folded[first - 1]
        known = word in ROLES or word in ROLE_MODIFIERS or word in TITLES or word in ("-", "of", "for")
        if not known and (word,) not in NATIONALITIES:
            break
        first -= 1
    if first > start:
        yield name_at(tokens, start, first)
    while cut < end - 1 and tokens.folded[cut] in ("-", "of"):
        cut += 1
    yield name_at(tokens, cut, end)
