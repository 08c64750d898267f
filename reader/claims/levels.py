"""On which level a claim attributes, by its cue, and whether the cue is plain. Pure; no parser is needed.

The forms of a word are built from its base form (`cue_verbs.toml`), so that a level can be told of any claim,
also one of a kept analysis or one that a person added: none of them has lemmas.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import tomli

from reader.model import LEVELS, Level
from reader.text.legible import legible
from reader.text.word_forms import regular_forms

LEVEL_WORDS: Mapping[Level, str] = {
    "believes": "believed or wanted, not said",
    "does": "done or decided, not said",
}
"""What the levels besides "said" mean, as the details of a claim say it."""

_WORD = re.compile(r"[^\W\d_]+")


def level_of(cue: str) -> Level:
    """Return the level of a claim by the words of its cue; "said" for words that no list has, and for none.

    The last word of a list decides: "was eager", "had hoped".
    """
    levels = (_level_by_form().get(word) for word in reversed(_words_of(cue)))
    return next(filter(None, levels), "said")


def base_form(word: str) -> str | None:
    """Return the base form of a verb that a list has: "say" for "said"; None for any other word."""
    return _base_by_form().get(legible(word).text.casefold())


def is_plain(cue: str) -> bool:
    """Tell whether a cue says no more than that somebody said it: "said", "has told", "according to", "".

    False for every word that `cue_verbs.toml` does not call plain: "denied", "was told", "said nothing".
    """
    return all(word in _plain_words() for word in _words_of(cue))


def is_turning(words: str) -> bool:
    """Tell whether words between a source and its cue change what the cue says: "was" in "was told"."""
    return any(word in _lists()["turning"].split() for word in _words_of(words))


def _words_of(cue: str) -> list[str]:
    return _WORD.findall(legible(cue).text.casefold())


@cache
def _lists() -> Mapping[str, Any]:
    return tomli.loads(Path(__file__).with_name("cue_verbs.toml").read_text("utf-8"))


@cache
def _level_by_form() -> Mapping[str, Level]:
    return {form: level for level in LEVELS for base in _lists()[level].split() for form in _forms(base)}


@cache
def _plain_words() -> frozenset[str]:
    verbs = (form for base in _lists()["plain"].split() for form in _forms(base))
    return frozenset((*verbs, *_lists()["plain_beside"].split()))


@cache
def _base_by_form() -> Mapping[str, str]:
    return {form: base for level in LEVELS for base in _lists()[level].split() for form in _forms(base)}


def _forms(base: str) -> Iterator[str]:
    """Yield the forms of a verb or noun; an adjective gets some that nobody writes."""
    yield from regular_forms(base)
    yield from _lists()["irregular"].get(base, "").split()
