"""What every token of a Doc is asked for, as lists with one item a token.

spaCy makes an object for each token, anew whenever it goes over a Doc; a column costs a fraction of that, and
what analyzes a text asks for each of them ten times. Ask for an attribute once it is set for good.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache, wraps
from itertools import accumulate
from typing import Any, Literal, TypeVar

import numpy as np
from spacy.tokens import Doc, Token

T = TypeVar("T")
StringAttribute = Literal["ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP"]
Flag = Literal["IS_SPACE", "IS_STOP", "SPACY"]


@lru_cache(maxsize=1)
def _columns(doc: Doc) -> dict[str, Any]:
    """Return the columns that were read of a Doc, by name. One Doc is remembered (see `forget`)."""
    return {}


def forget() -> None:
    """Read all columns anew, though it may be the Doc that is remembered: it may be annotated anew by now."""
    _columns.cache_clear()


def words_of(doc: Doc) -> Sequence[str]:
    """Return `token.text` of every token."""
    return strings_of(doc, "ORTH")


def strings_of(doc: Doc, attribute: StringAttribute) -> Sequence[str]:
    """Return an attribute of every token in words; empty where it is not set."""
    return _column(doc, attribute, _in_small_letters if attribute == "LOWER" else _strings)


def lemmas_of(doc: Doc) -> frozenset[str]:
    """Return the dictionary forms of a Doc in small letters.

    A rule about words that the text does not have need not look for them around each token.
    """
    columns = _columns(doc)
    if "lemmas" not in columns:
        columns["lemmas"] = frozenset(map(str.lower, set(strings_of(doc, "LEMMA"))))
    lemmas: frozenset[str] = columns["lemmas"]
    return lemmas


def once_a_token(find: Callable[[Token], T]) -> Callable[[Token], T]:
    """Decorate what a token and the parse around it tell: several rules ask the same of a verb."""
    name = f"{find.__module__}.{find.__qualname__}"

    @wraps(find)
    def found(token: Token) -> T:
        columns = _columns(token.doc)
        if name not in columns:
            columns[name] = {}
        by_token: dict[int, T] = columns[name]
        place = token.i
        if place not in by_token:
            by_token[place] = find(token)
        return by_token[place]

    return found


def starts_of(doc: Doc) -> Sequence[int]:
    """Return `token.idx` of every token."""
    return _column(doc, "starts", _starts)


def heads_of(doc: Doc) -> Sequence[int]:
    """Return `token.head.i` of every token; its own number without a parse."""
    return _column(doc, "HEAD", _heads)


def flags_of(doc: Doc, flag: Flag) -> Sequence[bool]:
    """Return `token.is_space`, `token.is_stop`, or whether a space stands behind a token."""
    return _column(doc, flag, _flags)


def sentence_starts_of(doc: Doc) -> Sequence[bool]:
    """Return whether a sentence is known to begin with a token: `bool(token.is_sent_start)`."""
    return _flags(doc, "SENT_START")


def column_of(doc: Doc, name: str, read: Callable[[Doc], list[T]]) -> Sequence[T]:
    """Return what `read` makes of a Doc; it is called once. name: one that no other column has."""
    return _column(doc, name, lambda doc, _name: read(doc))


def _column(doc: Doc, name: str, read: Callable[[Doc, str], list[T]]) -> list[T]:
    """Return a column of a Doc, read if it was not yet."""
    columns = _columns(doc)
    if name not in columns:
        columns[name] = read(doc, name)
    column: list[T] = columns[name]
    return column


def _strings(doc: Doc, attribute: str) -> list[str]:
    hashes = doc.to_array(attribute).tolist()
    by_hash: dict[int, str] = _columns(doc).setdefault("strings", {})
    new = set(hashes).difference(by_hash)  # most lemmas are words of the text as well
    by_hash.update(zip(new, map(doc.vocab.strings.__getitem__, new), strict=True))
    return [*map(by_hash.__getitem__, hashes)]


def _in_small_letters(doc: Doc, _name: str) -> list[str]:
    return [*map(str.lower, words_of(doc))]


def _starts(doc: Doc, _name: str) -> list[int]:
    lengths = doc.to_array(["LENGTH", "SPACY"]).sum(1).tolist()
    return [*accumulate(lengths, initial=0)][: len(doc)]


def _heads(doc: Doc, attribute: str) -> list[int]:
    heads: list[int] = (doc.to_array(attribute).view("int64") + np.arange(len(doc))).tolist()
    return heads


def _flags(doc: Doc, flag: str) -> list[bool]:
    flags: list[bool] = (doc.to_array(flag) == 1).tolist()
    return flags
