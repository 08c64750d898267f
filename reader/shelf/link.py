"""A link to words of an article: `FILE#claim=7`, `FILE#char=812,945`, `FILE#line=10,12`, `ADDRESS#:~:text=a`.

Pure: whether a file is there is asked of the caller.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from reader.claims.claim_id import claim_ids
from reader.model import Analysis, Article, Span
from reader.shelf.address import is_address
from reader.text.fragments.plain_text import PlainTextPlace, parse_plain_text
from reader.text.fragments.search import find_words
from reader.text.fragments.text_directive import DELIMITER, TextDirective, directives, without_directives

_CLAIM = re.compile(r"claim=(?:(?P<number>[1-9]\d{0,8})|(?P<id>c[0-9a-f]{15}))\Z")
_FILE_SCHEME = "file://"


@dataclass(frozen=True, slots=True)
class LinkedClaim:
    """A claim as a link names it: by its number in the list, or by its stable id."""

    number: int | None
    """From 1 on; None where the id names it."""
    id: str = ""

    def __str__(self) -> str:
        """Return it as it stands behind the # of a link."""
        return f"claim={self.id or self.number}"

    def index(self, article: Article, analysis: Analysis) -> int | None:
        """Return which claim of an analysis it is; None where there is none such."""
        if self.number is not None:
            return self.number - 1 if self.number <= len(analysis.claims) else None
        ids = claim_ids(article, analysis)
        return ids.index(self.id) if self.id in ids else None


LinkPlace = LinkedClaim | PlainTextPlace | TextDirective


@dataclass(frozen=True, slots=True)
class Link:
    """An article, and where in it."""

    target: str
    """The path of a file, or an address without text directives."""
    places: tuple[LinkPlace, ...] = ()
    """The first of them that is there is meant; without any, the beginning."""


def parse_link(words: str, *, exists: Callable[[str], bool]) -> Link:
    """Return the link that a person wrote; `exists` tells of a path whether something is there.

    A # may be part of a file's name: what is there as a whole is a file. Raises ValueError, with a sentence
    for the person, where what stands behind the # names no place.
    """
    if is_address(words):
        return Link(without_directives(words), tuple(directives(words)))
    if exists(words):
        return Link(words)
    # A sign of a text directive may be a # itself, though no browser writes it.
    head, delimiter, _ = words.partition(f"#{DELIMITER}")
    path, hash_sign, fragment = (head, delimiter, "") if delimiter else words.rpartition("#")
    if not hash_sign:
        return Link(_path(words))
    places: tuple[LinkPlace, ...] = tuple(directives(words)) if delimiter else _places(unquote(fragment))
    if not places:
        raise ValueError(
            f"{words}: what stands behind the # names no place. Write #claim=7, #char=812,945, #line=10,12 "
            "or #:~:text=words"
        )
    return Link(_path(path), places)


def span_of(place: PlainTextPlace | TextDirective, article: Article) -> Span | None:
    """Return the words of an article that a link names; None where they are not there."""
    if isinstance(place, TextDirective):
        return find_words(article, place)
    span = place.span(article.text)
    return span if span.start < len(article.text) else None


def _places(fragment: str) -> tuple[LinkPlace, ...]:
    if match := _CLAIM.match(fragment):
        return (LinkedClaim(int(match["number"]) if match["number"] else None, match["id"] or ""),)
    place = parse_plain_text(fragment)
    return (place,) if place else ()


def _path(words: str) -> str:
    """Return the path in the address of a file of this machine; of any other words themselves."""
    if not words.casefold().startswith(_FILE_SCHEME):
        return words
    parts = urlsplit(words)
    return unquote(parts.path) if parts.netloc in ("", "localhost") else words
