"""The arrangement: articles, text, claims side by side where there is room, else laid over the text."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import DescendantFocus, MouseDown, MouseMove, MouseUp
from textual.widget import Widget

from reader.ui.view.pane_widths import MIN_TEXT_CELLS, MIN_WIDTHS, SideName, fit
from reader.ui.widgets.list_pane import ListPane

PaneName = Literal["articles", "text", "claims"]
ORDER: tuple[PaneName, ...] = ("articles", "text", "claims")

ARTICLES_FROM_CELLS = 120
"""From this width on the articles stand beside the text: below it three panes leave it less than 62."""
CLAIMS_FROM_CELLS = 80
"""From this width on the claims stand beside the text: the width that terminals open with."""


class Panes(Horizontal):
    """Three panes, the text always seen. Knows which has the focus, not what is in them."""

    def __init__(self, articles: ListPane, text: Widget, claims: ListPane, *, focus: Widget) -> None:
        super().__init__()
        self._panes: dict[PaneName, Widget] = {"articles": articles, "text": text, "claims": claims}
        self._focus: dict[PaneName, Widget] = {
            "articles": articles.rows,
            "text": focus,
            "claims": claims.rows,
        }
        self._hidden_panes: set[PaneName] = set()
        self._over: PaneName | None = None
        self._widths: dict[str, int] = {}
        """What the person gave the panes, as far as they changed it."""
        self._drag: SideName | None = None
        """The pane whose border the mouse holds."""
        self.zen = False
        """Whether only the text is seen."""

    def compose(self) -> ComposeResult:
        """Lay out the panes from left to right."""
        yield from self._panes.values()

    def on_resize(self) -> None:
        """Take in or put away what the new width has room for."""
        self._show_panes()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Put away what lay over the text and lost the focus, however that came about."""
        if self._over is not None and event.widget is not self._focus[self._over]:
            self._over = None
            self._show_panes()

    @property
    def hidden_panes(self) -> frozenset[PaneName]:
        """The panes that the person put away."""
        return frozenset(self._hidden_panes)

    @property
    def widths(self) -> Mapping[str, int]:
        """The widths of the panes that the person changed, in cells, by name."""
        return dict(self._widths)

    def restore(self, hidden_panes: Collection[str], *, zen: bool, widths: Mapping[str, int]) -> None:
        """Put panes away as they were, and go to the text."""
        self._hidden_panes = {name for name in ORDER if name in hidden_panes and name != "text"}
        self._widths = {name: widths[name] for name in MIN_WIDTHS if name in widths}
        self.zen = zen
        self.go_to("text")

    @property
    def active(self) -> PaneName:
        """The pane with the focus; the text when none has it."""
        focused = self.screen.focused
        return next((name for name in ORDER if self._focus[name] is focused), "text")

    def go_to(self, name: PaneName) -> None:
        """Give the pane the focus, showing it first."""
        self._hidden_panes.discard(name)
        self._over = None if self._has_room(name) else name
        self._show_panes()
        self._focus[name].focus(scroll_visible=False)

    def uncover(self) -> None:
        """Put away what lies over the text; the focus stays with whatever has it."""
        self._over = None
        self._show_panes()

    def toggle(self, name: PaneName) -> None:
        """Show the pane and go to it, or put it away and go to the text."""
        if name == self._over or (self._has_room(name) and name not in self._hidden_panes):
            if self._has_room(name):
                self._hidden_panes.add(name)
            self.go_to("text")
        else:
            self.go_to(name)

    def cycle(self, step: int, *, around: bool) -> None:
        """Go to the next pane (step 1) or the one before (-1) not put away; around the ends or not."""
        names = [name for name in ORDER if name not in self._hidden_panes]
        place = names.index(self.active) + step
        if around or 0 <= place < len(names):
            self.go_to(names[place % len(names)])

    def toggle_zen(self) -> None:
        """Leave nothing but the text, or bring the rest back."""
        self.zen = not self.zen
        self.go_to("text")

    def widen(self, cells: int) -> str:
        """Make the pane with the focus wider, or narrower by a negative number; return what to say about it.

        The text has no width of its own: there it is the claims that change, else the articles.
        """
        active, widths = self.active, self._visible_widths
        names = [name for name in widths if name == active] if active != "text" else sorted(widths)[::-1]
        if not names:
            return "There is no pane beside the text."
        name = names[0]
        self._resize(name, widths[name] + cells)
        now = self._visible_widths[name]
        if now == widths[name]:
            return f"The {name} cannot be {'wider' if cells > 0 else 'narrower'} here."
        return f"The {name} take {now} cells."

    def on_mouse_down(self, event: MouseDown) -> None:
        """Take hold of a border."""
        self._drag = self._bordering(event.screen_x)
        if self._drag:
            self.capture_mouse()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Let the border that is held follow."""
        if self._drag == "articles":
            self._resize("articles", event.screen_x - self.region.x + 1)
        elif self._drag == "claims":
            self._resize("claims", self.region.right - event.screen_x - 1)

    def on_mouse_up(self, event: MouseUp) -> None:
        """Let go of it."""
        if self._drag:
            self._drag = None
            self.release_mouse()

    def _bordering(self, column: int) -> SideName | None:
        """Return the pane whose border towards the text stands in a column of the screen."""
        if self._over is not None:
            return None
        borders: dict[SideName, int] = {
            "articles": self._panes["articles"].region.right - 1,
            "claims": self._panes["claims"].region.x - 1,
        }
        return next((name for name in self._visible_widths if borders[name] == column), None)

    @property
    def _visible_widths(self) -> dict[SideName, int]:
        """Cells of each pane that stands beside the text.

        Where there is room for one, the articles take the place of the claims for as long as they are wanted.
        """
        beside = [name for name in MIN_WIDTHS if self._has_room(name) and name not in self._hidden_panes]
        if self._is_instead_of_claims:
            beside = ["articles"]
        return fit(self._widths, beside, self.screen.size.width)

    def _resize(self, name: SideName, cells: int) -> None:
        """Give a pane so many cells, as far as the others leave them."""
        beside = sum(self._visible_widths.values()) - self._visible_widths[name]
        max_cells = self.screen.size.width - MIN_TEXT_CELLS - beside
        self._widths[name] = max(MIN_WIDTHS[name], min(cells, max_cells))
        self._show_panes()

    def _show_panes(self) -> None:
        """Show what has room and was not put away, and what lies over the text."""
        widths = self._visible_widths
        for name in MIN_WIDTHS:
            pane = self._panes[name]
            is_over = name == self._over and name not in widths
            pane.set_class(is_over, "-over")
            pane.styles.width = None if is_over else widths.get(name)
            pane.display = is_over or name in widths

    @property
    def _is_instead_of_claims(self) -> bool:
        return self._over == "articles" and not self.zen and self.screen.size.width >= CLAIMS_FROM_CELLS

    def _has_room(self, name: PaneName) -> bool:
        needed = {"articles": ARTICLES_FROM_CELLS, "text": 0, "claims": CLAIMS_FROM_CELLS}[name]
        return name == "text" or (not self.zen and self.screen.size.width >= needed)
