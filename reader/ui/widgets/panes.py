"""The arrangement: articles, text, claims side by side where there is room, else laid over the text."""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.events import DescendantFocus
from textual.widget import Widget

from reader.ui.widgets.list_pane import ListPane

PaneName = Literal["articles", "text", "claims"]
ORDER: tuple[PaneName, ...] = ("articles", "text", "claims")

ARTICLES_FROM_CELLS = 120
"""From this width on the articles stand beside the text."""
CLAIMS_FROM_CELLS = 80
"""From this width on the claims stand beside the text."""


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
        self._hidden: set[PaneName] = set()
        self._over: PaneName | None = None
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
    def hidden(self) -> frozenset[PaneName]:
        """The panes that the person put away."""
        return frozenset(self._hidden)

    def restore(self, hidden: Collection[str], *, zen: bool) -> None:
        """Put panes away as they were, and go to the text."""
        self._hidden = {name for name in ORDER if name in hidden and name != "text"}
        self.zen = zen
        self.go_to("text")

    @property
    def active(self) -> PaneName:
        """The pane with the focus; the text when none has it."""
        focused = self.screen.focused
        return next((name for name in ORDER if self._focus[name] is focused), "text")

    def go_to(self, name: PaneName) -> None:
        """Give the pane the focus, showing it first."""
        self._hidden.discard(name)
        self._over = None if self._has_room(name) else name
        self._show_panes()
        self._focus[name].focus(scroll_visible=False)

    def uncover(self) -> None:
        """Put away what lies over the text; the focus stays with whatever has it."""
        self._over = None
        self._show_panes()

    def toggle(self, name: PaneName) -> None:
        """Show the pane and go to it, or put it away and go to the text."""
        if name == self._over or (self._has_room(name) and name not in self._hidden):
            if self._has_room(name):
                self._hidden.add(name)
            self.go_to("text")
        else:
            self.go_to(name)

    def cycle(self, step: int, *, around: bool) -> None:
        """Go to the next pane (step 1) or the one before (-1) not put away; around the ends or not."""
        names = [name for name in ORDER if name not in self._hidden]
        place = names.index(self.active) + step
        if around or 0 <= place < len(names):
            self.go_to(names[place % len(names)])

    def toggle_zen(self) -> None:
        """Leave nothing but the text, or bring the rest back."""
        self.zen = not self.zen
        self.go_to("text")

    def _show_panes(self) -> None:
        """Show what has room and was not put away, and what lies over the text."""
        for name in ("articles", "claims"):
            pane = self._panes[name]
            pane.set_class(name == self._over, "-over")
            pane.display = name == self._over or (self._has_room(name) and name not in self._hidden)

    def _has_room(self, name: PaneName) -> bool:
        needed = {"articles": ARTICLES_FROM_CELLS, "text": 0, "claims": CLAIMS_FROM_CELLS}[name]
        return name == "text" or (not self.zen and self.screen.size.width >= needed)
