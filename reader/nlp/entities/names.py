"""A name where it stands in the text."""

from __future__ import annotations

from dataclasses import dataclass

from reader.nlp.entities.tokens import Tokens
from reader.nlp.lexicon.people import KIN, ROLES, TITLE_NOUNS, TITLES, TITLES_IN_CAPITALS
from reader.nlp.lexicon.word_forms import Key

_OWNERS = frozenset(("his", "her", "their", "'s", "’s", "'", "’"))
_BEHIND_KIN = frozenset((",", "is", "was"))
_ENDS = frozenset((",", ".", ";", ":", ")"))
_MAX_BEFORE_KIN = 3
"""Tokens from the owner to the relative: "his much younger brother"."""


@dataclass(frozen=True, slots=True)
class Name:
    """One name where it stands, in tokens [start, end), without titles and roles."""

    start: int
    end: int
    key: Key
    title: str = ""
    """The title before it as a norm: "mr"; empty without one."""
    office: str = ""
    """The role before it as a norm, "mayor", or behind ("Bell, the mayor,"); "doctor" for "Dr". Or empty."""
    is_relative: bool = False
    """Whether it is called somebody's relative: "his grandson Karl Vogt", "Karl's cousin, Ann Vogt"."""
    nickname: Key = ()
    """What stands in marks between given name and surname: "Skip" in "Tom “Skip” Krog"."""


def name_at(tokens: Tokens, start: int, end: int) -> Name:
    """Return the name in tokens [start, end)."""
    key = tuple(tokens.norms[i] for i in range(start, end))
    title = tokens.norm_at(start - 1)
    is_title = title in TITLES or (start > 0 and tokens.words[start - 1] in TITLES_IN_CAPITALS)
    key = key[1:] if len(key) > 1 and key[0] == "the" else key
    role = TITLE_NOUNS.get(title, title)
    return Name(
        start,
        end,
        key,
        title if is_title else "",
        role if role in ROLES else _office_behind(tokens, end),
        _is_relative(tokens, start),
    )


def _office_behind(tokens: Tokens, end: int) -> str:
    is_apposition = tokens.norm_at(end) == "," and tokens.norm_at(end + 1) == "the"
    noun = tokens.norm_at(end + 2)
    is_whole = tokens.norm_at(end + 3) in _ENDS
    return noun if is_apposition and is_whole and noun in ROLES else ""


def _is_relative(tokens: Tokens, start: int) -> bool:
    noun = start - 1 - (tokens.norm_at(start - 1) in _BEHIND_KIN)
    if tokens.norm_at(noun) not in KIN:
        return False
    return any(tokens.norm_at(i) in _OWNERS for i in range(noun - _MAX_BEFORE_KIN, noun))
