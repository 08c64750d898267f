"""The folders in which something happens when what is on the screen is changed from outside."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from reader.library.library import Library
from reader.paths import data_dir
from reader.ui.reading.article_file import path_of
from reader.ui.reading.open_article import OpenArticle

_MAX_FOLDERS = 200
"""Of the files of a list; a system lets a person watch some thousands, and others want theirs."""


class WatchedFolders:
    """Of the files of a list, that of the open article, and of a library where there is one."""

    def __init__(self, library: Library, open: OpenArticle) -> None:
        parents = (Path(library.articles.label(id)).parent for id in library.articles.file_ids)
        self._of_files = frozenset(islice(dict.fromkeys(parents), _MAX_FOLDERS))
        self._of_store = frozenset() if library.changes is None else frozenset((data_dir(),))
        self._open = open

    def now(self) -> frozenset[Path]:
        """Return them all; another article has another folder."""
        path = path_of(self._open.article) if self._open.article else None
        return self._of_files | self._of_store | (frozenset() if path is None else frozenset((path.parent,)))
