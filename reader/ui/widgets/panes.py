"""The arrangement: tree, articles, text, claims side by side where there is room, else laid over the text."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import DescendantFocus, MouseDown, MouseMove, MouseUp
from textual.widget import Widget

from reader.settings.pane_actions import PaneName
from reader.ui.view.pane_room import LISTS, PaneRoom
from reader.ui.view.pane_widths import MIN_WIDTHS, WIDTHS, SideName
from reader.ui.widgets.list_pane import ListPane

_ORDER: tuple[PaneName, ...] = ("tree", "articles", "text", "claims")


class Panes(Horizontal):
    """The panes, the text always seen. Knows which has the focus, not what is in them."""

    def __init__(
        self,
        articles: ListPane,
        text: Widget,
        claims: ListPane,
        *,
        focus: Widget,
        tree: ListPane | None = None,
        usual_widths: Mapping[SideName, int] = WIDTHS,
    ) -> None:
        """`focus` takes the keys of the text; without a `tree` there is none to go to."""
        super().__init__()
        self._panes: dict[PaneName, Widget] = {"articles": articles, "text": text, "claims": claims}
        self._focus: dict[PaneName, Widget] = {
            "articles": articles.rows,
            "text": focus,
            "claims": claims.rows,
        }
        if tree is not None:
            self._panes = {"tree": tree, **self._panes}
            self._focus["tree"] = tree.rows
        self._usual_widths = usual_widths
        self._hidden_panes: set[PaneName] = {"tree"}
        self._is_in_lists = False
        """Whether the articles or the tree have the keys, or had them last."""
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
        """Take in or put away what the new width has room for; the text gets the keys of what is put away."""
        active = self.active
        self._show_panes()
        if not self._panes[active].display:
            self.go_to("text")

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Put away what lay over the text and lost the focus, however that came about."""
        is_in_lists = any(event.widget is self._focus.get(name) for name in LISTS)
        is_uncovered = self._over is not None and event.widget is not self._focus[self._over]
        if is_uncovered or is_in_lists != self._is_in_lists:
            self._over = None if is_uncovered else self._over
            self._is_in_lists = is_in_lists
            self._show_panes()

    @property
    def hidden_panes(self) -> frozenset[PaneName]:
        """The panes that the person put away; the tree is away until it is wanted."""
        return frozenset(self._hidden_panes - {"tree"})

    @property
    def shows_tree(self) -> bool:
        """Whether the person wanted the tree, and did not put it away."""
        return "tree" not in self._hidden_panes

    @property
    def widths(self) -> Mapping[str, int]:
        """The widths of the panes that the person changed, in cells, by name."""
        return dict(self._widths)

    def restore(
        self, hidden_panes: Collection[str], *, zen: bool, widths: Mapping[str, int], shows_tree: bool = False
    ) -> None:
        """Put panes away as they were, and go to the text."""
        self._hidden_panes = {name for name in _ORDER if name in hidden_panes and name != "text"}
        if not (shows_tree and "tree" in self._panes):
            self._hidden_panes.add("tree")
        self._widths = {name: widths[name] for name in MIN_WIDTHS if name in widths}
        self.zen = zen
        self.go_to("text")

    @property
    def active(self) -> PaneName:
        """The pane with the focus; the text when none has it."""
        focused = self.screen.focused
        return next((name for name, widget in self._focus.items() if widget is focused), "text")

    def go_to(self, name: PaneName) -> None:
        """Give the pane the focus, showing it first."""
        self._hidden_panes.discard(name)
        self._is_in_lists = name in LISTS
        self._over = None if self._room.has(name) else name
        self._show_panes()
        self._focus[name].focus(scroll_visible=False)

    def uncover(self) -> None:
        """Put away what lies over the text; the focus stays with whatever has it."""
        self._over = None
        self._show_panes()

    def show_text(self, is_shown: bool) -> None:
        """Show the text in front of what lies over it, while a question is about it, or no longer."""
        self.set_class(is_shown, "-aside")

    def toggle(self, name: PaneName) -> None:
        """Show the pane and go to it, or put it away and go to the text; from the tree, to the articles."""
        if name == self._over or name in self._room.visible_widths:
            if self._room.has(name) or name == "tree":
                self._hidden_panes.add(name)
            self.go_to("articles" if name == "tree" == self.active else "text")
        else:
            self.go_to(name)

    def cycle(self, step: int, *, around: bool) -> None:
        """Go to the next pane (step 1) or the one before (-1) not put away; around the ends or not."""
        names = [name for name in self._panes if name not in self._hidden_panes]
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
        active, widths = self.active, self._room.visible_widths
        names = [name for name in widths if name == active] if active != "text" else sorted(widths)[::-1]
        if not names:
            return "There is no pane beside the text."
        name = names[0]
        self._resize(name, widths[name] + cells)
        now = self._room.visible_widths[name]
        if now == widths[name]:
            return f"The {name} cannot be {'wider' if cells > 0 else 'narrower'} here."
        return f"The {name} take{'s' if name == 'tree' else ''} {now} cells."

    def on_mouse_down(self, event: MouseDown) -> None:
        """Take hold of a border."""
        self._drag = self._bordering(event.screen_x)
        if self._drag:
            self.capture_mouse()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Let the border that is held follow."""
        if self._drag == "claims":
            self._resize("claims", self.region.right - event.screen_x - 1)
        elif self._drag:
            self._resize(self._drag, event.screen_x - self._panes[self._drag].region.x + 1)

    def on_mouse_up(self, event: MouseUp) -> None:
        """Let go of it."""
        if self._drag:
            self._drag = None
            self.release_mouse()

    def _bordering(self, column: int) -> SideName | None:
        """Return the pane whose border towards the text stands in a column of the screen."""
        if self._over is not None:
            return None
        borders = {
            name: pane.region.x - 1 if name == "claims" else pane.region.right - 1
            for name, pane in self._panes.items()
        }
        return next((name for name in self._room.visible_widths if borders[name] == column), None)

    def _show_panes(self) -> None:
        """Show what has room and was not put away, and what lies over the text."""
        widths = self._room.visible_widths
        for name, pane in self._panes.items():
            if name == "text":
                continue
            is_over = name == self._over and name not in widths
            pane.set_class(is_over, "-over")
            pane.styles.width = None if is_over else widths.get(name)
            pane.display = is_over or name in widths

    def _resize(self, name: SideName, cells: int) -> None:
        """Give a pane so many cells, as far as the others leave them."""
        self._widths[name] = self._room.chosen_width(name, cells)
        self._show_panes()

    @property
    def _room(self) -> PaneRoom:
        return PaneRoom(
            screen_cells=self.screen.size.width,
            has_tree="tree" in self._panes,
            hidden=self._hidden_panes,
            over=self._over,
            is_in_lists=self._is_in_lists,
            zen=self.zen,
            chosen_widths=self._widths,
            usual_widths=self._usual_widths,
        )
