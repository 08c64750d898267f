"""The articles that may be quoted, as a person names them: files, folders, and the library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from reader.commands import inputs
from reader.errors import SourceError
from reader.paths import home_expanded

if TYPE_CHECKING:
    from reader.model import Article
    from reader.store.database import Database

LIBRARY = "library"
"""What stands for the library among the names of sources; a folder of that name is ./library."""


def quoted_sources(names: Iterable[str], database: Database | None) -> Iterator[Article | SourceError]:
    """Yield the articles, and why one is left out in its place. Raises StoreError where the library fails.

    Without a database the library has none.
    """
    for name in names:
        if name != LIBRARY:
            yield from inputs.texts([str(home_expanded(name)) if name.startswith("~") else name])
        elif database is not None:
            from reader.store.every_article import every_article

            yield from every_article(database)
