"""The line that says what is going on at its left and where you are at its right."""

from __future__ import annotations

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

_NARROW_CELLS = 60
_NOTICE_SECONDS = 4.0


class StatusLine(Widget):
    """One line; the right side is never cut for the left one."""

    about = reactive("")
    """What is known of the article: outlet and date."""
    activity = reactive("")
    """What is going on; hides `about`."""
    trouble = reactive("")
    """What went wrong with this article; stays until another one comes, and hides `activity`."""
    remark = reactive("")
    """What the person noted on the current claim; hides `trouble`."""
    notice = reactive("")
    """What just happened; hides all the others."""
    place = reactive(("", ""))
    """Where the cursor is, as ("4/8", "62%")."""

    def say(self, words: str) -> None:
        """Say for a while what just happened."""
        self.notice = words
        self.set_timer(_NOTICE_SECONDS, lambda: self._forget(words))

    def hush(self) -> None:
        """Forget what just happened: something else is about to."""
        self.notice = ""

    def clear(self) -> None:
        """Forget what was said about the last article."""
        self.about = self.remark = self.activity = self.trouble = ""

    def _forget(self, words: str) -> None:
        if self.notice == words:
            self.notice = ""

    def render(self) -> Content:
        """Return the line."""
        claim, percent = self.place
        wide = self.size.width >= _NARROW_CELLS
        right = "  ".join(part for part in (f"claim {claim}" if wide and claim else claim, percent) if part)
        words, style = next(
            (
                part
                for part in (
                    (self.notice, "$accent"),
                    (self.remark, "$foreground"),
                    (self.trouble, "$error"),
                    (self.activity, "$accent"),
                    (self.about, "$muted"),
                )
                if part[0]
            ),
            ("", ""),
        )
        room = self.size.width - len(right) - (2 if right else 0)
        left = Content.styled(words, style).truncate(max(room, 0), ellipsis=True)
        gap = " " * (self.size.width - left.cell_length - len(right))
        return Content.assemble(left, gap, (right, "$muted"))

    def notify_style_update(self) -> None:
        """Repaint: a theme may change nothing but the variables that the line names."""
        super().notify_style_update()
        self.refresh()
