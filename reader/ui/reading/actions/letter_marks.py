"""Asks for the letter of a mark: to set it where the cursor is, or to go where it was set."""

from __future__ import annotations

from collections.abc import Callable

from reader.library.articles import Articles
from reader.library.titles import title_of
from reader.session.session import LAST
from reader.ui.reading.history import History
from reader.ui.reading.protocols import GoToPlace, OpenDialog, Say


class LetterMarks:
    """The marks of a history, set and gone to by their letters."""

    def __init__(
        self,
        articles: Articles,
        history: History,
        go_to_place: GoToPlace,
        *,
        open_dialog: OpenDialog,
        say: Say,
    ) -> None:
        self._articles = articles
        self._history = history
        self._go_to_place = go_to_place
        self._open_dialog = open_dialog
        self._say = say

    def ask_to_set(self) -> None:
        """Ask for a letter and mark the place with it."""
        self._ask("Mark with which letter?", self.set)

    def ask_to_go(self) -> None:
        """Ask for a letter and go to its mark."""
        self._ask("Go to which mark?", self.go)

    def set(self, letter: str) -> None:
        """Mark the place with a letter."""
        is_set = self._history.set_mark(letter)
        self._say(
            f"Mark {letter} is set: '{letter} leads back here."
            if is_set
            else "There is nothing to mark here."
        )

    def go(self, letter: str) -> None:
        """Go to a mark, LAST for where the latest jump began."""
        place = self._history.mark(letter)
        if place is None:
            self._say("No jump yet to go back from." if letter == LAST else f"There is no mark {letter}.")
        elif place.article not in self._articles:
            # The id alone tells which article it is: nothing of it was read.
            self._say(f"Mark {letter} lies in {place.label}, which is not open.")
        else:
            self._history.jump()
            self._go_to_place(place)

    def _ask(self, heading: str, use: Callable[[str], None]) -> None:
        from reader.ui.screens.mark_prompt import MarkPrompt

        rows = [
            (
                letter,
                title_of(place.label, self._articles.article_if_read(place.article)),
                place.words,
            )
            for letter, place in self._history.marks()
        ]
        self._open_dialog(MarkPrompt(heading, rows), lambda letter: use(letter) if letter else None)
