"""Keys typed ahead: each is handed on only when the one before has done what it does. No keys are known here.

Textual sends a key on its way and takes the next at once, but what a key does comes some messages later: it
opens a line, moves the focus. A key that came meanwhile would go where the focus no longer is: over a slow
connection, where keys arrive in handfuls, the first letters after `/` would act as commands.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Awaitable, Callable
from time import monotonic
from typing import Any

from textual.app import App
from textual.dom import DOMNode
from textual.events import Key

_PATIENCE_SECONDS = 0.25
"""No key waits longer for the one before: what was to tell of its end may have been closed with a screen."""
_LATE_SECONDS = 0.05
"""A timer that comes later than that tells that the program was busy all the time, or the machine was.
Then what the key before does has not been done yet, and the wait does not count."""
_LONGEST_SECONDS = 5.0
"""On a machine that never comes to rest it ends all the same."""


class TypedAhead:
    """The keys of one app. `hand_on` sends a key on its way; `draw` is called after the last that came."""

    def __init__(
        self, app: App[Any], hand_on: Callable[[Key], Awaitable[None]], draw: Callable[[], object]
    ) -> None:
        self._app = app
        self._hand_on = hand_on
        self._draw = draw
        self._waiting: deque[Key] = deque()
        self._turn = 0
        self._is_under_way = False

    @property
    def is_busy(self) -> bool:
        """Whether a key waits, or what the last one does is still on its way."""
        return self._is_under_way

    async def take(self, key: Key) -> None:
        """Hand a key on, at once or in its turn."""
        self._waiting.append(key)
        if not self._is_under_way:
            await self._next()

    async def _next(self) -> None:
        self._is_under_way = bool(self._waiting)
        if not self._waiting:
            self._draw()
            return
        self._turn += 1
        turn, target = self._turn, self._target
        self._wait_for(turn, until=monotonic() + _LONGEST_SECONDS)
        await self._hand_on(self._waiting.popleft())

        def follow_its_effects() -> None:
            _follow(self._target, lambda: self._next_after(turn))

        _follow(target, follow_its_effects)

    def _wait_for(self, turn: int, *, until: float) -> None:
        """Hand on the next key when the patience is at its end, and `until` at the latest."""
        due = monotonic() + _PATIENCE_SECONDS

        async def give_up() -> None:
            is_late = monotonic() - due > _LATE_SECONDS
            if is_late and monotonic() < until and turn == self._turn:
                self._wait_for(turn, until=until)
            else:
                await self._next_after(turn)

        self._app.set_timer(_PATIENCE_SECONDS, give_up)

    async def _next_after(self, turn: int) -> None:
        """Hand on the next key, unless that was done since."""
        if turn == self._turn and self._is_under_way:
            await self._next()

    @property
    def _target(self) -> DOMNode:
        """What gets the keys now."""
        return self._app.focused or self._app.screen


def _follow(node: DOMNode, then: Callable[[], object]) -> None:
    """Call `then` when node, app and all between them have handled the messages that they have now.

    A key goes that way up to what it is bound to, and so do the messages that this sends from the node.
    """

    def go_on() -> object:
        if node.parent is None:
            return then()
        _follow(node.parent, then)
        return None

    if not node.call_later(go_on) and node.parent is not None:  # it is being closed
        _follow(node.parent, then)
