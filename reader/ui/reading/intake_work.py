"""What brings articles into the library, one thing at a time: how far it is, and what went wrong in it."""

from __future__ import annotations

from collections.abc import Callable

from reader.library.intake import Intake
from reader.library.library import Library
from reader.ui.reading.protocols import OpenDialog, Say, StartWork


class IntakeWork:
    """Says what goes on and what came of it, and keeps what went wrong.

    `show_progress` is handed what goes on, empty at its end.
    """

    def __init__(
        self,
        library: Library,
        *,
        show_progress: Callable[[str], object],
        open_dialog: OpenDialog,
        start: StartWork,
        say: Say,
    ) -> None:
        self._library = library
        self._show_progress = show_progress
        self._open_dialog = open_dialog
        self.start = start
        """Runs a coroutine beside the screen."""
        self._say = say
        self._activity = ""
        """What goes on; empty when nothing does."""
        self.problems: list[str] = []
        """What went wrong the last time, in sentences."""
        self._has_failed_before = False
        """Whether anything went wrong in what was begun before the last time."""

    @property
    def intake(self) -> Intake | None:
        """What brings in; None, which is said, where there is nothing to bring it into."""
        if self._library.intake is None:
            self._say("Nothing can be added: your library cannot be written to. {messages} says why.")
        return self._library.intake

    @property
    def where(self) -> str:
        """Where what is added can be seen, as a sentence behind another; empty when it is on the screen."""
        return ". `reader` without files shows your library" if self._library.is_of_files else ""

    @property
    def failures(self) -> str:
        """How much went wrong so far, to stand behind what went well; empty when nothing did."""
        return f", {len(self.problems):,} failed" if self.problems else ""

    def is_free(self) -> bool:
        """Tell whether nothing goes on; what does is said."""
        if self._activity:
            self._say(f"One thing at a time: {self._activity}.")
        return not self._activity

    def begin(self, activity: str = "") -> None:
        """Forget what went wrong before, and show what goes on now."""
        self._has_failed_before |= bool(self.problems)
        self.problems = []
        self.go_on(activity)

    def go_on(self, activity: str) -> None:
        """Show what goes on; nothing when it is empty."""
        self._activity = activity
        self._show_progress(activity)

    def end(self, words: str) -> None:
        """Say what came of it, with what went wrong or the key that shows it."""
        if len(self.problems) == 1:
            self._say(f"{words}. {self.problems[0]}")
        elif self.problems:
            self._say(f"{words}{self.failures}: {{add_claim}} in the list shows why.")
        else:
            self._say(f"{words}.")

    def show_problems(self) -> None:
        """Show what went wrong the last time."""
        from reader.ui.screens.messages import MessagesScreen

        if self.problems:
            self._open_dialog(MessagesScreen(self.problems))
        elif self._has_failed_before:
            self._say("Nothing went wrong the last time; {messages} shows what did before.")
        else:
            self._say("Nothing has gone wrong since the start.")
