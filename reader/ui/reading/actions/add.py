"""Adds to the library what a person names: files, pages, a text they paste, a feed to follow."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import Any

from reader.errors import ReaderError
from reader.library.intake import Intake
from reader.paths import home_expanded, is_something_at
from reader.shelf.address import is_address, shown
from reader.shelf.feed import FeedCandidate
from reader.shelf.versions import Added
from reader.ui.reading.intake_work import IntakeWork
from reader.ui.reading.protocols import LibraryDrawing, OpenDialog
from reader.ui.view.added_words import added_words

_HEADING = "Add to your library"
_HINT = "A path, the address of a page, a feed or a site; or paste a text"
_END: Any = object()


class Adding:
    """Looks at what it is, in threads of their own, and shows what was added; `follow` is handed a feed."""

    def __init__(
        self,
        work: IntakeWork,
        screen: LibraryDrawing,
        *,
        follow: Callable[[FeedCandidate], object],
        open_dialog: OpenDialog,
    ) -> None:
        self._work = work
        self._screen = screen
        self._follow = follow
        self._open_dialog = open_dialog
        self._not_added = ""
        """The line of which nothing was added, to be put right; empty once something was."""

    def ask(self) -> None:
        """Ask what to add, and add it."""
        from reader.ui.screens.add_prompt import AddPrompt

        if self._work.intake is not None:
            self._open_dialog(AddPrompt(_HEADING, suggestion=self._not_added, hint=_HINT), self._add)

    def _add(self, words: str | None) -> None:
        intake = self._work.intake
        if not words or intake is None:
            return
        self._not_added = "" if "\n" in words else words
        if not self._work.is_free():
            return
        if addresses := _addresses(words):
            self._work.start(self._add_pages(intake, addresses))
        elif "\n" in words:
            self._work.start(self._add_text(intake, words))
        elif address := _address(words, intake.suffixes):
            self._work.start(self._add_address(intake, address))
        else:
            self._work.start(self._add_files(intake, words))

    async def _add_text(self, intake: Intake, text: str) -> None:
        self._work.begin()
        try:
            _, added = await asyncio.to_thread(intake.add_bytes, text.encode("utf-8", "surrogatepass"))
        except ReaderError as error:
            self._work.problems = [str(error)]
            self._work.end("Nothing added")
            return
        self._screen.show_new(added.id)
        self._end([added])

    async def _add_files(self, intake: Intake, path: str) -> None:
        outcomes = intake.add_files(str(home_expanded(path)))
        self._work.begin(f"reading {path}")
        all_added: list[Added] = []
        try:
            while (outcome := await asyncio.to_thread(next, outcomes, _END)) is not _END:
                if isinstance(outcome, ReaderError):
                    self._work.problems.append(str(outcome))
                else:
                    all_added.append(outcome[1])
        except ReaderError as error:
            self._work.problems.append(str(error))
        finally:
            self._work.go_on("")
        if all_added:
            self._not_added = ""
        self._show(all_added)
        self._end(all_added)

    async def _add_address(self, intake: Intake, address: str) -> None:
        self._work.begin(f"looking at {shown(address)}")
        try:
            offer = await asyncio.to_thread(intake.look, address)
            added = await asyncio.to_thread(intake.add_page, offer) if offer.article else None
        except ReaderError as error:
            self._work.problems = [str(error)]
            self._work.end("Nothing added")
            return
        finally:
            self._work.go_on("")
        self._not_added = ""
        if added is not None:
            self._screen.show_new(added.id)
            self._end([added])
        else:
            self._ask_which_feed(offer.feeds)

    async def _add_pages(self, intake: Intake, addresses: Sequence[str]) -> None:
        """Add the pages of several addresses; which feed of a site is meant is asked of one alone."""
        self._work.begin()
        all_added: list[Added] = []
        try:
            for number, address in enumerate(addresses, start=1):
                self._work.go_on(f"looking at {number} of {len(addresses)} addresses")
                try:
                    offer = await asyncio.to_thread(intake.look, address)
                    if offer.article:
                        all_added.append(await asyncio.to_thread(intake.add_page, offer))
                    else:
                        has_feeds = f"{shown(address)}: has feeds. Add it alone to choose one."
                        self._work.problems.append(has_feeds)
                except ReaderError as error:
                    self._work.problems.append(str(error))
        finally:
            self._work.go_on("")
        self._show(all_added)
        self._end(all_added)

    def _ask_which_feed(self, feeds: tuple[FeedCandidate, ...]) -> None:
        from reader.ui.screens.choice_prompt import ChoicePrompt

        rows = {_row(feed): feed for feed in feeds}

        def follow(row: str | None) -> None:
            if row is not None:
                self._follow(rows[row])

        heading = "Which feed do you want to follow?" if len(rows) > 1 else "Follow this feed?"
        self._open_dialog(ChoicePrompt(heading, list(rows)), follow)

    def _show(self, all_added: Sequence[Added]) -> None:
        """Show what was added: an article by itself, several in the list."""
        if all_added:
            self._screen.show_new(all_added[0].id if len(all_added) == 1 else None)

    def _end(self, all_added: Sequence[Added]) -> None:
        """Say what became of what was to be added; of an article that came twice, what became of it first."""
        outcomes = {added.id: added.outcome for added in reversed(all_added)}
        self._work.end(added_words(outcomes.values(), self._work.where) if outcomes else "Nothing added")


def _row(feed: FeedCandidate) -> str:
    """Return a feed in one line: what it is called, and what stands in it, or else its address."""
    address = shown(feed.address)
    return "  ·  ".join(dict.fromkeys((feed.title or address, *(feed.titles or (address,)))))


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
