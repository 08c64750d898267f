"""The command palette: actions, the one used last first; articles, speakers, themes and settings by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Protocol, cast

from textual import on
from textual.command import CommandPalette, DiscoveryHit, Hit, Hits, Provider
from textual.widgets import OptionList

from reader.settings.actions import ACTIONS, Action
from reader.settings.keymap import Keymap
from reader.settings.keys import display
from reader.ui.bindings import bindings, call
from reader.ui.reading.destination import Destination
from reader.ui.screens.dialog import ClosedOnce

_LEAST_SCORE = 0.1
"""Of what the library found and the palette's own way of matching does not: it stands below the rest."""

_KEY_SCORE = 7.0
"""For what a key does that is typed as it is, on top of what its words come to: more than the six that one
letter comes to at most, at the beginning of a word, so that `q` leads to what is on that key."""


class PaletteTargets(Protocol):
    """What the palette needs of the program."""

    keys: Keymap
    last_used: list[str]
    """Ids of the actions that were run from the palette, the latest first."""

    def articles(self, words: str) -> Iterator[Destination]:
        """Yield the articles with some words in their titles."""

    def destinations(self) -> Sequence[Destination]:
        """Return the speakers of the open article, the settings and the themes."""


class Palette(CommandPalette, ClosedOnce[None]):
    """The palette, which does what was clicked once, however often it was clicked."""

    hint_situation = "palette"
    BINDINGS = [binding for binding in bindings("everywhere") if binding.id in ("help", "suspend", "quit")]

    @on(OptionList.OptionSelected)
    def _select_once(self, event: OptionList.OptionSelected) -> None:
        if self.app.screen is not self:  # Textual 8.2 would do it again, and put away what lies below
            event.prevent_default()
            event.stop()


class ActionsProvider(Provider):
    """Feeds the palette from the table; where one may go is found once something is typed."""

    async def startup(self) -> None:
        """Ask once where one may go, not with every letter; the articles are looked for with each."""
        self._destinations = self._targets.destinations()

    async def discover(self) -> Hits:
        """Yield every action: first those used before, the latest first, then in the order of the table."""
        for action, keys in self._actions():
            yield DiscoveryHit(action.help, partial(self._run, action), help=keys)

    async def search(self, query: str) -> Hits:
        """Yield what matches: actions by words, name in the settings or key, the rest by its words."""
        matcher = self.matcher(query)
        for action, keys in self._actions():
            score = max(matcher.match(action.help), matcher.match(action.id.replace("_", " ")))
            score += _KEY_SCORE if query in keys.split() else 0
            if score > 0:
                run = partial(self._run, action)
                yield Hit(score, matcher.highlight(action.help), run, text=action.help, help=keys)
        for destination in (*self._targets.articles(query), *self._destinations):
            words = destination.words
            score = matcher.match(words) or (_LEAST_SCORE if destination.is_match else 0)
            if score > 0:
                highlighted = matcher.highlight(words)
                yield Hit(score, highlighted, destination.go, text=words, help=destination.help or None)

    @property
    def _targets(self) -> PaletteTargets:
        return cast(PaletteTargets, self.app)

    async def _run(self, action: Action) -> None:
        last_used = self._targets.last_used
        last_used[:] = [action.id, *(id for id in last_used if id != action.id)]
        await self.screen.run_action(call(action))

    def _actions(self) -> Iterator[tuple[Action, str]]:
        last_used = self._targets.last_used
        by_use = sorted(
            ACTIONS,
            key=lambda action: last_used.index(action.id) if action.id in last_used else len(last_used),
        )
        for action in by_use:
            if action.id != "palette":
                yield action, "  ".join(display(key) for key in self._targets.keys[action.id])
