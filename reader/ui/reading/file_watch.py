"""Tells when the file of the open article was changed by somebody else. No widgets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader.model import Article
from reader.ui.reading.article_file import path_of
from reader.ui.reading.open_article import OpenArticle


class FileWatch:
    """Compares the file with what it was when the article came on the screen.

    `tell` is handed a sentence when it is another, and an empty one when another article comes.
    """

    def __init__(self, open: OpenArticle, *, key: str, tell: Callable[[str], object]) -> None:
        self._open = open
        self._key = key
        self._tell = tell
        self._article: Article | None = None
        self._version: tuple[int, int] | None = None

    def look(self) -> None:
        """Look at the file once: one call of the system, so that it may be done every few seconds."""
        article = self._open.article
        path = path_of(article) if article else None
        version = file_version(path) if path else None
        if article is not self._article:
            self._article, self._version = article, version
            self._tell("")
        elif version != self._version and path is not None:
            self._version = version
            self._tell(
                f"{path.name} was changed on disk: {self._key} reads it again."
                if version
                else f"{path.name} is gone from the disk; what you read is still here."
            )


def file_version(path: Path) -> tuple[int, int] | None:
    """Return what is another after a file was written to; None when it is gone."""
    try:
        state = path.stat()
    except (OSError, ValueError):  # a name out of a database may hold what no name can
        return None
    return state.st_mtime_ns, state.st_size
