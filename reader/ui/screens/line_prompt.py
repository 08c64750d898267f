"""Asks for one line of text at the bottom of the screen, with answers to choose from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from reader.text.one_line import one_line
from reader.ui.screens.dialog import Dialog
from reader.ui.widgets import terminal_cursor
from reader.ui.widgets.hint_line import HintLine
from reader.ui.widgets.prompt_input import PromptInput
from reader.ui.widgets.row_list import RowList

_HINT = "Enter keeps it, Esc leaves it"


class LinePrompt(Dialog[str | None]):
    """Closes with the line, or with the answer under the cursor; with None when the person leaves it.

    Enter takes what was typed; an answer counts once the person has moved to it.
    """

    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]
    BINDINGS = [
        Binding("escape", "leave", "Leave it"),
        Binding("down,ctrl+n", "move(1)", "Next answer"),
        Binding("up", "move(-1)", "Previous answer"),
        Binding("tab", "complete", "Complete"),
    ]

    INPUT: ClassVar[type[PromptInput]] = PromptInput
    """What is typed into."""

    def __init__(
        self,
        heading: str,
        *,
        value: str = "",
        suggestion: str = "",
        answers: Sequence[str] = (),
        hint: str = _HINT,
    ) -> None:
        """`value` is there to be changed; what is typed takes the place of a `suggestion`."""
        super().__init__()
        self._heading = heading
        self._hint = hint
        self._hint_line = HintLine()
        self._input = self.INPUT(value or suggestion, hint=hint, select_on_focus=not value)
        self._input.suggester = SuggestFromList(answers, case_sensitive=False) if answers else None
        self._answers = _Answers(answers)

    def compose(self) -> ComposeResult:
        """Show the answers over heading and line."""
        with Vertical(id="prompt"):
            yield self._answers
            yield Static(Content.styled(self._heading, "bold"), classes="row")
            yield self._input
            yield self._hint_line

    def on_mount(self) -> None:
        """Wait for what is typed."""
        self._answers.narrow(self._input.value)
        self._show_hint()
        self._input.focus()
        terminal_cursor.place_in(self._input)

    @on(Input.Changed)
    def _narrow(self, message: Input.Changed) -> None:
        self._answers.narrow(message.value)
        self._show_hint()

    @on(Input.Submitted)
    def _close(self) -> None:
        self.dismiss(self._answers.choice or self._input.value.strip())

    @on(RowList.Chosen)
    def _close_with_row(self, message: RowList.Chosen) -> None:
        self.dismiss(self._answers.choice)

    def action_move(self, step: int) -> None:
        """Go to an answer below (1) or above (-1)."""
        self._answers.step(step)

    def action_complete(self) -> None:
        """Complete what was typed."""
        self._input.action_cursor_right()

    def _show_hint(self) -> None:
        """Show below the line what stands in it while it is empty."""
        self._hint_line.show([Content.styled(self._hint, "$muted")] if self._input.value else [])

    def action_leave(self) -> None:
        """Close without a line."""
        self.dismiss(None)


class _Answers(RowList):
    """The answers that what was typed is part of; the cursor is on none of them until it is moved."""

    ROW_HEIGHT = 1
    can_focus = False

    def __init__(self, answers: Sequence[str]) -> None:
        super().__init__()
        self._all = self._fitting = tuple(answers)

    @property
    def choice(self) -> str:
        """The answer under the cursor; empty when it is on none."""
        return "" if self.cursor is None else self._fitting[self.cursor]

    def narrow(self, line: str) -> None:
        """Leave the answers that `line` is part of."""
        self._fitting = tuple(answer for answer in self._all if line.strip().casefold() in answer.casefold())
        self.display = bool(self._fitting)
        self.styles.height = len(self._fitting)
        self.rows_changed(None)

    def step(self, step: int) -> None:
        """Move the cursor; above the first answer it is on none."""
        to = (-1 if self.cursor is None else self.cursor) + step
        self.cursor = None if to < 0 else to

    def row_count(self) -> int:
        """Return the number of answers left."""
        return len(self._fitting)

    def row(self, index: int) -> tuple[Content]:
        """Return one answer."""
        bar = "▌" if index == self.cursor else " "
        return (Content.assemble((bar, "$accent"), " ", one_line(self._fitting[index])),)
