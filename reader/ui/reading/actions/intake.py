"""Brings articles into the library while the screen is open: what is added, and what is new in feeds."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol

from reader.errors import ReaderError
from reader.library.feed_keeper import FeedResult
from reader.library.intake import Intake
from reader.library.library import Library
from reader.library.refresh import RefreshProgress
from reader.paths import home_expanded, is_something_at
from reader.shelf.address import is_address, shown
from reader.shelf.feed import FeedCandidate
from reader.shelf.view import Scope
from reader.text.counted import counted
from reader.ui.reading.protocols import OpenDialog, Say, StartWork

_HEADING = "Add to your library"
_HINT = "A path, the address of a page, a feed or a site; or paste a text"
_END: Any = object()


class LibraryScreen(Protocol):
    """What has to show that the library has changed."""

    def show_new(self, id: str | None) -> None:
        """Show the list anew, with an article opened in it; None opens none."""


class IntakeActions:
    """Adds and refreshes, one thing at a time, in threads of their own; the screen goes on meanwhile.

    `show_progress` is handed what goes on, empty at its end; `listed_scope` returns the part of the library
    that the lists are about.
    """

    def __init__(
        self,
        library: Library,
        screen: LibraryScreen,
        *,
        listed_scope: Callable[[], Scope],
        show_progress: Callable[[str], object],
        open_dialog: OpenDialog,
        start: StartWork,
        say: Say,
    ) -> None:
        self._library = library
        self._screen = screen
        self._listed_scope = listed_scope
        self._show_progress = show_progress
        self._open_dialog = open_dialog
        self._start = start
        self._say = say
        self._activity = ""
        """What goes on; empty when nothing does."""
        self.problems: list[str] = []
        """What went wrong the last time, in sentences."""

    def ask(self) -> None:
        """Ask what to add, and add it."""
        from reader.ui.screens.add_prompt import AddPrompt

        if self._intake is not None:
            self._open_dialog(AddPrompt(_HEADING, hint=_HINT), self._add)

    def refresh(self) -> None:
        """Ask the feeds of what is listed for what is new."""
        intake = self._intake
        if intake is not None and self._is_free():
            self._start(self._report(intake.refresh(self._listed_scope()), "refreshing"))

    def show_problems(self) -> None:
        """Show what went wrong the last time."""
        from reader.ui.screens.messages import MessagesScreen

        if self.problems:
            self._open_dialog(MessagesScreen(self.problems))
        else:
            self._say("Nothing has gone wrong since the start.")

    @property
    def _intake(self) -> Intake | None:
        if self._library.intake is None:
            self._say("There is no library to add to: it could not be opened.")
        return self._library.intake

    def _is_free(self) -> bool:
        if self._activity:
            self._say(f"One thing at a time: {self._activity}.")
        return not self._activity

    def _add(self, words: str | None) -> None:
        intake = self._intake
        if not words or intake is None or not self._is_free():
            return
        if addresses := _addresses(words):
            self._start(self._add_pages(intake, addresses))
        elif "\n" in words:
            self._start(self._add_text(intake, words))
        elif address := _address(words, intake.suffixes):
            self._start(self._add_address(intake, address))
        else:
            self._start(self._add_files(intake, words))

    def _show(self, ids: Sequence[str]) -> None:
        """Show what was added: an article by itself, several in the list."""
        if ids:
            self._screen.show_new(ids[0] if len(ids) == 1 else None)

    async def _add_text(self, intake: Intake, text: str) -> None:
        self.problems = []
        try:
            _, added = await asyncio.to_thread(intake.add_bytes, text.encode("utf-8", "surrogatepass"))
        except ReaderError as error:
            self.problems = [str(error)]
            self._end("Nothing added")
            return
        self._screen.show_new(added.id)
        self._end(self._added("1 article"))

    async def _add_files(self, intake: Intake, path: str) -> None:
        outcomes = intake.add_files(str(home_expanded(path)))
        self.problems = []
        ids: list[str] = []
        self._go_on(f"reading {path}")
        try:
            while (outcome := await asyncio.to_thread(next, outcomes, _END)) is not _END:
                if isinstance(outcome, ReaderError):
                    self.problems.append(str(outcome))
                else:
                    ids.append(outcome[1].id)
        except ReaderError as error:
            self.problems.append(str(error))
        finally:
            self._go_on("")
        self._show(ids)
        articles = counted(len(ids), "article")
        self._end(self._added(articles) if ids else "Nothing added")

    async def _add_address(self, intake: Intake, address: str) -> None:
        self.problems = []
        self._go_on(f"looking at {shown(address)}")
        try:
            offer = await asyncio.to_thread(intake.look, address)
            added = await asyncio.to_thread(intake.add_page, offer) if offer.article else None
        except ReaderError as error:
            self.problems = [str(error)]
            self._end("Nothing added")
            return
        finally:
            self._go_on("")
        if added is not None:
            self._screen.show_new(added.id)
            self._end(
                "1 article added" if added.outcome == "new" else "The article is in your library already"
            )
        else:
            self._ask_which_feed(intake, offer.feeds)

    async def _add_pages(self, intake: Intake, addresses: Sequence[str]) -> None:
        """Add the pages of several addresses; which feed of a site is meant is asked of one alone."""
        self.problems = []
        ids: list[str] = []
        new_count = 0
        try:
            for number, address in enumerate(addresses, start=1):
                self._go_on(f"looking at {number} of {len(addresses)} addresses")
                try:
                    offer = await asyncio.to_thread(intake.look, address)
                    if offer.article:
                        added = await asyncio.to_thread(intake.add_page, offer)
                        ids.append(added.id)
                        new_count += added.outcome == "new"
                    else:
                        self.problems.append(f"{shown(address)}: has feeds. Add it alone to choose one.")
                except ReaderError as error:
                    self.problems.append(str(error))
        finally:
            self._go_on("")
        self._show(ids)
        if ids and not new_count:
            self._end("Those articles are in your library already")
        else:
            self._end(self._added(counted(new_count, "article")) if ids else "Nothing added")

    def _ask_which_feed(self, intake: Intake, feeds: tuple[FeedCandidate, ...]) -> None:
        from reader.ui.screens.choice_prompt import ChoicePrompt

        rows = {_row(feed): feed for feed in feeds}

        def follow(row: str | None) -> None:
            if row is not None and self._is_free():
                self._start(self._report(intake.follow(rows[row]), "fetching"))

        self._open_dialog(ChoicePrompt("Which feed do you want to follow?", list(rows)), follow)

    async def _report(self, reports: Iterator[RefreshProgress], activity: str) -> None:
        """Go through the reports of feeds, and tell how far they are and what came of them."""
        self.problems = []
        results: list[FeedResult] = []
        self._go_on(activity)
        try:
            while (report := await asyncio.to_thread(next, reports, _END)) is not _END:
                if report.result is not None:
                    results.append(report.result)
                    self.problems += filter(None, [report.result.problem])
                articles = f", {counted(report.articles, 'article')}" if report.articles else ""
                self._go_on(f"{activity} {report.done} of {report.total}{articles}{self._failures}")
        except ReaderError as error:
            self.problems.append(str(error))
        finally:
            self._go_on("")
        self._screen.show_new(None)
        if results or self.problems:
            self._end(_outcome(results))
        else:
            self._end("There are no feeds here yet. {add} follows one")

    def _added(self, articles: str) -> str:
        hint = ". `reader` without files shows your library" if self._library.is_of_files else ""
        return f"{articles} added{hint}"

    @property
    def _failures(self) -> str:
        return f", {len(self.problems):,} failed" if self.problems else ""

    def _go_on(self, activity: str) -> None:
        self._activity = activity
        self._show_progress(activity)

    def _end(self, words: str) -> None:
        if len(self.problems) == 1:
            self._say(f"{words}. {self.problems[0]}")
        elif self.problems:
            self._say(f"{words}{self._failures}: {{add_claim}} in the list shows why.")
        else:
            self._say(f"{words}.")


def _outcome(results: Sequence[FeedResult]) -> str:
    """Return what came of feeds: "3 feeds: 2 new articles, 1 updated, 1 not due yet"."""
    feeds = counted(len(results), "feed")
    early_count = sum(result.outcome == "not due" for result in results)
    if results and early_count == len(results):
        return f"{feeds}: not due yet. A feed is asked at most once an hour"
    articles = counted(sum(result.new for result in results), "new article")
    updated_count = sum(result.updated for result in results)
    updated = f", {updated_count:,} updated" if updated_count else ""
    early = f", {early_count:,} not due yet" if early_count else ""
    return f"{feeds}: {articles}{updated}{early}"


def _row(feed: FeedCandidate) -> str:
    """Return a feed in one line: what it is called, and what stands in it."""
    return "  ·  ".join((feed.title or shown(feed.address), *feed.titles))


def _addresses(words: str) -> list[str]:
    """Return the addresses in words that are nothing but several of them, one a line; else none."""
    lines = [line for line in map(str.strip, words.split("\n")) if line]
    return lines if len(lines) > 1 and all(map(is_address, lines)) else []


def _address(words: str, suffixes: tuple[str, ...]) -> str:
    """Return the address that words are; empty when they are a path, which may end in one of `suffixes`.

    "news.example/feed" is an address, "notes.txt" is none.
    """
    if is_address(words):
        return words
    host, _, path = words.partition("/")
    is_file = not path and host.casefold().endswith(suffixes)
    is_bare = "." in host.strip(".") and " " not in words and not words.startswith((".", "~", "/"))
    return f"https://{words}" if is_bare and not is_file and not is_something_at(words) else ""
