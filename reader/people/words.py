"""Words as names are compared: without case, accents, dots and hyphens; and the lists that are data."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import tomli

from reader.text.folding import fold, spell_out

PAIRS_REMEMBERED = 1 << 15
"""Of so many pairs of names, or of roles, what they have in common stays in memory: the names of one person
are few, and stand in thousands of pairs of profiles."""
NAMES_REMEMBERED = 256
"""Of so many names, or roles, the words stay in memory: everybody of one surname, with what they are. Those
of all articles that were opened would grow more with every hour."""
_WORD = re.compile(r"\w+(?:'\w+)?")
_POSSESSIVE = re.compile(r"'s\b")
DOT_IN_LETTERS = re.compile(r"(?<=\b\w)\.(?=\w\b)")
"""Between the letters of "U.S.", which is one word."""


def words(text: str) -> tuple[str, ...]:
    """Return the words of a name or a role in their order: "Marc-André" is two, "U.S." one."""
    plain = spell_out(fold(DOT_IN_LETTERS.sub("", text), accents=True)).casefold()
    return tuple(_WORD.findall(_POSSESSIVE.sub("", plain)))


@cache
def word_list(name: str) -> frozenset[str]:
    """Return one of the lists of `words.toml`."""
    return frozenset(_data()[name])


def spelled_out(role: Iterable[str]) -> frozenset[str]:
    """Return the words of a role spelled out, "senator" for "sen"; one word for whoever speaks or leads."""
    abbreviations: Mapping[str, str] = _data()["role_abbreviations"]
    return frozenset(word for each in role for word in abbreviations.get(each, each).split())


def full_given_names(name: str) -> frozenset[str]:
    """Return the given names that a word may stand for, itself among them: "alex" is short for two."""
    return _full_given_names().get(name, frozenset((name,)))


@cache
def _full_given_names() -> Mapping[str, frozenset[str]]:
    full_names: dict[str, frozenset[str]] = {}
    for full, forms in _data()["short_names"].items():
        for form in (full, *forms):
            full_names[form] = full_names.get(form, frozenset((form,))) | {full}
    return full_names


@cache
def _data() -> dict[str, Any]:
    return tomli.loads(Path(__file__).with_name("words.toml").read_text("utf-8"))
