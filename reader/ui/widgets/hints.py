"""The bottom line: what one does most in the pane with the focus, as much as fits; a click does it."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from reader.settings.keymap import Keymap
from reader.settings.keys import display, types_something
from reader.settings.pane_actions import HINTS, HINTS_EVERYWHERE, LINE_SITUATIONS, Situation

_HEADINGS: Mapping[Situation, str] = {"selecting": "select:"}
"""Where the keys do something else than usual, the line says so first."""


class Hints(Widget):
    """Shows the hints of the situation, and those that hold everywhere."""

    ALLOW_SELECT = False

    class Clicked(Message):
        """The person wants what a hint is about."""

        def __init__(self, id: str) -> None:
            super().__init__()
            self.id = id
            """Of the action."""

    situation: reactive[Situation] = reactive[Situation]("text")

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self._keymap = keymap

    def render(self) -> Content:
        """Return the line: its end, with the way to all other keys, always has room."""
        heading = _HEADINGS.get(self.situation, "")
        fitting = [Content.styled(heading, "bold $accent")] if heading else []
        last = self._hints(HINTS_EVERYWHERE)
        room = self.size.width - sum(hint.cell_length + 2 for hint in (*fitting, *last)) + 2
        for hint in self._hints(HINTS[self.situation]):
            room -= hint.cell_length + 2
            if room < 0:
                break
            fitting.append(hint)
        return Content("  ").join([*fitting, *last])

    def on_click(self, event: Click) -> None:
        """Ask for what the hint under the mouse says."""
        id = event.style.meta.get("action_id")
        if id is not None:
            self.post_message(self.Clicked(id))

    def notify_style_update(self) -> None:
        """Repaint: a theme may change nothing but the variables that the line names."""
        super().notify_style_update()
        self.refresh()

    def _hints(self, words: Mapping[str, str]) -> list[Content]:
        return [
            Content.assemble((display(key), "bold"), " ", (hint, "$muted")).stylize(
                Style.from_meta({"action_id": id})
            )
            for id, hint in words.items()
            for key in self._keys(id)[:1]
        ]

    def _keys(self, id: str) -> list[str]:
        """Return the keys of an action that do it in the situation, the usual one first."""
        is_line = self.situation in LINE_SITUATIONS
        return [key for key in self._keymap[id] if not (is_line and types_something(key))]
