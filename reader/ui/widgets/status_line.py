"""The line that says what is going on at its left and where you are at its right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.timer import Timer
from textual.widget import Widget

from reader.settings.key_names import with_keys
from reader.settings.keymap import Keymap
from reader.settings.keys import display
from reader.text.normalize import replace_controls
from reader.text.short_paths import with_short_paths

_NARROW_CELLS = 60
"""Below this width "claim" and its number are left out: what is said at the left needs their cells more."""
_HINT_FROM_CELLS = 24
"""With less room the words of a message are worth more than where it can be read: the hint takes seven."""
_TITLE_FROM_CELLS = 25
"""With less room behind what is going on, a title is its number and two words."""
_MAX_MESSAGES = 200
"""So many messages can be read again: those of an hour, on a few pages."""
_NOTICE_SECONDS = 4.0
"""So long a notice stays when no key is pressed: time to read a line of 80 cells twice."""


class Status(NamedTuple):
    """What the line has to say. Of what is not empty, the first in this order is seen at the left."""

    notice: str = ""
    """What the last key did."""
    short_notice: str = ""
    """The same where `notice` has no room; empty when that is cut then."""
    listed: str = ""
    """Which article the bar of the list is on, where its row cannot say it; news come before it."""
    remark: str = ""
    """What the person noted on the current claim."""
    trouble: str = ""
    """What went wrong with this article; stays until another one comes."""
    activity: str = ""
    """What is going on: how far the analysis has come."""
    intake: str = ""
    """What is being added to the library, or asked for."""
    about: str = ""
    """Number and title of the article; beside the activity too, where there is room."""
    tip: str = ""
    """What to press, for a person who never did; beside the title, or instead where both have no room."""
    background: str = ""
    """What goes on beside the open article; beside the title where there is room."""
    news: str = ""
    """What became of the article's file meanwhile; stays until it is read again."""
    place: tuple[str, str, str] = ("", "", "")
    """Where the cursor is, as ("", "4/8", "62%"); seen at the right, always.

    ("8", "7/7", "100%") where the claim has another number in its row: that is seen where there is room.
    """


class StatusLine(Widget):
    """One line; the right side is never cut for the left one."""

    state: reactive[Status] = reactive(Status())
    messages: Sequence[str] = ()
    """What was said so far, the oldest first."""

    def __init__(self, keymap: Keymap) -> None:
        super().__init__()
        self._keymap = keymap
        self._notice_timer: Timer | None = None
        """What ends the notice that is seen; None before the first one."""

    def change(self, **changes: Any) -> None:
        """Put some fields of `state` to other values, drawing once; control characters become pictures."""
        words: dict[str, Any] = {
            name: replace_controls(value) if isinstance(value, str) else value
            for name, value in changes.items()
        }
        self.remember(words.get("trouble", ""))
        self.state = self.state._replace(**words)

    def remember(self, words: str) -> None:
        """Keep what was said, here or elsewhere, so that it can be read again; nothing twice in a row."""
        if words and replace_controls(words) not in self.messages[-1:]:
            self.messages = [*self.messages, replace_controls(words)][-_MAX_MESSAGES:]

    def say(self, words: str, *, short: str = "") -> None:
        """Say for a while what just happened; in short where the line has no room for all of the words.

        An action in braces, as in "{undo} takes it back", stands for its key.
        """
        words = with_keys(words, self._keymap)
        self.remember(words)
        if self._notice_timer is not None:
            self._notice_timer.stop()  # the same words may be said again, and stay as long as the first time
        self.change(notice=words, short_notice=with_keys(short, self._keymap))
        self._notice_timer = self.set_timer(_NOTICE_SECONDS, self._forget)

    def watch_state(self, state: Status) -> None:
        """Tell the style sheet whether the line has something to say that just happened."""
        self.set_class(bool(state.notice), "-noticing")

    def hush(self) -> None:
        """Forget what just happened: something else is about to."""
        self.change(notice="", short_notice="")

    def _forget(self) -> None:
        self.hush()

    def render(self) -> Content:
        """Return the line."""
        state = self.state
        number, position, percent = state.place
        if self.size.width >= _NARROW_CELLS and position:
            position = f"claim {number} · {position}" if number else f"claim {position}"
        right = "  ".join(part for part in (position, percent) if part)
        room = self.size.width - len(right) - (2 if right else 0)
        is_calm = not (state.trouble or state.intake or state.news)
        listed = state.listed if is_calm and self.size.width >= _NARROW_CELLS else ""
        words, style = next(
            (
                part
                for part in (
                    (self._notice(room), "$accent"),
                    (listed, "$foreground"),
                    (state.remark, "$foreground"),
                    (state.trouble, "$error"),
                    (self._activity(room), "$accent"),
                    (state.intake, "$accent"),
                    (state.news, "$accent"),
                    (self._about(room), "$muted"),
                )
                if part[0]
            ),
            ("", ""),
        )
        is_kept = words in self.messages
        if is_kept and cell_len(words) > room:  # a path takes the room of what is wrong with it
            words = with_short_paths(words)
        message = Content.styled(words, style)
        if message.cell_length > room:
            message = self._cut(message, room, is_kept=is_kept)
        gap = " " * (self.size.width - message.cell_length - len(right))
        return Content.assemble(message, gap, (right, "$muted"))

    def _cut(self, message: Content, room: int, *, is_kept: bool) -> Content:
        """Return as much of a message as has room; of one that is kept, with where all of it stands."""
        key = display(self._keymap["messages"][0])
        hint = Content.assemble("  ", (key, "bold"), (" all", "$muted"))
        if not is_kept or room < _HINT_FROM_CELLS:
            hint = Content("")
        return message.truncate(max(room - hint.cell_length, 0), ellipsis=True) + hint

    def _notice(self, room: int) -> str:
        """Return what the last key did, in short where there is no room for more."""
        notice, short = self.state.notice, self.state.short_notice
        return notice if cell_len(notice) <= room or not short else short

    def _activity(self, room: int) -> str:
        """Return what is going on, and on which article where there is room for some of its title."""
        activity, about = self.state.activity, self.state.about
        both = f"{activity}  ·  {about}"
        has_room = room >= cell_len(both) or room - cell_len(activity) >= _TITLE_FROM_CELLS
        return both if activity and about and has_room else activity

    def _about(self, room: int) -> str:
        """Return title and tip, the tip alone where there is no room for both."""
        about, tip = self.state.about, self.state.tip
        both = "  ·  ".join(filter(None, (about, tip)))
        if cell_len(both) > room and tip:
            return tip
        all_three = "  ·  ".join(filter(None, (both, self.state.background)))
        return all_three if cell_len(all_three) <= room else both

    def notify_style_update(self) -> None:
        """Repaint: a theme may change nothing but the variables that the line names."""
        super().notify_style_update()
        self.refresh()
