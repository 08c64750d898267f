"""Arranges the screen as it was left, and says how it is left now."""

from __future__ import annotations

from typing import Any

from textual.screen import Screen

from reader.session.session import Arrangement
from reader.settings.config import Config
from reader.ui.reading.widgets import Parts


class Arranging:
    """Knows the settings, which outdo what was left when they are others than then."""

    def __init__(self, screen: Screen[Any], parts: Parts, config: Config) -> None:
        self._screen = screen
        self._text = parts.text
        self._panes = parts.panes
        self._config = config
        self.theme = ""
        """The theme that the person chose; empty when they did not."""

    def restore(self, left: Arrangement) -> None:
        """Arrange the screen as it was left, but for what other settings have outdone."""
        self.theme = left.theme if left.theme_instead_of == self._config.theme else ""
        settings = self._config.width
        self._text.column = left.column if left.column and left.instead_of == settings else settings
        is_newer = left.typography_instead_of != self._config.typography
        self._text.typography = (not is_newer and left.typography) or self._config.typography
        self._panes.restore(left.hidden, zen=left.zen, widths=left.widths)
        self._screen.set_class(left.zen, "-zen")

    def now(self) -> Arrangement:
        """Return how the screen is arranged."""
        text, config = self._text, self._config
        return Arrangement(
            self._panes.hidden,
            self._panes.zen,
            None if text.column == config.width else text.column,
            config.width,
            self._panes.widths,
            self.theme,
            config.theme,
            None if text.typography == config.typography else text.typography,
            config.typography,
        )

    def toggle_zen(self) -> None:
        """Leave nothing but the text, or bring the rest back."""
        self._panes.toggle_zen()
        self._screen.set_class(self._panes.zen, "-zen")
