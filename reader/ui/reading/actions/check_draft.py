"""Checks whether the open article, a draft, quotes right; shows what came out, and goes to the places."""

from __future__ import annotations

import asyncio
import shlex
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from reader.claims.corrected import Corrected
from reader.errors import ReaderError
from reader.library.accepted_quotations import accept, lines_beside, withdraw
from reader.library.checking import check_draft
from reader.library.library import Library
from reader.model import Article
from reader.quotes.check import with_accepted
from reader.quotes.findings import DraftCheck
from reader.quotes.passages import Passage
from reader.settings.keymap import Keymap
from reader.text.counted import counted
from reader.ui.reading.actions.places import PlaceNavigation
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import OpenDialog, Say, StartWork
from reader.ui.view.key_hints import key_hints

if TYPE_CHECKING:
    from reader.ui.screens.draft_check import LeftCheck

_LIBRARY = "library"
_OTHER_FILES = "other open files"
_HEADING = "Check this draft against"
_HINT = "library, files, folders · Enter checks, Esc leaves"


class DraftChecking:
    """Runs beside the screen; a check that opens again begins where it was left."""

    def __init__(
        self,
        library: Library,
        open: OpenArticle,
        places: PlaceNavigation,
        keys: Keymap,
        *,
        open_dialog: OpenDialog,
        start: StartWork,
        say: Say,
    ) -> None:
        self._library = library
        self._open = open
        self._places = places
        self._hints = key_hints(
            keys,
            {  # cut on narrow screens: what one needs first comes first
                "open": "source",
                "back": "close",
                "cycle_status": "accept",
                "next_claim": "next fault",
                "undo": "undo",
                "edit": "to the draft",
            },
        )
        self._open_dialog = open_dialog
        self._start = start
        self._say = say
        self._last_names = ""
        """What the last draft was held against; empty before there was one."""
        self._last_passage: tuple[str, int] | None = None
        """The draft whose check was left last, and where the passage starts that was under the cursor."""

    def ask(self) -> None:
        """Ask what the open article is to be held against, and do it."""
        from reader.ui.screens.line_prompt import LinePrompt

        article = self._open.article
        if article is None:
            self._say("There is no article here.")
        elif not self._open.is_complete:
            self._say("Its claims are still looked for. Check it once they are all there.")
        else:
            answers = (*((_OTHER_FILES,) if self._other_files() else ()), _LIBRARY)
            prompt = LinePrompt(
                _HEADING, suggestion=self._last_names or answers[0], answers=answers, hint=_HINT
            )
            self._open_dialog(prompt, self.check_against)

    def _other_files(self) -> list[str]:
        """Return the paths of the files that were named beside the draft."""
        articles = self._library.articles
        return [articles.label(id) for id in articles.file_ids if id != self._open.id]

    def check_against(self, line: str | None) -> None:
        """Check the open article against the sources that a line names; nothing for None or an empty one."""
        article = self._open.article
        if not line or article is None:
            return
        self._last_names = line
        self._say("Checking the quotations …")
        names = self._other_files() if line == _OTHER_FILES else _names(line)
        self._start(self._check(article, names))

    async def _check(self, article: Article, names: Sequence[str]) -> None:
        from reader.ui.screens.draft_check import DraftCheckScreen

        problems: list[ReaderError] = []

        def sources() -> Iterator[Article]:
            for source in self._library.quoted_sources(names):
                if isinstance(source, ReaderError):
                    problems.append(source)
                else:
                    yield source

        try:
            check = await check_draft(
                *(article, self._open.corrected, sources(), self._corrected),
                accepted=lines_beside(article),
                aside=asyncio.to_thread,
            )
        except ReaderError as error:
            self._say(str(error))
            return
        if not self._open.is_open(article.id):
            return  # the person went on meanwhile
        if problems:
            self._say(f"{len(problems)} of the sources could not be read: {problems[0]}")
        if not check.source_count and not problems:
            self._say("There is no article to check it against: {check_draft} takes files and folders, too.")
        elif check.findings:
            id, last_start = self._last_passage or ("", None)
            screen = DraftCheckScreen(
                *(check, _with_passage, self._hints),
                can_open=lambda place: place.article.id in self._library.articles,
                last_start=last_start if id == article.id else None,
            )
            self._open_dialog(screen, self.go_on)
        else:
            self._say(_nobody_quoted(check))

    async def _corrected(self, article: Article) -> Corrected:
        analysis = await self._library.analyses.extract(article)
        return self._library.corrections.laid_over_another(analysis, article)

    def go_on(self, left: LeftCheck | None) -> None:
        """Go where the person wants; the way back from a source leads to the passage of the draft."""
        draft = self._open.article
        if left is None or draft is None:
            return
        self._last_passage = draft.id, left.passage.start
        if left.is_wanted or left.place is not None:
            self._places.go_to(draft.id, start=left.passage.start)
        if left.place is not None:
            self._places.go_to(left.place.article.id, start=left.place.span.start)


def _with_passage(check: DraftCheck, passage: Passage, is_accepted: bool) -> DraftCheck:
    """Keep beside the draft that a passage is accepted, or no longer is; return the check as it is then."""
    change = accept if is_accepted else withdraw
    change(check.draft, passage.text)
    return with_accepted(check, lines_beside(check.draft))


def _names(line: str) -> list[str]:
    """Return the names in a line, as a shell parts them; all of it where a quotation mark is left open."""
    try:
        return shlex.split(line)
    except ValueError:
        return [line]


def _nobody_quoted(check: DraftCheck) -> str:
    sources = counted(check.source_count, "source")
    return f"Nobody is quoted here, so there is nothing to check against {sources}."
