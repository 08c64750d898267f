"""What every token of a Doc is asked for, as lists with one item a token.

spaCy makes an object for each token, anew whenever it goes over a Doc; a column costs a fraction of that.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import Literal

from spacy.tokens import Doc

StringAttribute = Literal["ORTH", "LEMMA", "POS", "DEP"]


@lru_cache(maxsize=1)
def words_of(doc: Doc) -> Sequence[str]:
    """Return `token.text` of every token. One Doc is remembered (see `forget`)."""
    return strings_of(doc, "ORTH")


def forget() -> None:
    """Read words and starts anew, though it may be the Doc that is remembered: it may be retokenized."""
    words_of.cache_clear()
    starts_of.cache_clear()


def strings_of(doc: Doc, attribute: StringAttribute) -> list[str]:
    """Return an attribute of every token in words; empty where it is not set."""
    hashes = doc.to_array(attribute).tolist()
    strings = doc.vocab.strings
    by_hash = {each: strings[each] for each in set(hashes)}
    return [by_hash[each] for each in hashes]


@lru_cache(maxsize=1)
def starts_of(doc: Doc) -> Sequence[int]:
    """Return `token.idx` of every token. One Doc is remembered (see `forget`)."""
    lengths = doc.to_array(["LENGTH", "SPACY"]).sum(1).tolist()
    return [*accumulate(lengths, initial=0)][: len(doc)]


def heads_of(doc: Doc) -> list[int]:
    """Return `token.head.i` of every token; its own number without a parse."""
    return [place + distance for place, distance in enumerate(doc.to_array("HEAD").view("int64").tolist())]


def flags_of(doc: Doc, flag: Literal["IS_SPACE", "IS_STOP", "SPACY"]) -> list[bool]:
    """Return `token.is_space`, `token.is_stop`, or whether a space stands behind a token."""
    return [value == 1 for value in doc.to_array(flag).tolist()]


def sentence_starts_of(doc: Doc) -> list[bool]:
    """Return whether a sentence is known to begin with a token: `bool(token.is_sent_start)`."""
    return [value == 1 for value in doc.to_array("SENT_START").tolist()]
