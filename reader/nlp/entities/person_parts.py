"""Parts what was told as one person: "WikiLeaks co-founder Julian Hart" is somebody at an organization."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from reader.nlp.entities.kinds import NameKind
from reader.nlp.entities.office_letters import is_holder, is_ward
from reader.nlp.entities.positions import is_position_letter
from reader.nlp.entities.split_stretch import office_end, split_office
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon import words
from reader.nlp.lexicon.given_names import COMMON_GIVEN_NAMES, GIVEN_NAMES
from reader.nlp.lexicon.name_words import PARTICLES
from reader.nlp.lexicon.people import POSTNOMINALS, TITLES, TITLES_IN_CAPITALS
from reader.nlp.lexicon.places import PLACES

_POSITIONS = words("sport", "positions")
_ROLE_ENDS = ("er", "or", "ee", "ist", "ian", "man", "woman", "ant")
"""Ends of nouns for what people are or do."""
_LEAST_WITH_ROLE = 3
"""Words of a role, a given name and a surname."""
_INSIDE = PARTICLES | {"and", "the", "of", "-", "’s", "'s"}


class PersonPart(NamedTuple):
    """Tokens [start, end) and what they name."""

    start: int
    end: int
    kind: NameKind


def person_parts(tokens: Tokens, start: int, end: int) -> Iterator[PersonPart]:
    """Yield what is named before the person in tokens [start, end), then the person without honours."""
    while start < end - 1 and (tokens.norms[start] in TITLES or tokens.words[start] in TITLES_IN_CAPITALS):
        start += 1
    while end > start + 2 and tokens.norms[end - 1] in POSTNOMINALS:
        end -= 1
    if _is_role_with_capital(tokens, start, end):
        start += 1
    first = _behind_role(tokens, start, end)
    if first > start:
        last = start
        while last < first and not _is_role(tokens, last) and tokens.words[last] != "-":
            last += 1
        if start < last < first:
            kind = _kind(tokens, start, last)
            yield PersonPart(start, last, "place" if is_ward(tokens, last) else kind)
        start = first
    names = [(start, end)]
    name_start = office_end(tokens, start, end)
    if name_start > start:
        names = [(name.start, name.end) for name in split_office(tokens, start, name_start, end)]
    for name_start, name_end in names[:-1]:
        yield PersonPart(name_start, name_end, _kind(tokens, name_start, name_end))
    yield PersonPart(*names[-1], "person")


def _is_role_with_capital(tokens: Tokens, start: int, end: int) -> bool:
    """Tell whether the capital of a sentence made a role part of a name: "Abductee Rosa Benally"."""
    if end - start < _LEAST_WITH_ROLE or not tokens.initial[start]:
        return False
    norm, next_norm = tokens.norms[start], tokens.norms[start + 1]
    is_role = norm.endswith(_ROLE_ENDS) and norm not in GIVEN_NAMES and tokens.words[start].istitle()
    return is_role and next_norm in COMMON_GIVEN_NAMES


def _behind_role(tokens: Tokens, start: int, end: int) -> int:
    """Return where the name begins behind the last word that only a role has; `start` when there is none."""
    return next((i + 1 for i in range(end - 2, start - 1, -1) if _is_role(tokens, i)), start)


def _is_role(tokens: Tokens, i: int) -> bool:
    word, norm = tokens.words[i], tokens.norms[i]
    is_position = (norm in _POSITIONS and word.isupper()) or is_position_letter(tokens, i)
    return is_position or is_holder(tokens, i) or (word[0].islower() and norm not in _INSIDE)


def _kind(tokens: Tokens, start: int, end: int) -> NameKind:
    return "place" if tuple(tokens.norms[start:end]) in PLACES else "organization"
