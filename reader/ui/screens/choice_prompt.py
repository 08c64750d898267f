"""Asks for one of several answers at the bottom of the screen; where it may, also for one that is new."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from reader.text.one_line import one_line
from reader.ui.screens.dialog import Dialog
from reader.ui.widgets import terminal_cursor
from reader.ui.widgets.hint_line import HintLine
from reader.ui.widgets.prompt_input import PromptInput
from reader.ui.widgets.row_list import RowList

_HINT = "↑↓ · Enter takes it · Esc leaves it"
_NONE_LEFT = "no answer left"
_NEW = "new: "


class ChoicePrompt(Dialog[str | None]):
    """Closes with an answer, or, where it may, with what was typed; with None when the person leaves it.

    Enter takes the row with the bar, which is on the answer that holds now to begin with, else on the first.
    What is typed leaves the answers that it is part of. `takes_new`: whether it may be an answer itself. It
    has a row of its own below the others then, and the bar gets there by a key only: where no answer is
    left, by the first enter.
    """

    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]
    BINDINGS = [
        Binding("escape", "leave", "Leave it"),
        Binding("down,ctrl+n,tab", "move(1)", "Next answer"),
        Binding("up,ctrl+p,shift+tab", "move(-1)", "Previous answer"),
    ]

    def __init__(
        self,
        heading: str,
        answers: Sequence[str],
        *,
        takes_new: bool = False,
        hint: str = _HINT,
        new_words: str = "nobody of that name so far",
        present: str = "",
    ) -> None:
        """`present` is the answer that holds now, empty without one.

        `new_words` says what an answer is that was typed and is none of the others.
        """
        super().__init__()
        self._heading = heading
        self._heading_line = Static(Content.styled(heading, "bold"), classes="row")
        self._hint = hint
        self._present = present
        self._hint_line = HintLine()
        self._input = PromptInput(hint=hint, select_on_focus=False)
        self._rows = _AnswerRows(answers, takes_new=takes_new, new_words=new_words)

    def compose(self) -> ComposeResult:
        """Show the answers over heading and line."""
        with Vertical(id="prompt"):
            yield self._rows
            yield self._heading_line
            yield self._input
            yield self._hint_line

    def on_mount(self) -> None:
        """Begin with the answer that holds now, else with the first."""
        self._rows.narrow("")
        self._rows.go_to(self._present)
        self._input.focus()
        terminal_cursor.place_in(self._input)

    @on(Input.Changed)
    def _narrow(self, message: Input.Changed) -> None:
        self._rows.narrow(message.value)
        self._show_hint()
        none_left = "" if self._rows.row_count() else f"  {_NONE_LEFT}"
        self._heading_line.update(Content.assemble((self._heading, "bold"), (none_left, "$muted")))

    @on(Input.Submitted)
    def _take(self) -> None:
        if self._rows.cursor is None:
            self._rows.step(1)
        else:
            self.dismiss(self._rows.answer)

    @on(RowList.Chosen)
    def _take_row(self, message: RowList.Chosen) -> None:
        self.dismiss(self._rows.answer)

    def action_move(self, step: int) -> None:
        """Go to an answer below (1) or above (-1)."""
        self._rows.step(step)

    def _show_hint(self) -> None:
        """Show below the line what stands in it while it is empty."""
        self._hint_line.show([Content.styled(self._hint, "$muted")] if self._input.value else [])

    def action_leave(self) -> None:
        """Close without an answer."""
        self.dismiss(None)


class _AnswerRows(RowList):
    """The answers that what was typed is part of, and below them, where it may be one, what was typed."""

    ROW_HEIGHT = 1
    can_focus = False

    def __init__(self, answers: Sequence[str], *, takes_new: bool, new_words: str) -> None:
        super().__init__()
        self._new_words = new_words
        self._all = self._fitting = tuple(answers)
        self._takes_new = takes_new
        self._new = ""
        """What was typed, where it is no answer already and may be one; else empty."""

    @property
    def answer(self) -> str | None:
        """What stands under the bar; None when there is no bar."""
        return None if self.cursor is None else (*self._fitting, self._new)[self.cursor]

    def narrow(self, line: str) -> None:
        """Leave the answers that `line` is part of."""
        words = one_line(line)
        is_answer = words.casefold() in {answer.casefold() for answer in self._all}
        self._new = words if self._takes_new and not is_answer else ""
        self._fitting = tuple(answer for answer in self._all if words.casefold() in answer.casefold())
        if is_answer:
            # What was typed in full comes before what only has it in it.
            self._fitting = tuple(
                sorted(self._fitting, key=lambda answer: answer.casefold() != words.casefold())
            )
        self.display = self.row_count() > 0
        self.styles.height = self.row_count()
        self.rows_changed(0 if self._fitting else None)

    def go_to(self, answer: str) -> None:
        """Move the bar to an answer, if it is there."""
        if answer in self._fitting:
            self.cursor = self._fitting.index(answer)

    def step(self, step: int) -> None:
        """Move the bar, if there is anywhere to move to."""
        count = self.row_count()
        if count:
            self.cursor = min(count - 1, max(0, (-1 if self.cursor is None else self.cursor) + step))

    def row_count(self) -> int:
        """Return the number of answers left, a new one included."""
        return len(self._fitting) + bool(self._new)

    def row(self, index: int) -> tuple[Content]:
        """Return one answer."""
        bar = ("▌" if index == self.cursor else " ", "$accent")
        if index < len(self._fitting):
            return (Content.assemble(bar, " ", one_line(self._fitting[index])),)
        sign = "Enter takes it as it stands" if index == self.cursor else self._new_words
        return (Content.assemble(bar, " ", (_NEW, "$muted"), self._new, (f"  {sign}", "$muted")),)
