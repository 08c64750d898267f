"""The command palette: everything in the table of actions that works on the screen it was called from."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Protocol, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from reader.settings.actions import ACTIONS, Action, Keymap, display
from reader.ui.bindings import call


class HasKeys(Protocol):
    """What the palette needs of the program."""

    keys: Keymap


class ActionsProvider(Provider):
    """Feeds the palette from the table."""

    async def discover(self) -> Hits:
        """Yield every action, in the order of the table."""
        for action, keys in self._actions():
            yield DiscoveryHit(action.help, partial(self.screen.run_action, call(action)), help=keys)

    async def search(self, query: str) -> Hits:
        """Yield the actions whose words, or whose name in the settings, match."""
        matcher = self.matcher(query)
        for action, keys in self._actions():
            score = max(matcher.match(action.help), matcher.match(action.id.replace("_", " ")))
            if score > 0:
                run = partial(self.screen.run_action, call(action))
                yield Hit(score, matcher.highlight(action.help), run, text=action.help, help=keys)

    def _actions(self) -> Iterator[tuple[Action, str]]:
        keymap = cast(HasKeys, self.app).keys
        for action in ACTIONS:
            if action.id != "palette":
                yield action, "  ".join(display(key) for key in keymap[action.id])
