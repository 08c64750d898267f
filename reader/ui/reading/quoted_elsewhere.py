"""Which claims of the open article are quoted in other ones, looked up beside the screen."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress

from reader.errors import ReaderError
from reader.library.same_quotes import SameQuoteFinder
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import StartWork


class QuotedElsewhereClaims:
    """Known of one article at a time; of files nothing is.

    `find` returns what looks them up, None without.
    """

    def __init__(
        self, find: Callable[[], SameQuoteFinder | None], open: OpenArticle, *, start: StartWork
    ) -> None:
        self._find = find
        self._open = open
        self._start = start
        self.indices: frozenset[int] = frozenset()
        """Of the claims, as in the analysis; empty while they are looked up."""

    def look_up(self, show: Callable[[], object]) -> None:
        """Look up those of the open article, once it is analysed; `show` is called when they are others."""
        self.indices = frozenset()
        article = self._open.article
        if article is None or not self._open.is_complete:
            return
        finder = self._find()
        if finder is not None:
            self._start(self._look_up(finder, article.id, show))

    async def _look_up(self, finder: SameQuoteFinder, id: str, show: Callable[[], object]) -> None:
        # Without an answer there is no sign; what is wrong with the library is said elsewhere.
        with suppress(ReaderError):
            indices = await asyncio.to_thread(finder.claims_with_any, id)
            if self._open.is_open(id) and indices != self.indices:
                self.indices = indices
                show()
