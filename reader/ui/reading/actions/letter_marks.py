"""Asks for the letter of a mark: to set it here, or to go where it was set."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from textual.screen import Screen

from reader.library.library import Library
from reader.ui.reading.history import Travels
from reader.ui.screens.mark_prompt import MarkPrompt
from reader.ui.widgets.article_list import title_of


class Marking:
    """Works for one screen."""

    def __init__(
        self, screen: Screen[Any], library: Library, travels: Travels, *, say: Callable[[str], None]
    ) -> None:
        self._screen = screen
        self._library = library
        self._travels = travels
        self._say = say

    def set(self) -> None:
        """Ask for a letter and mark the place with it."""
        self._ask("Mark this place with a letter", self._travels.set_mark)

    def go(self) -> None:
        """Ask for a letter and go to its mark."""
        self._ask("Go to the mark of a letter", self._travels.go_to_mark)

    def _ask(self, heading: str, use: Callable[[str], str]) -> None:
        rows = [
            (letter, title_of(at.label, self._library.article_if_read(at.article)), at.words)
            for letter, at in self._travels.marks()
        ]
        self._screen.app.push_screen(
            MarkPrompt(heading, rows), lambda key: self._say(use(key) if key else "")
        )
