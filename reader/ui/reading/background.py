"""What goes on while the person reads: titles are read and articles analysed. It only posts."""

from __future__ import annotations

import asyncio
from contextlib import aclosing
from functools import partial
from typing import Any

from textual.screen import Screen
from textual.worker import Worker

from reader.errors import ReaderError
from reader.library.library import Library
from reader.ui.reading.messages import AnalysisFailed, AnalysisProgressed, ArticleRead

_MAX_TITLES = 1000
"""So many articles are read ahead for their titles; the rest show the names of their files until then."""


class Background:
    """The workers of one screen, which gets their messages."""

    def __init__(self, screen: Screen[Any], library: Library) -> None:
        self._screen = screen
        self._library = library

    def analyze(self, id: str) -> Worker[None]:
        """Report how the analysis of an article comes along, then that of its neighbours."""
        return self._screen.run_worker(partial(self._analyze, id), group="analysis", exclusive=True)

    def read_titles(self) -> Worker[None]:
        """Read articles in their order, so that the list has their titles."""
        return self._screen.run_worker(self._read_titles, group="titles")

    async def _analyze(self, id: str) -> None:
        for article_id in (id, *self._neighbours(id)):
            try:
                async with aclosing(self._library.analyze(article_id)) as steps:
                    async for progress in steps:
                        self._screen.post_message(AnalysisProgressed(progress))
            except ReaderError as error:
                self._screen.post_message(AnalysisFailed(article_id, str(error)))
                return

    def _neighbours(self, id: str) -> tuple[str, ...]:
        """Return the articles that may be opened next: the two below in the list, then the one above."""
        place, ids = self._library.position(id), self._library.ids
        return () if place is None else (*ids[place + 1 : place + 3], *ids[max(0, place - 1) : place])

    async def _read_titles(self) -> None:
        for id in self._library.file_ids[:_MAX_TITLES]:
            try:
                self._library.article(id)
            except ReaderError as error:
                self._screen.post_message(AnalysisFailed(id, str(error)))
            self._screen.post_message(ArticleRead(id))
            await asyncio.sleep(0)
