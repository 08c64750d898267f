"""Asks in three rows which claims go out, in which format and into which file, and shows how that looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, Static

from reader.ui.screens.dialog import Dialog
from reader.ui.screens.form_field import form_field
from reader.ui.screens.form_hints import form_hints
from reader.ui.view.preview_lines import FileBeginning
from reader.ui.widgets import terminal_cursor
from reader.ui.widgets.choice_row import ChoiceRow
from reader.ui.widgets.file_preview import FilePreview

_HINT = form_hints(("↑↓ ←→", "Enter writes it", "Esc leaves"))
_REPLACES = "It exists: Enter again replaces it."


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What a person wants to have written."""

    what: int
    """Which of the claims that were offered."""
    format: int
    """Which of the formats that were offered."""
    path: str
    replaces: bool = False
    """Whether a file that is there is to be replaced."""


@dataclass(frozen=True, slots=True)
class ExportOffers:
    """What the rows have to choose from, and what they say of it."""

    claims: Sequence[str]
    """What may go out, in a few words."""
    formats: Sequence[str]
    default_path: Callable[[int, int], str]
    """Returns the path for claims and a format that is offered while the person typed none."""
    preview: Callable[[int, int], FileBeginning]
    """Returns the beginning of what would be written, more of it than the form has room for."""
    is_taken: Callable[[str], bool]
    """Tells whether there is a file at a path."""
    problem: Callable[[str], str]
    """Returns why no file can be written at a path, as a sentence; empty where one can."""


class ExportForm(Dialog[ExportChoice | None]):
    """Closes with what is wanted; with None when the person leaves it."""

    AUTO_FOCUS = "#claims"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (20, "-tall"), (32, "-high")]
    BINDINGS = [
        Binding("escape", "leave", "Leave it"),
        Binding("enter", "write", "Write it"),
        Binding("down,tab", "app.focus_next", "Next row"),
        Binding("up,shift+tab", "app.focus_previous", "Previous row"),
    ]

    def __init__(self, offers: ExportOffers, choice: ExportChoice) -> None:
        super().__init__()
        self.offers = offers
        """What the rows have to choose from."""
        self.first_choice = choice
        """What they begin with."""
        self._claims = ChoiceRow(offers.claims, choice.what, id="claims")
        self._formats = ChoiceRow(offers.formats, choice.format, id="formats")
        self._preview = FilePreview(classes="preview")
        self._hint = Static(classes="row")
        self._replaced_path = ""
        """The path of the file that the person was told of: entered again, it is replaced."""

    def compose(self) -> ComposeResult:
        """Show the rows, with the preview between them and the hint."""
        with Vertical(id="prompt"):
            yield Static(Content.styled("Export", "bold"), classes="row")
            yield form_field("What", self._claims)
            yield form_field("As", self._formats)
            path = Input(self.first_choice.path, id="path", select_on_focus=False, compact=True)
            yield form_field("To", path)
            yield self._preview
            yield self._hint

    @property
    def _path_line(self) -> Input:
        return self.query_one("#path", Input)

    def on_mount(self) -> None:
        """Show how it would look."""
        terminal_cursor.place_in(self._path_line)
        self._hint.update(_HINT)
        self._show_preview()

    def action_write(self) -> None:
        """Close with what the rows say, unless that would replace a file that the person was not told of."""
        path = self._path_line.value.strip()
        if problem := self.offers.problem(path):
            self._warn(problem)
        elif self.offers.is_taken(path) and path != self._replaced_path:
            self._replaced_path = path
            self._warn(_REPLACES)
        else:
            replaces = path == self._replaced_path
            self.dismiss(ExportChoice(self._claims.chosen, self._formats.chosen, path, replaces))

    def action_leave(self) -> None:
        """Close without anything."""
        self.dismiss(None)

    @on(Input.Submitted)
    def _submit(self) -> None:
        self.action_write()

    @on(Input.Changed)
    def _forget_warning(self) -> None:
        self._replaced_path = ""
        self._hint.update(_HINT)

    def on_choice_row_changed(self, message: ChoiceRow.Changed) -> None:
        """Show how the other choice looks; the file is called after it while the person gave it no name."""
        former = dict(zip(("#claims", "#formats"), (self._claims.chosen, self._formats.chosen), strict=True))
        former[f"#{message.row.id}"] = message.former
        if self._path_line.value == self.offers.default_path(former["#claims"], former["#formats"]):
            self._path_line.value = self.offers.default_path(self._claims.chosen, self._formats.chosen)
            self._path_line.cursor_position = len(self._path_line.value)  # it may have got longer
        self._show_preview()

    def _show_preview(self) -> None:
        self._preview.show(self.offers.preview(self._claims.chosen, self._formats.chosen))

    def _warn(self, words: str) -> None:
        self._hint.update(Content.styled(words, "bold $warning"))
