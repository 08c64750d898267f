"""What FTS5 does not know of a hit, as conditions of SQL: days, what was read or tagged, whole names."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from reader.claims.filters.days import first_day
from reader.claims.filters.keys import WHOLE
from reader.claims.filters.query import Term, Threshold, plain
from reader.shelf.saved_query import SearchKind
from reader.store.condition import Condition
from reader.store.keys import words_key
from reader.store.search import places
from reader.store.search.expression import choices, is_inexact, title_expression

_HIGHEST_PLACE = (1 << 63) - 1
_FLAGS = {"unread": "is_read = 0", "starred": "is_starred = 1"}
_ARTICLE = {"articles": places.ARTICLE_OF_ARTICLE, "claims": places.ARTICLE_OF_CLAIM}
_CLAIM = f"FROM claims WHERE article = {places.ARTICLE_OF_CLAIM} AND number = {places.NUMBER_OF_CLAIM}"
_NAME_COLUMNS = {"speaker": "speaker_names", "org": "organizations", "cue": "lower(cue)"}


@dataclass(frozen=True, slots=True)
class Bounds:
    """Between which places of an index the hits stand, both included."""

    lowest: int = 0
    highest: int = _HIGHEST_PLACE


class _TagShelf(NamedTuple):
    """The articles under a tag, their own or a feed's."""

    number: int
    articles: int


def bounds(terms: Iterable[Term], kind: SearchKind, today: date) -> Bounds:
    """Return what the days leave of an index; what is none leaves all of it."""
    first_place = places.first_article_place if kind == "articles" else places.first_claim_place
    lowest, highest = 0, _HIGHEST_PLACE
    for term in terms:
        if term.key not in ("after", "before"):
            continue
        day = first_day(term.values[0], today)
        if day is None:
            continue
        if (term.key == "after") != term.is_negated:
            lowest = max(lowest, first_place(day))
        else:
            highest = min(highest, first_place(day) - 1)
    return Bounds(lowest, highest)


def conditions(
    connection: sqlite3.Connection, terms: Iterable[Term], kind: SearchKind
) -> tuple[Condition, ...]:
    """Return what else has to hold of a row of the index."""
    return tuple(
        Condition(f"NOT coalesce({condition.sql}, 0)", condition.parameters) if term.is_negated else condition
        for term in terms
        if (condition := _condition(connection, term, kind))
    )


def few_articles(connection: sqlite3.Connection, terms: Iterable[Term], limit: int) -> tuple[int, ...] | None:
    """Return the numbers of the articles that can be meant, the newest first; None for more than `limit`.

    Going through them beats going through the hits of a common word when only some articles are starred.
    """
    for sql, parameters in _selections(connection, terms, limit):
        rows = connection.execute(f"{sql} LIMIT ?", (*parameters, limit + 1)).fetchall()
        if len(rows) <= limit:
            return tuple(number for (number,) in rows)
    return None


def _selections(
    connection: sqlite3.Connection, terms: Iterable[Term], limit: int
) -> Iterator[tuple[str, tuple[int, ...]]]:
    newest = "ORDER BY date DESC, number DESC"
    for term in terms:
        if term.key == "unread" and term.is_negated:
            yield f"SELECT number FROM articles WHERE is_listed = 1 AND is_read = 1 {newest}", ()
        elif term.is_negated:
            continue
        elif term.key in _FLAGS:
            yield f"SELECT number FROM articles WHERE is_listed = 1 AND {_FLAGS[term.key]} {newest}", ()
        elif term.key == "edits":
            yield f"SELECT number FROM articles WHERE is_listed = 1 AND {_edits(term)} {newest}", ()
        elif term.key == "tag":
            shelves = _tag_shelves(connection, term)
            # Those of a feed's tag are many, and would all be put in order.
            if sum(shelf.articles for shelf in shelves) <= limit:
                yield (
                    f"SELECT number FROM articles WHERE is_listed = 1 AND number IN (SELECT article FROM "
                    f"shelf_articles WHERE shelf IN ({_marks(shelves)})) {newest}",
                    tuple(shelf.number for shelf in shelves),
                )


def _condition(connection: sqlite3.Connection, term: Term, kind: SearchKind) -> Condition | None:
    article = _ARTICLE[kind]
    if term.key in _FLAGS:
        return Condition(f"EXISTS (SELECT 1 FROM articles WHERE number = {article} AND {_FLAGS[term.key]})")
    if term.key == "edits" and kind == "articles":
        return Condition(f"EXISTS (SELECT 1 FROM articles WHERE number = {article} AND {_edits(term)})")
    if term.key == "tag":
        shelves = _tag_shelves(connection, term)
        return Condition(
            f"EXISTS (SELECT 1 FROM shelf_articles WHERE article = {article} "
            f"AND shelf IN ({_marks(shelves)}))",
            tuple(shelf.number for shelf in shelves),
        )
    if term.key == "title" and kind == "claims":
        return Condition(
            f"{article} IN (SELECT {places.ARTICLE_OF_TITLE} FROM title_index WHERE title_index MATCH ?)",
            (" OR ".join(title_expression((value,)) for value in term.values),),
        )
    if term.threshold:
        return _threshold(term.threshold)
    return _whole_names(term, article) if is_inexact(term) else None


def _edits(term: Term) -> str:
    """Return the condition that an edit did to a claim of the article what a term asks for."""
    alternatives = " OR ".join(f"instr(edits, '{choice}')" for choice in choices(term))
    return f"edits <> '' AND ({alternatives})"  # as the index of those articles has it


def _threshold(threshold: Threshold) -> Condition:
    """Return the condition on the confidence; equal is what is shown with the same two digits."""
    if threshold.sign == "=":
        return Condition(f"(SELECT abs(confidence - ?) < 0.005 {_CLAIM})", (threshold.number,))
    return Condition(f"(SELECT confidence {threshold.sign} ? {_CLAIM})", (threshold.number,))


def _whole_names(term: Term, article: str) -> Condition | None:
    """Return the condition that one of the names is all of a name of the claim, or of the outlet."""
    names = tuple(value.removeprefix(WHOLE) for value in term.values)
    if term.key == "outlet":
        keys = tuple(words_key(name) for name in names)
        return Condition(
            f"EXISTS (SELECT 1 FROM articles WHERE number = {article} AND outlet_key IN ({_marks(keys)}))",
            keys,
        )
    if column := _NAME_COLUMNS.get(term.key):
        lines = f"char(10) || replace({column}, '\"', '') || char(10)"
        alternatives = " OR ".join(f"instr({lines}, char(10) || ? || char(10))" for _ in names)
        return Condition(f"EXISTS (SELECT 1 {_CLAIM} AND ({alternatives}))", names)
    return None


def _tag_shelves(connection: sqlite3.Connection, term: Term) -> tuple[_TagShelf, ...]:
    """Return the tags of which a word begins with what was typed; behind `WHOLE`, those that are that."""
    rows = connection.execute("SELECT name, number, articles FROM shelves WHERE kind = 'tag'")
    return tuple(
        _TagShelf(number, articles)
        for name, number, articles in rows
        if any(_is_meant(value, plain(name)) for value in term.values)
    )


def _is_meant(value: str, tag: str) -> bool:
    if value.startswith(WHOLE):
        return value.removeprefix(WHOLE) == tag
    return any(
        tag[place:].startswith(value) for place in range(len(tag)) if not tag[place - 1 : place].isalnum()
    )


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
