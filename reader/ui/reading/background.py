"""What goes on while the person reads: titles are read and articles analysed. It only posts."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import aclosing
from functools import partial
from typing import Any

from textual.screen import Screen
from textual.worker import Worker

from reader.errors import ReaderError
from reader.library.backlog import Backlog
from reader.library.library import Library
from reader.model import Progress
from reader.ui.reading.library_progress import LibraryProgress
from reader.ui.reading.messages import AnalysisFailed, AnalysisProgressed, ArticleRead

_MAX_TITLES = 1000
"""So many articles are read ahead for their titles; the rest show the names of their files until then."""
_MAX_FAILURES = 3
"""After so many in a row it is not the articles: what analyses has fallen over, and every one would fail."""


class Background:
    """The workers of one screen, which gets their messages."""

    def __init__(self, screen: Screen[Any], library: Library) -> None:
        self._screen = screen
        self._library = library
        self._failed_ids = set[str]()
        """Articles that are not tried again by themselves: they failed, or their analysis was not kept."""
        self._may_go_on = asyncio.Event()
        self._may_go_on.set()

    def analyze(self, id: str) -> Worker[None]:
        """Report how the analysis of an article comes along, of its neighbours, and of all in the library.

        What was going on gives way; parts of an article that was not done are lost.
        """
        return self._screen.run_worker(partial(self._analyze, id), group="analysis", exclusive=True)

    def read_titles(self) -> Worker[None]:
        """Read articles in their order, so that the list has their titles."""
        return self._screen.run_worker(self._read_titles, group="titles")

    @property
    def is_paused(self) -> bool:
        """Whether the library is not analysed on; what is opened is nevertheless."""
        return not self._may_go_on.is_set()

    def pause(self) -> bool:
        """Stop analysing the library after the article that is under way, or go on; tell whether it stops."""
        if self.is_paused:
            self._may_go_on.set()
        else:
            self._may_go_on.clear()
        return self.is_paused

    async def _analyze(self, id: str) -> None:
        self._failed_ids.discard(id)
        for article_id in (id, *self._neighbours(id)):
            if not await self._report(article_id, self._library.analyses.analyze(article_id)):
                break
        if self._library.backlog is not None:
            await self._analyze_all(self._library.backlog)

    async def _analyze_all(self, backlog: Backlog) -> None:
        """Analyze what waits in the store, until nothing does."""
        progress = LibraryProgress(self._screen.post_message)
        try:
            await self._analyze_each(backlog, progress)
        finally:
            progress.tell()

    async def _analyze_each(self, backlog: Backlog, progress: LibraryProgress) -> None:
        failures, last_id = 0, ""
        while failures < _MAX_FAILURES:
            try:
                waiting_id = backlog.next_id(without=self._failed_ids)
                progress.count(*backlog.coverage())
            except ReaderError as error:
                self._screen.post_message(AnalysisFailed("", str(error)))
                return
            if waiting_id is None:
                return
            if self.is_paused:
                progress.tell()
                await self._may_go_on.wait()
            steps = backlog.analyze(waiting_id)
            is_analyzed = await self._follow(waiting_id, steps, lambda _: progress.tell_if_due())
            if is_analyzed:
                progress.add(waiting_id)
            failures = 0 if is_analyzed else failures + 1
            if waiting_id == last_id:
                # Its analysis is not kept, whyever: it would be handed out for ever.
                self._failed_ids.add(waiting_id)
            last_id = waiting_id
            await asyncio.sleep(0)  # so that keys are heard though nothing else is waited for

    async def _report(self, id: str, steps: AsyncGenerator[Progress, None]) -> bool:
        """Report how the analysis of one article comes along; tell whether it came to its end."""
        return await self._follow(
            id, steps, lambda progress: self._screen.post_message(AnalysisProgressed(progress))
        )

    async def _follow(
        self, id: str, steps: AsyncGenerator[Progress, None], report: Callable[[Progress], object]
    ) -> bool:
        """Have one article analysed; tell whether that came to its end, and the screen when it did not."""
        try:
            async with aclosing(steps):
                async for progress in steps:
                    report(progress)
        except ReaderError as error:
            self._failed_ids.add(id)
            self._screen.post_message(AnalysisFailed(id, str(error)))
            return False
        return True

    def _neighbours(self, id: str) -> tuple[str, ...]:
        """Return the articles that may be opened next: the two below in the list, then the one above."""
        place, ids = self._library.article_list.position(id), self._library.article_list
        return () if place is None else (*ids[place + 1 : place + 3], *ids[max(0, place - 1) : place])

    async def _read_titles(self) -> None:
        for id in self._library.articles.file_ids[:_MAX_TITLES]:
            try:
                self._library.articles.article(id)
            except ReaderError as error:
                self._screen.post_message(AnalysisFailed(id, str(error)))
            self._screen.post_message(ArticleRead(id))
            await asyncio.sleep(0)
