"""Corrects the current claim: asks what it takes, shows what became of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from textual.screen import Screen

from reader.claims.corrections import candidates
from reader.library.library import Library
from reader.model import Article, Claim
from reader.ui.corrector import Corrector, words
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.presenter import Showing
from reader.ui.screens.line_prompt import LinePrompt


class Correcting:
    """Works for one screen."""

    def __init__(
        self,
        screen: Screen[Any],
        library: Library,
        open: OpenArticle,
        showing: Showing,
        cursor: Cursor,
        *,
        say: Callable[[str], None],
    ) -> None:
        self._screen = screen
        self._corrector = Corrector(library)
        self._open = open
        self._showing = showing
        self._cursor = cursor
        self._say = say

    def reject(self) -> None:
        """Take the current claim for none."""
        if current := self._current():
            self._showing.show_correction(self._corrector.reject(*current))

    def note(self) -> None:
        """Ask for a note on the current claim."""
        if current := self._current():
            prompt = LinePrompt(f"Note on {words(*current)}", value=self._open.note(self._cursor.claim))
            self._ask(prompt, partial(self._corrector.note, *current))

    def name_speaker(self) -> None:
        """Ask who really speaks."""
        if current := self._current():
            names = candidates(self._open.analysis, current[1])
            prompt = LinePrompt(f"Who says {words(*current)}?", answers=names)
            self._ask(prompt, partial(self._corrector.name_speaker, *current))

    def undo(self) -> None:
        """Take back the last correction of the article, and go to what it was about."""
        if self._open.article is None or self._open.found is None:
            return
        said, start = self._corrector.undo(self._open.article, self._open.found)
        self._showing.show_correction(said)
        starts = [claim.start for claim in self._open.analysis.claims]
        if start in starts:
            self._cursor.go_to_claim(starts.index(start))

    def _current(self) -> tuple[Article, Claim] | None:
        current = self._open.claim(self._cursor.claim)
        if current is None:
            self._say("No claim here yet.")
        return current

    def _ask(self, prompt: LinePrompt, use: Callable[[str], str]) -> None:
        self._screen.app.push_screen(
            prompt, lambda line: None if line is None else self._showing.show_correction(use(line))
        )
