"""Tells when files of the list, other than that of the open article, were changed by somebody else."""

from __future__ import annotations

from collections.abc import Callable

from reader.library.library import Library
from reader.ui.reading.article_file import path_of
from reader.ui.reading.file_watch import file_version
from reader.ui.reading.open_article import OpenArticle


class FolderWatch:
    """Compares the files that were read with what they were; what was changed is read anew when it is opened.

    `say` is handed a sentence, `show` the id of an article whose row may be another.
    """

    def __init__(
        self,
        library: Library,
        open: OpenArticle,
        *,
        say: Callable[[str], object],
        show: Callable[[str], object],
    ) -> None:
        self._library = library
        self._open = open
        self._say = say
        self._show = show
        self._versions: dict[str, tuple[int, int] | None] = {}

    def look(self) -> None:
        """Look at every file that was read: a millisecond for the thousand that are read ahead."""
        changed_names: list[str] = []
        for id in self._library.articles.file_ids:
            article = self._library.articles.article_if_read(id)
            path = path_of(article) if article else None
            if path is None:
                continue
            version = file_version(path)
            before = self._versions.setdefault(id, version)
            self._versions[id] = version
            if version != before and version is not None and id != self._open.id:
                self._library.forget(id)
                self._show(id)
                changed_names.append(path.name)
        if changed_names:
            others = len(changed_names) - 1
            were = f"and {others:,} more were" if others else "was"
            self._say(f"{changed_names[0]} {were} changed on disk.")
