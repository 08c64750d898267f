"""The themes while the program runs: which one it starts with, and one that is saved meanwhile."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Any

from textual.app import App
from textual.theme import Theme
from textual.widgets import Static

from reader.session.session import Arrangement
from reader.settings import themes
from reader.settings.themes import ThemeShelf
from reader.ui import theming
from reader.ui.folder_events import FolderEvents

_LOOK_SECONDS = 1.0
"""So often the folders of themes are looked at where the system does not tell of changes: saving a theme and
looking up takes about as long."""
_MANY_COLORS = ("256", "truecolor")
"""What Rich calls a terminal that has more than sixteen colours."""


def is_colorless() -> bool:
    """Tell whether the person wants no colours, in any program."""
    return bool(os.environ.get("NO_COLOR"))


class LiveThemes:
    """Puts them on and looks after them; `tell` says what is wrong in one that was saved."""

    def __init__(self, app: App[Any], shelf: ThemeShelf, *, tell: Callable[[Iterable[str]], object]) -> None:
        self._app = app
        self._shelf = shelf
        self._tell = tell
        self._events = FolderEvents(lambda: app.call_later(self.reload))
        for spec in shelf.specs.values():
            app.register_theme(theming.theme(spec))

    @property
    def names(self) -> list[str]:
        """The names of those that there are."""
        return sorted(self._shelf.specs)

    def first(self, name: str, arrangement: Arrangement) -> str:
        """Return the one chosen last, else that of the settings, `name`, else one that suits the terminal."""
        if is_colorless():
            return themes.TERMINAL
        specs = self._shelf.specs
        # Sixteen colours are too few to come near those of another theme.
        has_few = self._app.console.color_system not in _MANY_COLORS
        if arrangement.theme in specs and arrangement.theme_instead_of == name and not has_few:
            return arrangement.theme
        return name if name in specs else themes.TERMINAL if has_few else themes.DARK

    def start_with(self, name: str) -> None:
        """Put a theme on before anything is drawn: assigning it would parse the style sheet a second time."""
        app = self._app
        app.set_reactive(App.theme, name)
        app.set_class(app.current_theme.dark, "-dark-mode", update=False)
        app.set_class(not app.current_theme.dark, "-light-mode", update=False)
        # Textual 8.2 does these two where it watches the theme.
        app._refresh_truecolor_filter(app.ansi_theme)
        app.stylesheet.set_variables(app.get_css_variables())

    def begin(self) -> None:
        """Draw from now on what names its colours whenever another theme is on; the app must be mounted."""
        self._app.theme_changed_signal.subscribe(self._app, self._repaint)

    def watch(self) -> None:
        """See from now on when a theme is saved; the app may be gone again by the time that this is asked."""
        if self._events.start():
            self._events.watch(self._shelf.watched_folders)
        else:
            self._app.set_interval(_LOOK_SECONDS, self.reload)

    def stop(self) -> None:
        """Watch no more."""
        self._events.stop()

    def reload(self) -> None:
        """Draw anew when the person saved a theme."""
        self._events.watch(self._shelf.watched_folders)  # one of them may be new
        before, problems = self._shelf.specs, self._shelf.problems
        if not self._shelf.reload():
            return
        self._tell(problem for problem in self._shelf.problems if problem not in problems)
        for name, spec in self._shelf.specs.items():
            if spec != before.get(name):
                self._app.register_theme(theming.theme(spec))
                if name == self._app.theme:
                    self._app.mutate_reactive(App.theme)

    def _repaint(self, _: Theme) -> None:
        # Textual 8.2 keeps what words look like where only variables of our own have changed.
        for screen in self._app.screen_stack:
            for static in screen.query(Static):
                static.refresh()
