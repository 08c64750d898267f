"""Finds the stretches of a text that are names, cut from the titles and roles before them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reader.nlp.entities.tokens import Tokens
from reader.nlp.entities.vocabulary import (
    AFTER_HYPHEN,
    CLASSES,
    GIVEN_NAMES,
    KNOWN_ORGANIZATIONS,
    LEGAL_FORMS,
    NATIONALITIES,
    OFFICES,
    PARTICLES,
    PLACE_NOUNS,
    PLACE_STARTS,
    PLACES,
    ROLE_MODIFIERS,
    ROLES,
    TITLES,
    Key,
    singular,
)

_LINKS = frozenset(("of", "for", "on", "at", "against", "in"))
_OWNERS = frozenset(
    (
        "minister",
        "president",
        "governor",
        "attorney",
        "children",
        "women",
        "people",
        "men",
        "teacher",
        "farmer",
    )
)
_MAX_SYLLABLE = 5
_MAX_NAME_TOKENS = 14
_MAX_PERSON_TOKENS = 6


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
    i = 0
    while i < len(tokens):
        if not tokens.upper[i]:
            i += 1
            continue
        end = _run(tokens, i)
        found.extend(_cut(tokens, i, end))
        i = end
    return found


def name_at(tokens: Tokens, start: int, end: int) -> Name:
    """Return the name in tokens [start, end)."""
    key = tuple(tokens.folded[i] for i in range(start, end))
    title = tokens.folded_at(start - 1)
    return Name(
        start, end, key[1:] if len(key) > 1 and key[0] == "the" else key, title if title in TITLES else ""
    )


def _run(tokens: Tokens, start: int) -> int:
    """Return where the capitalized stretch that begins at `start` ends."""
    end = start + 1
    while end < len(tokens) and end - start < _MAX_NAME_TOKENS:
        step = _next(tokens, start, end)
        if step == end:
            break
        end = step
    return end


def _next(tokens: Tokens, start: int, i: int) -> int:
    """Return where a name in [start, i) goes on to; `i` when it ends there."""
    word = tokens.folded[i]
    if tokens.space[i]:
        return i
    if tokens.upper[i]:
        return i if tokens.initial[i] else i + 1
    after = i + 1
    if after >= len(tokens):
        return i
    if word in ("-", "–", "'") and tokens.joined(i - 1) and tokens.joined(i):
        return after + 1 if _after_hyphen(tokens, start, after) else i
    if (
        word in ("'", "'s")
        and _is_owner(tokens.folded[i - 1], word)
        and tokens.upper[after]
        and not tokens.initial[after]
    ):
        return after + 1 if tokens.folded[after] in CLASSES else i
    if word == "&":
        return after + 1 if tokens.upper[after] and _same_name(tokens, i - 1, after) else i
    if word in LEGAL_FORMS and tokens.words[i][0].isupper():
        return after
    if word == "," and tokens.folded[after] in LEGAL_FORMS and tokens.words[after][0].isupper():
        return after + 1
    if word in PARTICLES and not tokens.stop[i]:
        if tokens.folded[after] in PARTICLES | {"the"}:
            after += 1
        return after + 1 if after < len(tokens) and tokens.upper[after] else i
    if word in _LINKS:
        return _after_link(tokens, start, i)
    if word == "and" and tokens.upper[after] and _same_name(tokens, i - 1, after):
        return after + 1
    if (
        word.isdigit()
        and len(word) < len("2026")
        and _same_name(tokens, i - 1, i)
        and tokens.folded[i - 1] in CLASSES
    ):
        return after
    return i


def _is_owner(owner: str, mark: str) -> bool:
    """Tell whether a possessive may stand inside a name: "Riders' Association", "Prime Minister's Office"."""
    return owner in _OWNERS if mark == "'s" else owner.endswith("s")


def _after_hyphen(tokens: Tokens, start: int, i: int) -> bool:
    """Tell whether a name goes on: "Make-A-Wish", "Kim Jong-un", but not "Kyiv-based"."""
    word = tokens.words[i]
    if word[0].isupper():
        return True
    is_syllable = word.isalpha() and len(word) <= _MAX_SYLLABLE
    return (
        is_syllable
        and i - start > 2
        and tokens.upper[i - 2]
        and tokens.label[i - 2] in ("PERSON", "")
        and word not in AFTER_HYPHEN
    )


def _same_name(tokens: Tokens, i: int, j: int) -> bool:
    return tokens.name[i] >= 0 and tokens.name[i] == tokens.name[j]


def _after_link(tokens: Tokens, start: int, i: int) -> int:
    """Go on over "of the" in the name of an organization or a place."""
    after = i + 1
    if tokens.folded[after] == "the" and after + 1 < len(tokens):
        after += 1
    if not tokens.upper[after]:
        return i
    last = tokens.folded[i - 1]
    of = tokens.folded[i] == "of"
    if last in ROLES and not _same_name(tokens, i - 1, after):
        return i
    is_head = singular(last) in CLASSES or last in CLASSES
    if tokens.folded[i] in ("at", "in"):
        joins = last not in CLASSES and _same_name(tokens, i - 1, after) and tokens.label[i] == "ORG"
        joins = joins and any(tokens.folded[k] == "university" for k in range(start, i))
    else:
        joins = (
            is_head
            or (of and start == i - 1 and last in PLACE_STARTS)
            or (_same_name(tokens, i - 1, after) and tokens.label[i] in ("ORG", "GPE", "LOC", "FAC"))
        )
    return after + 1 if joins else i


def _cut(tokens: Tokens, start: int, end: int) -> Iterator[Name]:
    """Cut one capitalized stretch into names."""
    while end > start and (tokens.folded[end - 1] in ("&", "-", "the") or tokens.words[end - 1] in "-&"):
        end -= 1
    if start == end:
        return
    person = _person_inside(tokens, start, end)
    if start < person < end:
        yield from _cut(tokens, start, person)
        yield from _cut(tokens, person, end)
        return
    whole = tuple(tokens.folded[start:end])
    if whole in KNOWN_ORGANIZATIONS or whole in PLACES:
        yield name_at(tokens, start, end)
        return
    if organization_noun(whole) or _ends_in(whole, PLACE_NOUNS):
        yield name_at(tokens, start, end)
        return
    cut = _office_end(tokens, start, end)
    if cut > start:
        yield from _with_office(tokens, start, cut, end)
        return
    if whole in NATIONALITIES or _is_only_a_role(tokens, start, end):
        return
    if not _is_given(tokens, start):
        while end - start > 1 and tokens.folded[end - 1] in ROLES:
            end -= 1
    if (
        (tokens.folded[start],) in NATIONALITIES
        and end - start > 1
        and tokens.folded[start + 1] in GIVEN_NAMES
    ):
        start += 1
    yield name_at(tokens, start, end)


def _person_inside(tokens: Tokens, start: int, end: int) -> int:
    """Return where a personal name begins after that of an organization; `end` when none does.

    "Refugee Council Enver Solomon": the recognizer begins a person there, or a given name does.
    """
    for i in range(start + 2, end - 1):
        if tokens.folded[i - 1] in ("-", "of", "the", "&", "and", "for"):
            continue
        begins = (
            tokens.label[i] == "PERSON"
            and tokens.name[i] != tokens.name[i - 1]
            and _same_name(tokens, i, end - 1)
        )
        given = i == end - 2 and _is_given(tokens, i) and not _same_name(tokens, i - 1, i)
        if (begins or given) and organization_noun(tuple(tokens.folded[start:i])):
            return i
    return end


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
    return tokens.folded[i] in GIVEN_NAMES


def _ends_in(key: Key, nouns: frozenset[str]) -> bool:
    return len(key) > 1 and key[-1] in nouns


def organization_noun(key: Key) -> str:
    """Return the noun by which a name tells that it is one of an organization; empty when it has none."""
    if len(key) > 1 and key[-1] in LEGAL_FORMS:
        return key[-1]
    head = key
    for link in ("of", "for", "on", "against"):
        if link in head[1:]:
            head = head[: head.index(link, 1)]
    if len(key) == 1:
        return ""
    if len(head) > 1 and head[-1] in PLACE_NOUNS:
        # "School District" and "Health Center" are organizations, "Hospital Station" is none.
        is_school = head[-1] == "district" and head[-2] == "school"
        return "school" if is_school else head[-1] if head[-1] in ("center", "centre") else ""
    return next((noun for noun in (head[-1], singular(head[-1])) if noun in CLASSES), "")


def _office_end(tokens: Tokens, start: int, end: int) -> int:
    """Return where a personal name begins after titles and roles; `start` when there are none."""
    for i in range(end - 2, start - 1, -1):
        word = tokens.folded[i]
        if i > start and _is_given(tokens, i - 1) and tokens.folded[i - 1] not in TITLES:
            continue
        if word in TITLES or word in OFFICES:
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
