"""How many of those that a source names speak, by its first words: nobody, not all, most. Pure.

"No minister", "none of the witnesses" say that nobody does; "hardly anyone" negates too, but not without a
rest; of "few ministers" and "not all ministers" some do speak, which a reader must see.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

import tomli

from reader.claims.span_words import words
from reader.model import Claim
from reader.text.legible import legible

MAX_WORDS = 5
"""Words of the longest quantity, each mark one: "absolutely not even a single", "few, if any,"."""
_WORD = re.compile(r"\w+|[^\w\s]")


class Quantity(NamedTuple):
    """The words with which a source says how many speak."""

    kind: Literal["none", "hardly", "part", "share"]
    """none: nobody; hardly: nobody but a few; part: some and not many or all; share: "most", "every"."""
    length: int
    """In words; a hyphen is one."""

    @property
    def is_negative(self) -> bool:
        """Whether what the source says was, by and large, not said."""
        return self.kind in ("none", "hardly")


def quantity_of(source: Sequence[str]) -> Quantity | None:
    """Return the quantity with which the words of a source begin, in lower case; None without one."""
    first, second = (*source[:2], "", "")[:2]
    if not may_begin_quantity(first):
        return None
    if first in _words("nearly") or first in _words("wholly"):
        inner = quantity_of(source[1:])
        if inner is None or inner.kind != "none":
            return None
        return Quantity("hardly" if first in _words("nearly") else "none", inner.length + 1)
    if first in ("no", "not") and (second in _words("harmless") or second == "." or second[:1].isdigit()):
        return None  # "no fewer than five", "not only Berg", "No. 10"
    if first in _words("nobody"):
        return Quantity("none", 1)
    if first == "no":
        return _behind_no(source)
    if first == "not":
        return _behind_not(source)
    if first in _words("hardly"):
        return Quantity("hardly", 2) if second in _words("least") else Quantity("part", 1)
    if source[:4] == [*source[:1], ",", "if", "any"] and first in _words("few"):
        return Quantity("hardly", 4 + (source[4:5] == [","]))
    if first in _words("few") or (first in _words("degrees") and second in _words("few")):
        return Quantity("part", 1 + (first in _words("degrees")))
    return Quantity("share", 1) if first in _words("shares") else None


def may_begin_quantity(word: str) -> bool:
    """Tell whether a word, in lower case, is one with which a quantity begins."""
    return word in _first_words()


def is_part_of_phrase(before: str) -> bool:
    """Tell whether a word before "few" makes it some or many: "a few", "the few"."""
    return before in _words("determiners")


def quantity_of_claim(text: str, claim: Claim) -> Quantity | None:
    """Return the quantity with which the source of a claim begins; None without one."""
    return quantity_of(_WORD.findall(legible(words(text, claim.source)).text.lower()))


def _behind_no(source: Sequence[str]) -> Quantity | None:
    second, third = (*source[1:3], "", "")[:2]
    if second == "other" and third == "than":
        return None
    if second == "-":
        return Quantity("none", 3) if third in _words("persons") else None
    return Quantity("none", 1 + (second in _words("persons")))


def _behind_not(source: Sequence[str]) -> Quantity | None:
    even = int(source[1:2] == ["even"])
    second, third = (*source[1 + even : 3 + even], "", "")[:2]
    if second in _words("large"):
        return Quantity("part", 2 + even)
    if second == "a" and third in _words("few"):
        return None  # "not a few": many
    if second in _words("least"):
        return Quantity("none", 2 + even + (third in _words("single")))
    return Quantity("none", 1 + even)


@cache
def _first_words() -> frozenset[str]:
    """Return the words with which a quantity may begin."""
    keys = ("nearly", "wholly", "nobody", "hardly", "few", "degrees", "shares")
    return frozenset({"no", "not"}).union(*map(_words, keys))


@cache
def _words(key: str) -> frozenset[str]:
    lists = tomli.loads(Path(__file__).with_name("quantities.toml").read_text("utf-8"))
    return frozenset(lists[key])
