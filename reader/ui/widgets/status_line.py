"""The line that says what is going on at its left and where you are at its right."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from reader.text.normalize import replace_controls

_NARROW_CELLS = 60
"""Below this width the word "claim" is left out: its cells are better used by what is said at the left."""
_NOTICE_SECONDS = 4.0
"""So long a notice stays when no key is pressed: time to read a line of 80 cells twice."""


@dataclass(frozen=True, slots=True)
class Status:
    """What the line has to say. Of what is not empty, the first in this order is seen at the left."""

    notice: str = ""
    """What the last key did."""
    remark: str = ""
    """What the person noted on the current claim."""
    trouble: str = ""
    """What went wrong with this article; stays until another one comes."""
    activity: str = ""
    """What is going on: how far the analysis has come."""
    about: str = ""
    """Number and title of the article."""
    place: tuple[str, str] = ("", "")
    """Where the cursor is, as ("4/8", "62%"); seen at the right, always."""


class StatusLine(Widget):
    """One line; the right side is never cut for the left one."""

    state: reactive[Status] = reactive(Status())

    def change(self, **changes: Any) -> None:
        """Put some fields of `state` to other values, drawing once; control characters become pictures."""
        words: dict[str, Any] = {
            name: replace_controls(value) if isinstance(value, str) else value
            for name, value in changes.items()
        }
        self.state = replace(self.state, **words)

    def say(self, words: str) -> None:
        """Say for a while what just happened."""
        self.change(notice=words)
        self.set_timer(_NOTICE_SECONDS, lambda: self._forget(words))

    def hush(self) -> None:
        """Forget what just happened: something else is about to."""
        self.change(notice="")

    def _forget(self, words: str) -> None:
        if self.state.notice == replace_controls(words):
            self.hush()

    def render(self) -> Content:
        """Return the line."""
        state = self.state
        claim, percent = state.place
        is_wide = self.size.width >= _NARROW_CELLS
        position = f"claim {claim}" if is_wide and claim else claim
        right = "  ".join(part for part in (position, percent) if part)
        words, style = next(
            (
                part
                for part in (
                    (state.notice, "$accent"),
                    (state.remark, "$foreground"),
                    (state.trouble, "$error"),
                    (state.activity, "$accent"),
                    (state.about, "$muted"),
                )
                if part[0]
            ),
            ("", ""),
        )
        room = self.size.width - len(right) - (2 if right else 0)
        message = Content.styled(words, style).truncate(max(room, 0), ellipsis=True)
        gap = " " * (self.size.width - message.cell_length - len(right))
        return Content.assemble(message, gap, (right, "$muted"))

    def notify_style_update(self) -> None:
        """Repaint: a theme may change nothing but the variables that the line names."""
        super().notify_style_update()
        self.refresh()
