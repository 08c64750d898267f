"""Shows what was cut from the page or message of the open article."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from reader.errors import ReaderError
from reader.model import Article
from reader.shelf.removal import Removal
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import OpenDialog, Say, StartWork


class RemovedBlocks:
    """The page is read once more for it, beside the screen: nobody keeps what was cut."""

    def __init__(
        self,
        removals: Callable[[Article], tuple[Removal, ...] | None],
        open: OpenArticle,
        *,
        open_dialog: OpenDialog,
        start: StartWork,
        say: Say,
    ) -> None:
        """`removals` returns what was cut from an article; None when its page is not kept."""
        self._removals = removals
        self._open = open
        self._open_dialog = open_dialog
        self._start = start
        self._say = say

    def show(self) -> None:
        """Show the blocks; say so when there are none."""
        article = self._open.article
        if article is None:
            self._say("There is no article here.")
        else:
            self._start(self._show(article))

    async def _show(self, article: Article) -> None:
        from reader.ui.screens.removed import RemovedScreen

        try:
            removals = await asyncio.to_thread(self._removals, article)
        except ReaderError as error:
            self._say(str(error))
            return
        if self._open.article is not article:
            return  # the person went on meanwhile
        if removals is None:
            self._say("Its page is not kept, so what was cut cannot be shown.")
        elif not removals:
            self._say("Nothing was cut from this article.")
        else:
            self._open_dialog(RemovedScreen(removals))
