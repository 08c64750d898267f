"""The themes in a list; the one under the cursor is on at once, beside the text it will colour."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.content import Content

from reader.ui.screens.dialog import Dialog
from reader.ui.screens.pane_screen import Pane, PaneScreen
from reader.ui.widgets.list_pane import ListPane
from reader.ui.widgets.row_list import RowList


class ThemePicker(PaneScreen[str | None], Dialog[str | None]):
    """Enter keeps the theme and closes with its name, escape brings back the one before."""

    BINDINGS = [("enter", "keep", "Keep this theme")]
    hint_situation = "choosing"

    def __init__(self, names: Sequence[str], current: str) -> None:
        super().__init__()
        self._names = names
        self._before = current
        self._rows = ThemeList(names)

    def compose(self) -> ComposeResult:
        """Show the list."""
        yield ListPane("Themes", self._rows, id="themes")

    def on_mount(self) -> None:
        """Start at the theme that is on."""
        self.query_one(ListPane).describe(f"{len(self._names)}")
        self._rows.rows_changed(self._names.index(self._before))
        self._rows.focus()

    @property
    def pane(self) -> Pane:
        """The list."""
        return self._rows

    @on(RowList.Moved)
    def _try(self, message: RowList.Moved) -> None:
        self.app.theme = self._names[message.index]

    @on(RowList.Chosen)
    def action_keep(self) -> None:
        """Keep the theme under the cursor."""
        self.dismiss(self.app.theme)

    def action_back(self) -> None:
        """Bring back the theme of before."""
        self.app.theme = self._before
        self.dismiss(None)


class ThemeList(RowList):
    """One line a theme."""

    ROW_HEIGHT = 1

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names = names

    def row_count(self) -> int:
        """Return the number of themes."""
        return len(self._names)

    def row(self, index: int) -> tuple[Content]:
        """Return the name of a theme."""
        bar = "▌" if index == self.cursor else " "
        return (Content.assemble((bar, "$accent"), " ", self._names[index]),)
