"""What was found in texts, by what analyzed them: no text is analyzed twice."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

from reader.model import Analysis, Article
from reader.store import json_text
from reader.store.analysis_rows import newest, read
from reader.store.article_now import article_now
from reader.store.database import Database

_MAX_PER_TEXT = 2
"""As many as there are engines; the analyses of earlier versions of the program go as new ones come."""
_LATER_VERSIONS = (
    "SELECT DISTINCT articles.number FROM texts JOIN versions ON versions.text = texts.number "
    "JOIN articles ON articles.number = versions.article AND articles.version > versions.version "
    "WHERE sha256 = ? AND articles.pipeline <> 0"
)
"""The articles that had a text before: what edits did to their claims can be told when that is analysed."""
_ABOUT_CLAIMS = ("id", "claims", "entities", "notes", "pipeline")


class Analyses:
    """Analyses by the SHA-256 of the text and the fingerprint of what analyzed it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, sha256: str, fingerprint: str) -> Analysis | None:
        """Return the analysis of a text by that pipeline; None without one. Its `article_id` is any of them.

        Raises StoreError.
        """
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT record FROM analyses WHERE sha256 = ? AND pipeline = "
                "(SELECT number FROM pipelines WHERE fingerprint = ?)",
                (sha256, fingerprint),
            ).fetchone()
        return row and read(row[0])

    def older(self, sha256: str) -> Analysis | None:
        """Return the last analysis of a text by any pipeline; None without one. Raises StoreError."""
        with self._database.read() as connection:
            row = newest(connection, sha256)
        return row and read(row[0])

    def keep(self, article: Article, analysis: Analysis) -> None:
        """Keep the complete analysis of an article's text, for all that have it. Raises StoreError."""
        from reader.formats.record import to_record

        record = {key: value for key, value in to_record(article, analysis).items() if key in _ABOUT_CLAIMS}
        with self._database.write(can_be_remade=True) as connection:
            connection.execute(
                "INSERT OR IGNORE INTO pipelines (fingerprint) VALUES (?)", (analysis.pipeline,)
            )
            connection.execute(
                "INSERT OR REPLACE INTO analyses (sha256, pipeline, made, claims, record) "
                "SELECT ?, number, ?, ?, ? FROM pipelines WHERE fingerprint = ?",
                (
                    article.sha256,
                    datetime.now(UTC).isoformat(timespec="seconds"),
                    len(analysis.claims),
                    json_text.dumps(record),
                    analysis.pipeline,
                ),
            )
            connection.execute(
                "DELETE FROM analyses WHERE sha256 = ?1 AND number NOT IN "
                "(SELECT number FROM analyses WHERE sha256 = ?1 ORDER BY number DESC LIMIT ?2)",
                (article.sha256, _MAX_PER_TEXT),
            )
            for (number,) in connection.execute(
                "SELECT articles.number FROM articles JOIN texts ON texts.number = articles.text "
                "WHERE sha256 = ?",
                (article.sha256,),
            ).fetchall():
                attach(connection, number, article)
            for (number,) in connection.execute(_LATER_VERSIONS, (article.sha256,)).fetchall():
                current = article_now(connection, number)
                if current is not None:
                    attach(connection, number, current)

    def unanalyzed(self, fingerprint: str, limit: int) -> tuple[str, ...]:
        """Return the ids of listed articles that were not analyzed by that pipeline, the newest first.

        Raises StoreError.
        """
        with self._database.read() as connection:
            current = _pipeline_number(connection, fingerprint)
            # One look-up for each of the others: what is analyzed already is not walked over.
            other_numbers = [0, *(number for (number,) in connection.execute("SELECT number FROM pipelines"))]
            rows = [
                row
                for number in other_numbers
                if number != current
                for row in connection.execute(
                    "SELECT date, number, id FROM articles WHERE is_listed = 1 AND pipeline = ? "
                    "ORDER BY date DESC, number DESC LIMIT ?",
                    (number, limit),
                )
            ]
        return tuple(id for _, _, id in sorted(rows, reverse=True)[:limit])

    def coverage(self, fingerprint: str) -> tuple[int, int]:
        """Return how many of the listed articles that pipeline has analyzed, and how many there are.

        Raises StoreError.
        """
        with self._database.read() as connection:
            current = _pipeline_number(connection, fingerprint)
            analyzed, total = connection.execute(
                "SELECT (SELECT count(*) FROM articles WHERE is_listed = 1 AND pipeline = ?), "
                "(SELECT articles FROM shelves WHERE kind = 'all')",
                (current,),
            ).fetchone()
        return analyzed, total


def attach(connection: sqlite3.Connection, article_number: int, article: Article) -> None:
    """Give the article's row what the newest analysis of its text says; nothing where there is none."""
    # What claims are made rows of is not loaded for an article that nobody has analyzed yet.
    from reader.store import claim_rows
    from reader.store.corrections import known_corrections

    row = newest(connection, article.sha256)
    claims, pipeline = (row[1], row[2]) if row else (None, 0)
    connection.execute(
        "UPDATE articles SET claims = ?, pipeline = ? WHERE number = ?", (claims, pipeline, article_number)
    )
    analysis = row and read(row[0])
    if analysis:
        (id,) = connection.execute("SELECT id FROM articles WHERE number = ?", (article_number,)).fetchone()
        corrections = known_corrections(connection, id, article.sha256)
        claim_rows.write(connection, article_number, article, analysis, corrections)
    else:
        claim_rows.drop(connection, article_number)


def _pipeline_number(connection: sqlite3.Connection, fingerprint: str) -> int:
    row = connection.execute("SELECT number FROM pipelines WHERE fingerprint = ?", (fingerprint,)).fetchone()
    return row[0] if row else -1
