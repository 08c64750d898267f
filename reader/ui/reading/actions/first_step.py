"""The tip for a person who has never stepped to a claim, until they have."""

from __future__ import annotations

from collections.abc import Callable

from reader.settings.keymap import Keymap
from reader.settings.keys import display
from reader.ui.reading.actions.arrange import ScreenArrangement
from reader.ui.reading.actions.navigate import ClaimNavigation


class FirstStep:
    """Steps from claim to claim, and knows whether one ever did. `show` is handed the tip, or nothing."""

    def __init__(
        self,
        navigation: ClaimNavigation,
        arrangement: ScreenArrangement,
        keys: Keymap,
        *,
        show: Callable[[str], object],
    ) -> None:
        self._navigation = navigation
        self._arrangement = arrangement
        self._show = show
        self._tip = f"{display(keys['next_claim'][0])} next claim · {display(keys['help'][0])} keys"

    def show_tip(self) -> None:
        """Say how to step, unless the person knows."""
        self._show("" if self._arrangement.knows_steps else self._tip)

    def step_claim(self, step: int) -> None:
        """Go to the next claim (1) or the previous one (-1); from then on there is no tip."""
        if step > 0 and not self._arrangement.knows_steps:
            self._arrangement.knows_steps = True
            self.show_tip()
        self._navigation.step_claim(step)
