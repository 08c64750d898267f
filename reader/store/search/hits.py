"""Hits as they are shown: what is known of each, and the words around what was searched for."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator

from reader.claims.filters.keys import BEGINNING, WHOLE
from reader.claims.filters.query import Term
from reader.shelf.saved_query import SearchKind
from reader.shelf.search import SearchHit
from reader.store.search import places
from reader.text.excerpt import excerpt, pattern

_ARTICLE = (
    "SELECT id, texts.text, title, outlet, published, is_read FROM articles "
    "JOIN texts ON texts.number = articles.text WHERE articles.number = ?"
)
_CLAIM = (
    "SELECT articles.id, content, start, speaker, cue, polarity, title, outlet, published, is_read "
    "FROM claims JOIN articles ON articles.number = article WHERE article = ? AND claims.number = ?"
)


def hits(
    connection: sqlite3.Connection, kind: SearchKind, rowids: Iterable[int], searched: re.Pattern[str] | None
) -> Iterator[SearchHit]:
    """Yield what stands at some places of an index, in their order."""
    for place in rowids:
        yield (
            _article_hit(connection, place, searched)
            if kind == "articles"
            else _claim_hit(connection, place, searched)
        )


def searched_words(terms: Iterable[Term], *, widened: bool) -> re.Pattern[str] | None:
    """Return what finds the words that some terms search for; None when they search for none."""
    return pattern(
        (value.removeprefix(WHOLE).removesuffix(BEGINNING), widened or value.endswith(BEGINNING))
        for term in terms
        if not term.key and not term.is_negated
        for value in term.values
    )


def _article_hit(connection: sqlite3.Connection, place: int, searched: re.Pattern[str] | None) -> SearchHit:
    id, text, title, outlet, published, is_read = connection.execute(
        _ARTICLE, (places.article_number(place),)
    ).fetchone()
    part = excerpt(text, searched)
    return SearchHit(
        id,
        part.start or 0,
        part.words,
        part.marks,
        title=title,
        outlet=outlet,
        published=published,
        is_read=bool(is_read),
    )


def _claim_hit(connection: sqlite3.Connection, place: int, searched: re.Pattern[str] | None) -> SearchHit:
    article, number = places.claim(place)
    id, content, start, speaker, cue, polarity, title, outlet, published, is_read = connection.execute(
        _CLAIM, (article, number)
    ).fetchone()
    part = excerpt(content, searched)
    return SearchHit(
        id,
        start,
        part.words,
        part.marks,
        number - 1,
        speaker,
        cue,
        polarity == "negative",
        title,
        outlet,
        published,
        bool(is_read),
    )
