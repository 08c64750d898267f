"""Asks feeds for what is new: those of what is listed, and one that is followed from now on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from reader.errors import ReaderError
from reader.library.feed_keeper import FeedResult
from reader.library.refresh import RefreshProgress
from reader.library.refresh_words import summary
from reader.shelf.feed import FeedCandidate
from reader.shelf.view import Scope
from reader.text.counted import counted
from reader.ui.reading.intake_work import IntakeWork
from reader.ui.reading.protocols import LibraryDrawing

_END: Any = object()


class FeedVisits:
    """Asks them in threads; `listed_scope` returns the part of the library that the lists are about."""

    def __init__(
        self, work: IntakeWork, screen: LibraryDrawing, *, listed_scope: Callable[[], Scope]
    ) -> None:
        self._work = work
        self._screen = screen
        self._listed_scope = listed_scope

    def refresh(self) -> None:
        """Ask the feeds of what is listed for what is new."""
        intake = self._work.intake
        if intake is not None and self._work.is_free():
            self._work.start(self._report(intake.refresh(self._listed_scope()), "refreshing"))

    def follow(self, feed: FeedCandidate) -> None:
        """Follow a feed, and fetch what is in it."""
        intake = self._work.intake
        if intake is not None and self._work.is_free():
            self._work.start(self._report(intake.follow(feed), "fetching"))

    async def _report(self, reports: Iterator[RefreshProgress], activity: str) -> None:
        """Go through the reports of feeds, and tell how far they are and what came of them."""
        self._work.begin(activity)
        results: list[FeedResult] = []
        try:
            while (report := await asyncio.to_thread(next, reports, _END)) is not _END:
                if report.result is not None:
                    results.append(report.result)
                    self._work.problems += filter(None, [report.result.problem])
                articles = f", {counted(report.articles, 'article')}" if report.articles else ""
                self._work.go_on(f"{activity} {report.done} of {report.total}{articles}{self._work.failures}")
        except ReaderError as error:
            self._work.problems.append(str(error))
        finally:
            self._work.go_on("")
        self._screen.show_new(None)
        if results or self._work.problems:
            self._work.end(_outcome(results))
        else:
            self._work.end("There are no feeds here yet. {add} follows one")


def _outcome(results: Sequence[FeedResult]) -> str:
    """Return what came of feeds; of those that failed `IntakeWork` tells."""
    if results and all(result.outcome == "not due" for result in results):
        return f"{counted(len(results), 'feed')}: not due yet. A feed is asked at most once an hour"
    return summary(results, ("not due",))
