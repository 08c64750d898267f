"""Asks in three rows which claims go out, in which format and into which file, and shows how that looks."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.style import Style
from textual.widget import Widget
from textual.widgets import Input, Static

from reader.ui.screens.dialog import Dialog
from reader.ui.screens.form_hints import form_hints
from reader.ui.view.claim_row_lines import shortened
from reader.ui.view.preview_lines import preview_lines
from reader.ui.widgets import terminal_cursor

_HINT = form_hints(("↑↓ ←→", "Enter writes it", "Esc leaves"))
_REPLACES = "It exists: Enter again replaces it."

_ANY_CELLS = 1_000
"""More than any terminal is wide."""


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
    preview: Callable[[int, int], str]
    """Returns the beginning of what would be written, more of it than the form has room for."""
    is_taken: Callable[[str], bool]
    """Tells whether there is a file at a path."""


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
        self._preview = Preview(classes="preview")
        self._hint = Static(classes="row")
        self._replaced_path = ""
        """The path of the file that the person was told of: entered again, it is replaced."""

    def compose(self) -> ComposeResult:
        """Show the rows, with the preview between them and the hint."""
        with Vertical(id="prompt"):
            yield Static(Content.styled("Export", "bold"), classes="row")
            yield _field("What", self._claims)
            yield _field("As", self._formats)
            path = Input(self.first_choice.path, id="path", select_on_focus=False, compact=True)
            yield _field("To", path)
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
        if not path:
            self._warn("Name a file.")
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


class Preview(Static):
    """The beginning of a file, as much of it as there is room for."""

    def __init__(self, *, classes: str) -> None:
        super().__init__(classes=classes)
        self._text = ""

    def show(self, text: str) -> None:
        """Show how another file begins."""
        self._text = text
        self._draw()

    def on_resize(self) -> None:
        """Show as much of it as there is room for now."""
        self._draw()

    def _draw(self) -> None:
        lines = preview_lines(self._text, width_cells=self.size.width, height=self.size.height)
        self.update(Content("\n".join(lines)))


class ChoiceRow(Static, can_focus=True):
    """One of several choices in a line; the keys to the left and the right go to another."""

    BINDINGS = [
        Binding("right,l,space", "step(1)", "Next choice"),
        Binding("left,h", "step(-1)", "Previous choice"),
    ]

    class Changed(Message):
        """Another choice was taken."""

        def __init__(self, row: ChoiceRow, former: int) -> None:
            super().__init__()
            self.row = row
            self.former = former
            """Which one it was before."""

    def __init__(self, choices: Sequence[str], chosen: int, *, id: str) -> None:
        super().__init__(id=id)
        self._choices = tuple(choices)
        self.chosen = chosen
        """Which one is taken, counted from 0."""
        self._has_keys = False  # `has_focus` is still what it was while it changes

    def on_mount(self) -> None:
        """Show what is chosen."""
        self._draw()

    def on_resize(self) -> None:
        """Show as much of it as there is room for."""
        self._draw()

    def on_focus(self) -> None:
        """Show that the keys go here."""
        self._has_keys = True
        self._draw()

    def on_blur(self) -> None:
        """Show that they do not any more."""
        self._has_keys = False
        self._draw()

    def on_click(self, event: Click) -> None:
        """Take the choice that the arrow under the mouse leads to; the next one on the words."""
        self.action_step(event.style.meta.get("step", 1))

    def action_step(self, step: int) -> None:
        """Take the next choice (1) or the one before (-1); the last is followed by the first."""
        former, self.chosen = self.chosen, (self.chosen + step) % len(self._choices)
        self._draw()
        self.post_message(self.Changed(self, former))

    def _draw(self) -> None:
        bar = ("▌" if self._has_keys else " ", "$accent")
        place = f"  {self.chosen + 1}/{len(self._choices)}"
        arrows = ("‹ ", " ›") if self._has_keys else ("  ", "  ")
        # Before it has a size everything is written: a slow machine would show an ellipsis alone.
        room = max(1, (self.size.width or _ANY_CELLS) - 1 - sum(map(cell_len, arrows)) - cell_len(place))
        words = (shortened(self._choices[self.chosen], room), "bold" if self._has_keys else "")
        self.update(
            Content.assemble(
                *(bar, _arrow(arrows[0], -1), words, _arrow(arrows[1], 1), (place, "$muted")),
            )
        )


def _arrow(sign: str, step: int) -> Content:
    return Content.styled(sign, "$accent").stylize(Style.from_meta({"step": step}))


def _field(label: str, widget: Widget) -> Widget:
    return Horizontal(Static(Content.styled(label, "$muted"), classes="label"), widget, classes="field")
