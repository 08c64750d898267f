"""The tags that a person gives articles."""

from __future__ import annotations

from collections.abc import Iterable

from reader.errors import StoreError
from reader.store.database import Database
from reader.store.feed_tags import tags_in
from reader.store.shelving import reshelve
from reader.text.normalize import replace_controls


class Tags:
    """Tags of articles. Every method may raise StoreError."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def tag(self, ids: Iterable[str], name: str) -> tuple[str, ...]:
        """Give articles a tag; return those that did not have it, for the way back."""
        name = replace_controls(name).strip()
        if not name:
            raise StoreError("A tag needs a name.")
        return self._change(ids, "INSERT OR IGNORE INTO tags (article, tag) VALUES (?, ?)", name)

    def untag(self, ids: Iterable[str], name: str) -> tuple[str, ...]:
        """Take a tag away from articles; return those that had it, for the way back."""
        return self._change(ids, "DELETE FROM tags WHERE article = ? AND tag = ?", name)

    def tags(self, id: str) -> tuple[str, ...]:
        """Return the tags of an article, by the alphabet."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT tag FROM tags JOIN articles ON number = article WHERE id = ? ORDER BY tag", (id,)
            ).fetchall()
        return tuple(tag for (tag,) in rows)

    def feed_tags(self, id: str) -> tuple[str, ...]:
        """Return the tags of the feeds that an article stood in, by the alphabet."""
        with self._database.read() as connection:
            records = connection.execute(
                "SELECT feeds.tags FROM feeds JOIN entries ON feed = feeds.number "
                "JOIN articles ON articles.number = article WHERE id = ?",
                (id,),
            ).fetchall()
        return tuple(sorted({tag for (record,) in records for tag in tags_in(record)}))

    def _change(self, ids: Iterable[str], statement: str, name: str) -> tuple[str, ...]:
        changed_ids = []
        with self._database.write() as connection:
            for id in ids:
                row = connection.execute(
                    "SELECT number, copy_key FROM articles WHERE id = ?", (id,)
                ).fetchone()
                if row is not None and connection.execute(statement, (row[0], name)).rowcount:
                    reshelve(connection, row[1])
                    changed_ids.append(id)
        return tuple(changed_ids)
