"""Gives relatives the surname that stands behind the last of them: "the brothers Emil and Anton Kraus"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from reader.nlp.entities.names import Name, name_at
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.given_names import GIVEN_NAMES
from reader.nlp.lexicon.people import KIN, ROLES
from reader.nlp.lexicon.word_forms import singular

_JOINTS = frozenset(("and", "&", ","))
_MAX_LIST = 16
"""Tokens from "brothers" to a given name, or from one to the surname: eight names with what joins them."""


def with_shared_surnames(tokens: Tokens, names: Sequence[Name]) -> list[Name]:
    """Return the names in text order; a surname is shared behind a word for relatives in the plural.

    And by two with nothing but "and" between: "James and Peter Hall". So that two are called Kraus from there
    on, and neither is chosen where a Kraus speaks. A given name that was read as no name there is one.
    """
    names = sorted(
        [*_without_relatives(tokens, names), *_unread_given_names(tokens, names)], key=lambda name: name.start
    )
    full_names = {name.key[0] for name in names if len(name.key) > 1}
    return [_with_surname(tokens, names, place, full_names) for place in range(len(names))]


def shared_surname(tokens: Tokens, name: Name) -> str:
    """Return the surname behind a relative's name, with a space: " Kraus" of "Emil and Anton Kraus"."""
    if name.nickname or name.end - name.start >= len(name.key):
        return ""
    behind = range(name.end, min(len(tokens), name.end + _MAX_LIST))
    surname = next((i for i in behind if tokens.norms[i] == name.key[-1]), None)
    return "" if surname is None else f" {tokens.words[surname]}"


def _without_relatives(tokens: Tokens, names: Sequence[Name]) -> Iterator[Name]:
    # "Brothers Emil" at the start of a sentence
    for name in names:
        is_led = name.end - name.start == 2 and _is_relatives(name.key[0]) and name.key[1] in GIVEN_NAMES
        yield name_at(tokens, name.start + 1, name.end) if is_led else name


def _unread_given_names(tokens: Tokens, names: Sequence[Name]) -> Iterator[Name]:
    named_tokens = {i for name in names for i in range(name.start, name.end)}
    for name in names:
        i = name.start - 2
        is_joined = len(name.key) > 1 and i > 0 and tokens.norms[i + 1] == "and" and i not in named_tokens
        if is_joined and tokens.norms[i] in GIVEN_NAMES and _is_relatives(tokens.norms[i - 1]):
            yield name_at(tokens, i, i + 1)
        elif _is_pair(tokens, name, named_tokens):
            yield name_at(tokens, name.start - 2, name.start - 1)


def _is_pair(tokens: Tokens, name: Name, named_tokens: Set[int]) -> bool:
    """Tell whether a given name that nobody read stands before "and" and a full name: "Wei and Li Chen"."""
    i = name.start - 2
    if len(name.key) == 1 or i < 0 or tokens.norms[i + 1] != "and" or i in named_tokens:
        return False
    is_given_name = tokens.norms[i] in GIVEN_NAMES and tokens.words[i].istitle() and not tokens.stop[i]
    is_alone = i == 0 or (tokens.norms[i - 1] not in _JOINTS and not tokens.words[i - 1][0].isupper())
    return is_given_name and is_alone and name.key[0] in GIVEN_NAMES and tokens.pos[i] in ("PROPN", "")


def _is_relatives(noun: str) -> bool:
    return noun not in KIN and singular(noun) in KIN


def _with_surname(tokens: Tokens, names: Sequence[Name], place: int, full_names: Set[str]) -> Name:
    """Return a name with the surname that it shares; full_names: the given names that have one already."""
    name = names[place]
    if len(name.key) > 1 or name.key[0] not in GIVEN_NAMES:
        return name
    is_pair = tokens.norm_at(name.end) in ("and", "&") and name.key[0] not in full_names
    is_pair = is_pair and not _is_described(tokens.norm_at(name.start - 1))
    if not is_pair and not _is_behind_relatives(tokens, name):
        return name
    last = next(_last_of_list(tokens, names, place), None)
    return replace(name, key=name.key + last.key[-1:]) if last is not None else name


def _is_described(noun: str) -> bool:
    """Tell whether a word before a given name says who it is: "his brother Emil", "the singers Emil"."""
    return noun in _JOINTS or singular(noun) in KIN | ROLES


def _is_behind_relatives(tokens: Tokens, name: Name) -> bool:
    """Tell whether "brothers" stands before a name, or before the given names in front of it."""
    i = name.start - 1
    first = i - _MAX_LIST
    while i > first and tokens.norm_at(i) in _JOINTS and tokens.norm_at(i - 1) in GIVEN_NAMES:
        i -= 2
    return _is_relatives(tokens.norm_at(i))


def _last_of_list(tokens: Tokens, names: Sequence[Name], place: int) -> Iterator[Name]:
    """Yield the name with a surname that ends the list of given names which the one at a place is part of."""
    end = names[place].end
    for behind in range(place + 1, len(names)):
        name = names[behind]
        if name.start != end + 1 or tokens.norms[end] not in _JOINTS or name.key[0] not in GIVEN_NAMES:
            return
        if len(name.key) > 1:
            yield name
            return
        end = name.end
