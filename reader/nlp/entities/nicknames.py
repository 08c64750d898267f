"""Joins a name around its nickname: "Tom “Skip” Krog" is one person, who is called Skip as well."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.nlp.entities.names import Name
from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.given_names import GIVEN_NAMES
from reader.nlp.lexicon.word_forms import Key

MARKS = {"“": "”", '"': '"', "‘": "’", "'": "'", "(": ")"}
"""What opens a nickname, and what closes it."""
_MAX_NICKNAME = 3
"""Tokens of a nickname: "The Big Man"."""


def with_nicknames(tokens: Tokens, names: Sequence[Name]) -> Iterator[Name]:
    """Yield the names in text order, one in place of a given name, a nickname in marks and a surname."""
    by_start = {name.start: name for name in names}
    end = 0
    for name in names:
        if name.start < end:
            continue
        surname = _surname_behind_nickname(tokens, name, by_start)
        if surname is None:
            yield name
            continue
        nickname: Key = tuple(tokens.norms[name.end + 1 : surname.start - 1])
        nickname = nickname[1:] if nickname[0] == "the" and len(nickname) > 1 else nickname
        end = surname.end
        yield Name(name.start, end, name.key + surname.key, name.title, nickname)


def _surname_behind_nickname(tokens: Tokens, name: Name, by_start: dict[int, Name]) -> Name | None:
    opening = tokens.words[name.end] if name.end < len(tokens) else ""
    if name.key[0] not in GIVEN_NAMES or opening not in MARKS:
        return None
    for i in range(name.end + 2, min(len(tokens), name.end + 2 + _MAX_NICKNAME)):
        if tokens.words[i] == MARKS[opening]:
            return by_start.get(i + 1) if tokens.words[i - 1][0].isupper() else None
    return None
