"""The terminal program: sets its keys, chooses the screen and hands events on; nothing else."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any

from textual.app import App
from textual.driver import Driver
from textual.events import Event, Key, MouseDown, MouseMove, MouseUp, Paste
from textual.filter import LineFilter
from textual.screen import Screen
from textual.widgets import Input

from reader import heap, paths
from reader.errors import are_too_many_open
from reader.library.library import Library
from reader.settings import config, themes
from reader.settings.config import Config
from reader.settings.keymap import DEFAULT, Keymap
from reader.settings.themes import ThemeShelf
from reader.text.normalize import replace_controls
from reader.ui import (
    closed_widgets,
    drawing_at_once,
    pasting,
    signals,
    style_metas,
    theming,
    told_problems,
    whole_lines,
)
from reader.ui.clicks import Clicks
from reader.ui.live_themes import LiveThemes, is_colorless
from reader.ui.palette import ActionsProvider, Palette
from reader.ui.reading.destination import Destination
from reader.ui.reading.screen import ReadingScreen
from reader.ui.typed_ahead import TypedAhead
from reader.ui.widgets import terminal_cursor
from reader.ui.widgets.gate import Gate
from reader.ui.widgets.panes import Panes


class ReaderApp(App[None]):
    """Owns the library for as long as it runs."""

    CSS_PATH = "app.tcss"
    TITLE = "reader"
    COMMANDS = {ActionsProvider}
    ENABLE_COMMAND_PALETTE = False  # its key comes from the table of actions, as every other

    def __init__(
        self,
        library: Library,
        config: Config,
        shelf: ThemeShelf,
        problems: Iterable[str] = (),
        when_shown: Callable[[], object] = lambda: None,
    ) -> None:
        whole_lines.remember_no_whole()
        style_metas.lie_close()
        self._shelf = shelf
        # Textual turns everything to greys unless it starts with the terminal's own colours.
        super().__init__(ansi_color=True if is_colorless() else None)
        self.keys: Keymap = config.keys
        """The keys of every action."""
        self.last_used: list[str] = []
        """Ids of the actions that were run from the palette, the latest first."""
        self._library = library
        self._config = config
        self._cursor = terminal_cursor.Visibility(self, is_shown=config.cursor)
        self._reading = ReadingScreen(library, config)
        self._next_library: Library | None = None
        """What is to be shown instead; None when nothing is."""
        self.lack_of_files: OSError | None = None
        """What ended the program because no further file could be opened; None for anything else."""
        self._typed_ahead = TypedAhead(self, super().on_event, partial(drawing_at_once.draw, self))
        self._clicks = Clicks(self)
        self._gate = Gate()
        self._when_shown = when_shown
        self._problems = [*problems, *shelf.problems, *config.problems]
        self._themes = LiveThemes(self, shelf, tell=self._tell)
        self._themes.start_with(self._themes.first(config.theme, library.keeper.session().arrangement))
        # With every key pressed Textual goes through this map again, so it holds only what differs.
        self.set_keymap({id: ",".join(keys) for id, keys in self.keys.items() if keys != DEFAULT[id]})

    def _handle_exception(self, error: Exception) -> None:
        """End the program with an error.

        Where no further file can be opened, Textual cannot read the lines of its traceback, and would go on
        without a screen that takes keys.
        """
        lack = error
        if not are_too_many_open(error):
            try:
                super()._handle_exception(error)
            except OSError as undrawn:
                lack = undrawn
        if isinstance(lack, OSError) and are_too_many_open(lack):
            self.lack_of_files = lack
            self._return_code = 1
            self._close_messages_no_wait()

    def get_driver_class(self) -> type[Driver]:
        """Return what speaks with the terminal, with nothing in a paste that could act as keys."""
        driver_class = super().get_driver_class()
        pasting.guard(driver_class)
        return driver_class

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Let the style sheet name our variables whatever theme is on."""
        return theming.variables(self._shelf.specs[themes.DARK])

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Return what every line goes through before it is drawn; last of all, the gate."""
        return [*super().get_line_filters(), self._gate]

    def notify(self, message: str, **options: Any) -> None:
        """Say something, with pictures of the characters that a terminal could act on.

        What is still seen is not said beside itself: of a library that cannot be written to, every correction
        would say so, and four of them cover a screen of 24 lines.
        """
        words = replace_controls(message)
        if all(notice.message != words for notice in self._notifications):
            super().notify(words, **options)
        self._reading.parts.widgets.status.remember(message)

    def get_default_screen(self) -> Screen[None]:
        """Return the screen one reads in: above another, empty one the first text would be drawn later."""
        return self._reading

    def on_mount(self) -> None:
        """Say what of the person's files was left out, and watch those that may change."""
        signals.obey(self)
        self.call_after_refresh(self._when_shown)
        self._tell(self._problems)
        self._themes.begin()
        self.screen_change_signal.subscribe(self, self._after_screen_change)
        self.call_after_refresh(self._themes.watch)
        self.call_after_refresh(self._read_dialog_styles)
        self._cursor.tell_terminal()
        self.app_resume_signal.subscribe(self, self._draw_again)

    def _after_screen_change(self, _: object) -> None:
        closed_widgets.let_go()
        self.call_after_refresh(heap.give_back)
        if self._next_library is not None:
            # What the dialog came to is still to be kept, and shown in the screen that it lay over.
            self.call_after_refresh(self._go_over)

    def _read_dialog_styles(self) -> None:
        from reader.ui.screens.dialog import STYLES

        if not self.stylesheet.has_source(str(STYLES)):
            self.stylesheet.read(STYLES)
            self.stylesheet.parse()  # now, while nobody waits; else it is done when the first marks are there

    async def on_unmount(self) -> None:
        """Stop what runs beside the screen."""
        self._themes.stop()
        await self._library.close()

    def show_library(self, library: Library) -> None:
        """Show another library in place of this one, as soon as nothing covers the text any more."""
        self._next_library = library
        self._go_over()

    def _go_over(self) -> None:
        library = self._next_library
        if library is None or self.screen is not self._reading:
            return
        self._next_library = None
        if not self._reading._result_callbacks:
            # Textual 8.2 takes from a screen that is switched the callback that it gives to any but the
            # default one: without it the program ends there.
            self._reading._push_result_callback(self, None)
        self._library = library
        self._reading = ReadingScreen(library, self._config)
        self.switch_screen(self._reading)

    def say(self, words: str) -> None:
        """Say something in the status line, which may be one that is only about to be shown."""
        self.call_after_refresh(lambda: self._reading.parts.widgets.status.say(words))

    def on_app_focus(self) -> None:
        """Look at once at what the person may have changed in another window."""
        self._reading.look_at_files()
        self._themes.reload()

    async def on_event(self, event: Event) -> None:
        """Let no key overtake what the one before it does, and no click go where it is not meant to."""
        if isinstance(event, Key) and not event.is_forwarded:
            await self._typed_ahead.take(event)
        elif isinstance(event, MouseDown | MouseUp | MouseMove) and not event.is_forwarded:
            if not self._clicks.is_for_nobody(event):
                await super().on_event(event)
        elif isinstance(event, Paste) and not event.is_forwarded and isinstance(self.focused, Input):
            event.text = pasting.in_one_line(event.text)
            await super().on_event(event)
        else:
            await super().on_event(event)

    def action_help(self) -> None:
        """Show the keys and the marks, or put them away."""
        from reader.ui.screens.help import HelpScreen

        if isinstance(self.screen, HelpScreen):
            self.screen.dismiss()
            return
        live = {active.binding.id for active in self.screen.active_bindings.values() if active.binding.id}
        pane = self.screen.query_one(Panes).active if isinstance(self.screen, ReadingScreen) else None
        self.push_screen(HelpScreen(self.keys, live, pane))

    def action_choose_theme(self) -> None:
        """Let the person choose a theme."""
        from reader.ui.screens.theme_picker import ThemePicker

        if not isinstance(self.screen, ThemePicker):
            self.push_screen(ThemePicker(self._themes.names, self.theme), self._keep_theme)

    def action_palette(self) -> None:
        """Show the command palette."""
        self._read_dialog_styles()  # the key may have been pressed before the first text was there
        self.push_screen(Palette())

    def articles(self, words: str) -> Iterator[Destination]:
        """Yield the articles with some words in their titles."""
        return self._reading.keyed.destinations.articles(words)

    def destinations(self) -> Sequence[Destination]:
        """Return what the palette leads to besides actions and articles: speakers, settings, themes."""
        cursor = "hide" if self._cursor.is_shown else "show"
        return [
            *self._reading.keyed.destinations.speakers(),
            *self._reading.keyed.destinations.settings(),
            Destination("Setting: theme", self.action_choose_theme, f"{self.theme} now"),
            Destination(f"Setting: cursor, {cursor} the terminal's own", self._cursor.toggle),
            *(Destination(f"Theme: {name}", partial(self._use_theme, name)) for name in self._themes.names),
        ]

    def _use_theme(self, name: str) -> None:
        self.theme = name
        self._keep_theme(name)

    def _keep_theme(self, name: str | None) -> None:
        if name is not None:
            self._reading.keep_theme(name)

    def _draw_again(self, _: object) -> None:
        # Textual 8.2 draws nothing when it takes back a terminal of the same size, which is empty by then.
        self.refresh()
        self._cursor.tell_terminal()

    def _tell(self, problems: Iterable[str]) -> None:
        told_problems.tell(
            self,
            problems,
            self.keys,
            remember=lambda words: self._reading.parts.widgets.status.remember(words),
        )


def create(
    library: Library, *, problems: Iterable[str] = (), when_shown: Callable[[], object] = lambda: None
) -> ReaderApp:
    """Return the program with the person's settings; `problems` are sentences to say at the start.

    `when_shown` is called once there is something on the screen.
    """
    shelf = ThemeShelf(paths.bundled("themes"), paths.config_dir() / "themes")
    settings = config.load(paths.config_file(), themes=shelf.specs)
    return ReaderApp(library, settings, shelf, problems, when_shown)


def run(
    library: Library, *, problems: Iterable[str] = (), when_shown: Callable[[], object] = lambda: None
) -> int:
    """Show the articles until the person quits; return the exit status, 0 unless something else ended it.

    Raises OSError when too many files are open. The rest is as in `create`.
    """
    app = create(library, problems=problems, when_shown=when_shown)
    app.run()
    if app.lack_of_files is not None:
        raise app.lack_of_files
    return app.return_code or 0
