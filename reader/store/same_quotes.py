"""Finds the claims of other articles that quote the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from reader.model import Article
from reader.quotes.runs import runs
from reader.quotes.same_quote import RELATIONS, ComparableQuote, Comparison
from reader.quotes.speakers import Speaker, is_same_speaker
from reader.quotes.turning import negations
from reader.shelf.same_quote import QuotedElsewhere, came_before
from reader.store.database import Database
from reader.store.keys import copy_key, timestamp
from reader.store.quote_candidates import Candidate, candidates
from reader.text.alignment.words import comparable

_MAX_MISSES = 8
"""So many candidates are found to say something else before the rest is left, whose evidence is less: of 449
claims among 20,000 out of the same words the same ones were found with four."""
_UNKEPT = -1
"""Stands for the number of a claim that has no row."""
_OWN_COLUMNS = "claims.id, copy_key, date, published, content, claims.speaker, cue"


class _Own(NamedTuple):
    """The claim that is looked for, with what is known of its article."""

    id: int
    copy_key: str
    date: int
    published: str
    content: str
    speaker: str
    cue: str


class SameQuotes:
    """What other articles of the library quote of the same. Every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def of(self, article_id: str, claim: int) -> tuple[QuotedElsewhere, ...]:
        """Return where else a claim is quoted, the earliest article first; `claim` counts from 0."""
        with self._database.read() as connection:
            row = connection.execute(
                f"SELECT {_OWN_COLUMNS} FROM claims JOIN articles ON articles.number = article "
                "WHERE articles.id = ? AND claims.number = ?",
                (article_id, claim + 1),
            ).fetchone()
            matches = tuple(_matches(connection, _Own(*row))) if row else ()
        return tuple(sorted(matches, key=_by_time))

    def of_unkept(self, article: Article, words: str, speaker: str, cue: str) -> tuple[QuotedElsewhere, ...]:
        """Return where words are quoted that stand in an article which is in no library, as `of` does.

        speaker: who says them there, by name; empty when nobody can tell. cue: the words that attribute them.
        """
        own_date = timestamp(article, added=datetime.now(UTC))
        with self._database.read() as connection:
            own_claim = _Own(_UNKEPT, copy_key(article), own_date, article.published, words, speaker, cue)
            matches = tuple(_matches(connection, own_claim))
        return tuple(sorted(matches, key=_by_time))

    def claims_with_any(self, article_id: str) -> frozenset[int]:
        """Return which claims of an article are quoted elsewhere, by their indices, paraphrases apart."""
        with self._database.read() as connection:
            rows = connection.execute(
                f"SELECT claims.number, {_OWN_COLUMNS} FROM claims "
                "JOIN articles ON articles.number = article WHERE articles.id = ?",
                (article_id,),
            ).fetchall()
            return frozenset(
                number - 1
                for number, *row in rows
                if any(
                    match.comparison.relation != "paraphrased" for match in _matches(connection, _Own(*row))
                )
            )


def _by_time(match: QuotedElsewhere) -> tuple[int, str, int]:
    return match.date, match.article_id, match.claim


def _matches(connection: sqlite3.Connection, own: _Own) -> Iterator[QuotedElsewhere]:
    quote = ComparableQuote(own.content)
    misses = 0
    for candidate in candidates(connection, Candidate(own.id, own.content), runs(quote.words)):
        comparison = quote.compare(candidate.content)
        if comparison is None:
            misses += 1
            if misses == _MAX_MISSES:
                return
            continue
        row = connection.execute(
            "SELECT articles.id, claims.number, versions.title, outlet, published, date, claims.speaker, "
            "cue, polarity, claims.kind FROM claims JOIN articles ON articles.number = claims.article "
            "JOIN versions ON versions.article = articles.number AND versions.version = articles.version "
            "WHERE claims.id = ? AND is_listed = 1 AND copy_key <> ? "
            "AND instr(' ' || traits || ' ', ' rejected ') = 0",
            (candidate.id, own.copy_key),
        ).fetchone()
        if row and not _is_doubtful(comparison, own.speaker, row[6]):
            article_id, number, title, outlet, published, date, said_by, cue, polarity, kind = row
            is_earlier = came_before(date, published, own.date, own.published)
            is_later = came_before(own.date, own.published, date, published)
            yield QuotedElsewhere(
                *(article_id, number - 1, title, outlet, published, date, is_earlier, is_later),
                *(said_by, cue, polarity == "negative", kind, candidate.content, own.content, comparison),
                is_turned=_is_turned(comparison, own.cue, cue),
            )


def _is_turned(comparison: Comparison, cue: str, other_cue: str) -> bool:
    """Tell whether one of two claims denies what the other says, in its words or by its cue.

    "denied that she had promised" is "said she had never promised". Where few words are the same it cannot be
    told.
    """
    if comparison.relation == RELATIONS[-1]:
        return False
    denials = sum(len(negations(comparable(each).words)) for each in (cue, other_cue))
    return comparison.is_turned != (denials % 2 == 1)


def _is_doubtful(comparison: Comparison, speaker: str, other_speaker: str) -> bool:
    """Tell whether two claims share a matter but not their speaker: then each may have said it."""
    if comparison.relation != RELATIONS[-1]:
        return False
    return not is_same_speaker(
        Speaker((speaker,) if speaker else ()), Speaker((other_speaker,) if other_speaker else ())
    )
