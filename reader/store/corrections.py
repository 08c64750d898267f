"""The corrections of every article, found by what the article is called, else by its text."""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from reader.claims.correction import Correction
from reader.errors import StoreError
from reader.formats.web_annotation import from_annotation, is_known, to_annotation
from reader.model import Article
from reader.store import claim_rows, json_text
from reader.store.analysis_rows import newest, read
from reader.store.cleaning import Originals, clean, restore
from reader.store.database import Database
from reader.store.json_file import NOT_OURS

_KEY_DIGITS = 16
"""Those of an article's id, which is made in the same way where it has an origin."""


class CorrectionTable:
    """Keeps corrections as Web Annotations, one a row. Never raises: problems are told in sentences."""

    def __init__(self, database: Database, tell: Callable[[str], None]) -> None:
        self._database = database
        self._tell = tell
        self._unsaved: dict[str, tuple[Sequence[Correction], Sequence[Correction] | None]] = {}
        """What could not be written, and what it was made of, by the key of its page. Lasts until the end."""

    def of(self, article: Article) -> tuple[Correction, ...]:
        """Return the corrections of an article, the oldest first."""
        key = page_key(article.label)
        if key in self._unsaved:
            return tuple(self._unsaved[key][0])
        try:
            with self._database.read() as connection:
                return known_corrections(connection, key, article.sha256)
        except StoreError as error:
            self._tell(str(error))
            return ()

    def keep(
        self,
        article: Article,
        corrections: Sequence[Correction],
        *,
        since: Sequence[Correction] | None = None,
    ) -> None:
        """Keep the corrections of an article in place of those it had, or of `since`, those that were read.

        What other programs added or took back since then, what a newer version kept, and what somebody else
        wrote, stays as it is.
        """
        key = page_key(article.label)
        if key in self._unsaved:
            since = self._unsaved[key][1]
        try:
            with self._database.write() as connection:
                annotations = _annotations(connection, key, article.sha256)
                if since is not None:
                    current = known_corrections(connection, key, article.sha256)
                    corrections = _changed(current, corrections, since)
                items = [to_annotation(correction, article.label) for correction in corrections]
                write_page(
                    connection,
                    key,
                    article.label,
                    article.sha256,
                    restore(_with_unknown(items, annotations), _originals(annotations)),
                )
                _rewrite_claims(connection, key, article, corrections)
        except StoreError as error:
            self._unsaved[key] = corrections, since
            self._tell(f"{error} The correction lasts until you quit.")
        else:
            self._unsaved.pop(key, None)


def known_corrections(connection: sqlite3.Connection, key: str, text_sha256: str) -> tuple[Correction, ...]:
    """Return the corrections of the page with that key, else of the newest of the text, in order."""
    corrections = map(_correction, _annotations(connection, key, text_sha256))
    return tuple(correction for correction in corrections if correction is not None)


def _changed(
    current: Sequence[Correction], corrections: Sequence[Correction], since: Sequence[Correction]
) -> tuple[Correction, ...]:
    """Return what is kept now with the changes that made `corrections` of `since`."""
    return (*_without(current, _without(since, corrections)), *_without(corrections, since))


def _without(corrections: Sequence[Correction], others: Sequence[Correction]) -> list[Correction]:
    """Return the corrections without others, one for one; of equal ones the latest go."""
    rest = list(reversed(corrections))
    for other in others:
        with suppress(ValueError):
            rest.remove(other)
    return rest[::-1]


def page_key(label: str) -> str:
    """Return what the corrections of an article that goes by that name are found by."""
    return hashlib.sha256(label.encode("utf-8", "surrogatepass")).hexdigest()[:_KEY_DIGITS]


def page_annotations(connection: sqlite3.Connection, key: str) -> list[Any]:
    """Return the annotations of a page as they were written; none when there is no such page."""
    rows = connection.execute(
        "SELECT annotation FROM corrections JOIN correction_pages ON number = page WHERE key = ? "
        "ORDER BY place",
        (key,),
    )
    return [_json(text) for (text,) in rows]


def write_page(
    connection: sqlite3.Connection, key: str, label: str, text_sha256: str, annotations: Sequence[Any]
) -> None:
    """Put annotations in the place of those of a page. A new page is the newest."""
    readable_label = label.encode("utf-8", "replace").decode("utf-8")
    connection.execute("DELETE FROM correction_pages WHERE key = ?", (key,))
    page = connection.execute(
        "INSERT INTO correction_pages (key, article, text_sha256) VALUES (?, ?, ?)",
        (key, readable_label, text_sha256),
    ).lastrowid
    connection.executemany(
        "INSERT INTO corrections (page, place, annotation) VALUES (?, ?, ?)",
        [(page, place, json_text.dumps(annotation)) for place, annotation in enumerate(annotations)],
    )


def _rewrite_claims(
    connection: sqlite3.Connection, key: str, article: Article, corrections: Sequence[Correction]
) -> None:
    """Let a search find the claims of an article as the person left them."""
    row = connection.execute(
        "SELECT articles.number FROM articles JOIN texts ON texts.number = articles.text "
        "WHERE id = ? AND sha256 = ?",
        (key, article.sha256),
    ).fetchone()
    record = newest(connection, article.sha256)
    analysis = read(record[0]) if record else None
    if row and analysis:
        claim_rows.write(connection, row[0], article, analysis, corrections)


def _annotations(connection: sqlite3.Connection, key: str, text_sha256: str) -> list[Any]:
    """Return the annotations of the page with that key, else of the newest about the same text."""
    row = connection.execute(
        "SELECT key FROM correction_pages WHERE key = ?1 UNION ALL SELECT * FROM ("
        "SELECT key FROM correction_pages WHERE text_sha256 = ?2 ORDER BY number DESC) LIMIT 1",
        (key, text_sha256),
    ).fetchone()
    return page_annotations(connection, row[0]) if row else []


def _correction(annotation: Any) -> Correction | None:
    """Return the correction in an annotation; None for one of a newer version, or of somebody else's."""
    harmless_annotation = clean(annotation, {})
    try:
        return from_annotation(harmless_annotation) if is_known(harmless_annotation) else None
    except NOT_OURS:
        return None


def _with_unknown(items: Sequence[Mapping[str, Any]], annotations: list[Any]) -> list[Any]:
    """Return the new annotations with those that are not understood, where they stood among the others."""
    all_annotations: list[Any] = list(items)
    for place, annotation in enumerate(annotations):
        if _correction(annotation) is None:
            all_annotations.insert(place, clean(annotation, {}))
    return all_annotations


def _originals(annotations: list[Any]) -> Originals:
    originals: Originals = {}
    clean(annotations, originals)
    return originals


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text  # kept as it is, though nobody understands it
