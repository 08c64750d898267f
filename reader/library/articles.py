"""Articles by their ids, those of files and those of a store, read when they are first wanted."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from reader.errors import ReaderError, SourceError
from reader.library.recent import Recent
from reader.library.shelf import Shelf
from reader.model import Article, Origin
from reader.shelf.versions import digest

MAX_IN_MEMORY = 16
"""Articles and analyses of the store: the open one, those around it in the list, which are read ahead, and
those one comes back to. Any other is read in a few milliseconds."""


class Articles:
    """What was read of files stays in memory, and the last `MAX_IN_MEMORY` of the store.

    `origins` says where each file is read from, by its id. `find_kept` returns an article of a store by its
    id, beside files too; None for another. `tell` is handed a sentence for what could not be looked up,
    `on_file_read` the id of a file that was read.
    """

    def __init__(
        self,
        origins: Mapping[str, Origin],
        read: Callable[[Origin], Article],
        shelf: Shelf | None,
        *,
        find_kept: Callable[[str], Article | None],
        tell: Callable[[str], object],
        on_file_read: Callable[[str], object],
    ) -> None:
        self._origins = origins
        self._read = read
        self._shelf = shelf
        self._find_kept = find_kept
        self._tell = tell
        self._on_file_read = on_file_read
        self._of_files: dict[str, Article] = {}
        self._of_store = Recent[Article](MAX_IN_MEMORY)

    @property
    def file_ids(self) -> tuple[str, ...]:
        """Those that are read from files, in the order in which they were named."""
        return tuple(self._origins)

    def article(self, id: str) -> Article:
        """Return the article, reading it when that was not yet done. Raises ReaderError."""
        article = self.article_if_read(id)
        if article is not None:
            return article
        article = self._find(id)
        if article is None:
            raise SourceError("This article is not in the library any more.")
        if id in self._origins:
            self._of_files[id] = article
            self._on_file_read(id)
        else:
            self._of_store.keep(id, article)
        return article

    def article_if_read(self, id: str) -> Article | None:
        """Return the article if it is in memory; never reads."""
        return self._of_files.get(id) or self._of_store.get(id)

    def __contains__(self, id: object) -> bool:
        """Tell whether there is an article of that id, in the list or not."""
        if not isinstance(id, str) or id in self._origins or self.article_if_read(id):
            return isinstance(id, str)
        try:
            return self._find(id) is not None
        except ReaderError as error:
            self._tell(str(error))
            return False

    def label(self, id: str) -> str:
        """Return what messages call an article, read or not: its path or address; without one its id."""
        if id in self._origins:
            return self._origins[id].text
        article = self.article_if_read(id)
        return article.label if article else id

    def is_outdated(self, id: str) -> bool:
        """Tell whether the store has another text or title of an article than what is in memory."""
        article = self._of_store.get(id)
        if article is None or self._shelf is None:
            return False
        try:
            return self._shelf.articles.digest(id) != digest(article)
        except ReaderError as error:
            self._tell(str(error))
            return False

    def is_forgotten(self, id: str) -> bool:
        """Tell whether the store has an article no more that is in memory."""
        if self._of_store.get(id) is None or self._shelf is None:
            return False
        try:
            return self._shelf.articles.digest(id) is None
        except ReaderError as error:
            self._tell(str(error))
            return False

    def data_version(self) -> int:
        """Return a number that is another one after somebody else changed the store; 0 for files.

        What this thread changes itself does not count.
        """
        try:
            return self._shelf.data_version() if self._shelf else 0
        except ReaderError as error:
            self._tell(str(error))
            return 0

    def drop(self, id: str) -> None:
        """Drop an article from memory, so that it is read again."""
        self._of_files.pop(id, None)
        self._of_store.drop(id)

    def _find(self, id: str) -> Article | None:
        if id in self._origins:
            return self._read(self._origins[id])
        return self._find_kept(id)
