"""What edits did to an article: the claims that changed, beside the ordinary difference of the texts."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.worker import Worker

from reader.errors import ReaderError
from reader.export.version_changes import count
from reader.settings.keymap import Keymap
from reader.shelf.version_comparison import Comparison
from reader.shelf.versions import Version
from reader.text.paragraph_diff import paragraph_diff
from reader.ui.bindings import bindings_of
from reader.ui.screens.dialog import Dialog
from reader.ui.screens.pane_screen import Pane, PaneScreen
from reader.ui.view.change_words import diff_rows
from reader.ui.view.key_hints import key_hints
from reader.ui.widgets.change_list import ChangeList, DiffList
from reader.ui.widgets.hint_line import HintLine
from reader.ui.widgets.list_pane import ListPane
from reader.ui.widgets.row_list import RowList

Compare = Callable[[Version, Version], Awaitable[Comparison]]
_BESIDE_FROM_CELLS = 100
"""From this width on claims and text stand beside each other; on narrower ones `next_pane` changes them."""


class VersionChangesScreen(PaneScreen[int | None], Dialog[int | None]):
    """Closes with the claim of the newest version to go to, by its index; with None when one leaves it."""

    BINDINGS = [*bindings_of("versions", "open", "next_pane", "previous_pane", "pane_left", "pane_right")]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (_BESIDE_FROM_CELLS, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]

    def __init__(self, versions: Sequence[Version], compare: Compare, keymap: Keymap) -> None:
        """`versions` are at least two, the oldest first; `compare` may raise ReaderError."""
        super().__init__()
        self._versions = versions
        self._compare = compare
        self._keymap = keymap
        self._place = len(versions) - 2
        """Of the former version among the versions."""
        self._comparison: Comparison | None = None
        self._changes = ChangeList()
        self._diff = DiffList()

    def compose(self) -> ComposeResult:
        """Show both lists over what the keys do."""
        with Vertical(id="versions"):
            with Horizontal():
                yield ListPane("What changed", self._changes, id="changed-claims")
                yield ListPane("The text", self._diff, id="changed-text")
            yield HintLine(self._hints())

    def on_mount(self) -> None:
        """Begin with what the last edit did."""
        self._show_text(is_shown=False)
        self._load()

    @property
    def pane(self) -> Pane:
        """The list that has the keys."""
        return self._diff if self.has_class("-text") else self._changes

    def action_back(self) -> None:
        """Go back to the reading."""
        self.dismiss(None)

    def action_versions(self) -> None:
        """Go back with the key that opened it."""
        self.dismiss(None)

    def action_open(self) -> None:
        """Go to the claim under the cursor, where the newest version has it."""
        self._changes.choose()

    def action_step_pane(self, step: int, is_cycling: bool) -> None:
        """Give the keys to the other list; or, left and right, show the edit before or after this one."""
        if is_cycling:
            self._show_text(is_shown=not self.has_class("-text"))
            return
        place = min(max(self._place + step, 0), len(self._versions) - 2)
        if place != self._place:
            self._place = place
            self._load()

    @on(RowList.Moved)
    def _follow(self, message: RowList.Moved) -> None:
        if message.rows is self._changes:
            self._show_place()

    @on(RowList.Chosen)
    def _choose(self, message: RowList.Chosen) -> None:
        change = self._changes.change
        is_newest = self._place == len(self._versions) - 2
        if message.rows is self._changes and change is not None and change.current is not None and is_newest:
            self.dismiss(change.current)

    def _load(self) -> Worker[None]:
        return self.run_worker(partial(self._show, self._place), exclusive=True)

    async def _show(self, place: int) -> None:
        former, current = self._versions[place : place + 2]
        count_words = f" of {len(self._versions)}" if len(self._versions) > 2 else ""
        title = f"version {former.number} → {current.number}{count_words}"
        pane = self.query_one("#changed-claims", ListPane)
        pane.describe(title, "Comparing …")
        try:
            comparison = await self._compare(former, current)
        except ReaderError as error:
            pane.describe(title, str(error))
            return
        self._comparison = comparison
        self._changes.show(comparison)
        rows = diff_rows(paragraph_diff(comparison.former.text, comparison.current.text))
        self._diff.show(rows)
        nothing = "" if comparison.changes else "No claim changed, only the text."
        pane.describe(f"{title}, {count(comparison)}", nothing)
        moment = current.added[:16].replace("T", " ")
        self.query_one("#changed-text", ListPane).describe(f"since {moment}")
        self._show_text(is_shown=self.has_class("-text") or not comparison.changes)
        self._show_place()

    def _show_place(self) -> None:
        """Show the paragraphs of the change under the cursor, both where there are two."""
        change, comparison = self._changes.change, self._comparison
        if change is None or comparison is None:
            return
        if change.current is not None:
            self._diff.follow("+", comparison.current.corrected.analysis.claims[change.current].start)
        if change.former is not None:
            self._diff.follow("-", comparison.former.corrected.analysis.claims[change.former].start)

    def _show_text(self, *, is_shown: bool) -> None:
        """Give the keys to the text, or to the claims; on a narrow screen that is all there is."""
        self.set_class(is_shown, "-text")
        self.query_one(HintLine).show(self._hints())
        (self._diff if is_shown else self._changes).focus()

    def _hints(self) -> Sequence[Content]:
        other_list = "claims" if self.has_class("-text") else "text"
        words = {"open": "claim", "back": "close", "next_pane": other_list}
        if len(self._versions) > 2:
            words["pane_left"] = "earlier edit"
        return key_hints(self._keymap, words)
