"""What edits did to the claims of an article, against the earlier versions of it that were analysed."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from reader.claims.change_kind import CHANGE_KINDS, ChangeKind
from reader.claims.corrected import Corrected
from reader.claims.correction import Correction
from reader.claims.corrections import apply
from reader.store.analysis_rows import newest, read

if TYPE_CHECKING:
    from reader.claims.version_changes import VersionText

QUERY_NAME, QUERY = "edited quotes", "edits:"
"""The saved query that comes with the first edited article; who drops it is rid of it."""
_MAX_VERSIONS = 10
"""So many earlier versions are compared, the last ones: a live report has hundreds, each a little longer."""


def write(
    connection: sqlite3.Connection,
    article_number: int,
    current: tuple[str, Corrected],
    corrections: Sequence[Correction],
) -> Mapping[int, frozenset[ChangeKind]]:
    """Keep with an article what edits did to its claims, and return it claim by claim.

    `current` is what it says now, and `corrections` are laid over every version. A claim is compared with
    each earlier version, so that it stays reworded after later edits.
    """
    kinds_by_claim: defaultdict[int, set[ChangeKind]] = defaultdict(set)
    kinds: set[ChangeKind] = set()
    for former in _former(connection, article_number, corrections):
        from reader.claims.version_changes import VersionText, version_changes

        for change in version_changes(former, VersionText(*current)):
            kinds.update(change.kinds)
            if change.current is not None:
                kinds_by_claim[change.current].update(change.kinds)
    _keep(connection, article_number, kinds)
    return {index: frozenset(claim_kinds) for index, claim_kinds in kinds_by_claim.items()}


def _former(
    connection: sqlite3.Connection, article_number: int, corrections: Sequence[Correction]
) -> Iterator[VersionText]:
    rows = connection.execute(
        "SELECT sha256, texts.text FROM versions JOIN texts ON texts.number = versions.text "
        "WHERE article = ?1 AND version < (SELECT version FROM articles WHERE number = ?1) "
        "ORDER BY version DESC LIMIT ?2",
        (article_number, _MAX_VERSIONS),
    ).fetchall()
    for sha256, text in rows:
        record = newest(connection, sha256)
        analysis = read(record[0]) if record else None
        if analysis:
            from reader.claims.version_changes import VersionText

            yield VersionText(text, apply(analysis, corrections, text))


def _keep(connection: sqlite3.Connection, article_number: int, kinds: set[ChangeKind]) -> None:
    edits = " ".join(kind for kind in CHANGE_KINDS if kind in kinds)
    if edits and not connection.execute("SELECT 1 FROM articles WHERE edits <> '' LIMIT 1").fetchone():
        connection.execute(
            "INSERT OR IGNORE INTO saved_queries (name, query, kind) VALUES (?, ?, 'articles')",
            (QUERY_NAME, QUERY),
        )
    connection.execute("UPDATE articles SET edits = ? WHERE number = ?", (edits, article_number))
