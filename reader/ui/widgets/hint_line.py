"""One line of hints, of which none breaks off in the middle; a click does what one says."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.widgets import Static

from reader.ui.view.key_hints import fitting_hints


class HintLine(Static):
    """Shows as many hints as it has room for; what one needs first comes first."""

    DEFAULT_CSS = """
    HintLine {
        height: 1;
        text-wrap: nowrap;
        text-overflow: ellipsis;
    }
    """

    class Clicked(Message):
        """The person wants what a hint is about."""

        def __init__(self, id: str) -> None:
            super().__init__()
            self.id = id
            """Of the action."""

    def __init__(self, hints: Sequence[Content] = (), *, classes: str = "hints") -> None:
        super().__init__(classes=classes)
        self._hints = tuple(hints)
        self._gap, self._more = "  ", ""

    def show(self, hints: Sequence[Content], *, gap: str = "  ", more: str = "") -> None:
        """Show other hints, with `gap` between them; `more` says that there are others."""
        self._hints, self._gap, self._more = tuple(hints), gap, more
        self._fit()

    def on_click(self, event: Click) -> None:
        """Ask for what the hint under the mouse says."""
        id = event.style.meta.get("action_id")
        if id is not None:
            self.post_message(self.Clicked(id))

    def on_resize(self) -> None:
        """Show as many as there is room for now."""
        self._fit()

    def notify_style_update(self) -> None:
        """Draw again: a theme may change nothing but the variables that the hints name."""
        super().notify_style_update()
        self.refresh()

    def _fit(self) -> None:
        line = fitting_hints(self._hints, self.content_size.width, gap=self._gap, more=self._more)
        self.update(line, layout=False)
