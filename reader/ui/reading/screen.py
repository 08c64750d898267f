"""The screen one reads in: it wires messages and actions to what handles them, and does nothing itself."""

from __future__ import annotations

import gc
from functools import cached_property, partial
from typing import TYPE_CHECKING

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.events import DescendantFocus, Key, ScreenResume
from textual.timer import Timer

from reader import heap
from reader.library.library import Library
from reader.settings.actions import ACTIONS
from reader.settings.config import Config
from reader.settings.keymap import DIGITS
from reader.ui import drawing_caches
from reader.ui.bindings import bindings, call_of
from reader.ui.folder_events import FolderEvents
from reader.ui.reading.assembly import assemble
from reader.ui.reading.messages import AnalysisFailed, AnalysisProgressed, ArticleRead, LibraryProgressed
from reader.ui.screens.dialog import ClosedOnce
from reader.ui.screens.pane_screen import Pane, PaneScreen
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.gutter import Gutter
from reader.ui.widgets.hints import Hints
from reader.ui.widgets.row_list import RowList

if TYPE_CHECKING:
    from reader.ui.reading.key_assembly import KeyedParts

_OWN_NAMES = ("back", "bottom", "copy_text", "leave", "top", "type_digit")
ACTION_NAMES = frozenset((*_OWN_NAMES, *(action.name for action in ACTIONS if action.where == "reading")))
"""The actions of this screen, as their table calls them, with those that every screen does in its own way."""
_KEEP_SECONDS = 10.0
"""So long after the first movement the place is kept, for a terminal that is closed without a word."""
_FILE_SECONDS = 2.0
"""So often files are looked at where the system does not tell of changes: coming back from an editor takes as
long."""


class ReadingScreen(PaneScreen[None]):
    """Articles, text, claims. Workers post, handlers change widgets, watchers draw; nothing else draws."""

    BINDINGS = [
        *bindings("reading"),
        *(Binding(digit, f"screen.type_digit({digit})", show=False) for digit in DIGITS),
    ]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]

    def __init__(self, library: Library, config: Config) -> None:
        super().__init__()
        self._library = library
        self._config = config
        self.parts = assemble(self, library, config)
        """What messages go to."""
        self._is_drawn = False
        """Whether it was on the terminal before."""
        self._keep_timer: Timer | None = None
        self._folder_events = FolderEvents(lambda: self.call_later(self.look_at_files))
        for name in ACTION_NAMES:
            setattr(self, f"action_{name}", partial(self._act, name))  # Textual looks for these names

    @cached_property
    def keyed(self) -> KeyedParts:
        """What keys, rows and the palette go to: built once the text is there, or when it is asked for."""
        from reader.ui.reading.key_assembly import assemble_keyed

        return assemble_keyed(self, self._library, self._config, self.parts)

    def compose(self) -> ComposeResult:
        """Lay out the panes over the status line and the keys."""
        # Textual 8.2 tells a screen its height after it has drawn it, and then looks up all styles again.
        name = next(
            name for height, name in reversed(self.VERTICAL_BREAKPOINTS) if self.app.size.height >= height
        )
        self.add_class(name, update=False)
        widgets = self.parts.widgets
        yield widgets.panes
        yield widgets.input_line
        yield widgets.status
        yield widgets.hints

    def on_mount(self) -> None:
        """Go on where the person left; all that takes time comes after the first paint."""
        self.parts.arrangement.restore(self.parts.history.arrangement)
        self.parts.first_step.show_tip()
        self.parts.articles.open_first()
        self.call_after_refresh(self._watch_files)
        self.call_after_refresh(self.parts.background.read_titles)
        self.call_after_refresh(self._prepare_keys)
        self.parts.linked_place.begin()

    def on_unmount(self) -> None:
        """Keep where the person is for the next start."""
        self._folder_events.stop()
        self._keep()

    @property
    def pane(self) -> Pane:
        """The pane with the focus."""
        return self.parts.widgets.active

    def _act(self, name: str, first: object = None, second: object = None) -> object:
        # Not *arguments: Textual counts the parameters of a method, and hands on as many.
        arguments = (argument for argument in (first, second) if argument is not None)
        return self.keyed.actions[name](*arguments)

    def _prepare_keys(self) -> None:
        _ = self.keyed

    def _watch_files(self) -> None:
        if not self._folder_events.start():
            self.set_interval(_FILE_SECONDS, self.look_at_files)
        self._folder_events.watch(self.parts.folders.now())

    def look_at_files(self) -> None:
        """Tell which files were changed by somebody else."""
        self.parts.watch.look()
        self.parts.folder_watch.look()
        self.parts.store_watch.look()

    def keep_theme(self, name: str) -> None:
        """Remember a theme that the person chose."""
        self.parts.arrangement.theme = name

    def _keep_soon(self) -> None:
        """Keep the place and tidy up, unless that is about to be done: who does nothing wakes nobody."""
        if self._keep_timer is None:
            self._keep_timer = self.set_timer(_KEEP_SECONDS, self._keep)

    def _keep(self) -> None:
        self._keep_timer = None
        # Closed dialogs refer to themselves. Left to Python, several lie between what stays, 20,000 objects
        # and more, and leave memory scattered. To look for them takes 20 ms.
        gc.collect()
        drawing_caches.shrink()
        heap.give_back()
        self.parts.history.keep(self.parts.arrangement.now())

    def _tidy_up(self) -> None:
        """Give back what the analysis of an article left behind, now and once more."""
        self._keep_soon()
        self.call_after_refresh(heap.give_back)

    def on_key(self, event: Key) -> None:
        """Forget what was said, end a number and a link; this comes before what the key is bound to."""
        self.parts.linked_place.end()
        self._keep_soon()
        self.parts.widgets.status.hush()
        if event.key not in DIGITS:
            self.parts.navigation.end_number()

    def on_mouse_down(self) -> None:
        """End a number and a link with the mouse too."""
        self.parts.linked_place.end()
        self.parts.navigation.end_number()

    def on_screen_suspend(self) -> None:
        """Say only keys that do something in what lies over the screen."""
        top = self.app.screen
        self.parts.widgets.hints.situation = top.hint_situation if isinstance(top, ClosedOnce) else "covered"

    def on_screen_resume(self, event: ScreenResume) -> None:
        """Take the terminal's own cursor back from what lay over the screen, and say the keys again."""
        # Textual 8.2 looks up all styles again, though at the start it has just done so.
        event.refresh_styles = self._is_drawn
        self._is_drawn = True
        self._show_focus()
        self.parts.widgets.active.place_terminal_cursor()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Bring the text back to its own place when the focus returns to it; take it along to the list.

        What was typed into the line at the foot stands as soon as the mouse gave the focus to something else.
        """
        # A pane that was gone to before the line was opened tells of it only now.
        has_focus = event.widget is self.focused
        if has_focus and self.parts.widgets.input_line not in event.widget.ancestors:
            self.parts.widgets.input_line.keep()
        if event.widget is self.parts.widgets.text:
            self.parts.cursor.end_preview()
        elif event.widget is self.parts.widgets.claims:
            self.keyed.rows.enter()
            self.parts.presenter.show_place()
        self._show_focus()

    def _key_escape(self) -> None:
        # Textual would clear the selection here, before `back` could take that for a step of its own.
        pass

    @on(ArticleRead)
    def _show_title(self, message: ArticleRead) -> None:
        self.parts.presenter.show_title(message.article_id)

    @on(AnalysisProgressed)
    def _show_progress(self, message: AnalysisProgressed) -> None:
        self.parts.watch.look()
        self._folder_events.watch(self.parts.folders.now())
        self.parts.presenter.show_progress(message.progress)
        if message.progress.is_complete:
            self._tidy_up()
        self.parts.linked_place.stay()

    @on(AnalysisFailed)
    def _show_failure(self, message: AnalysisFailed) -> None:
        self._folder_events.watch(self.parts.folders.now())
        self.parts.presenter.show_failure(message.article_id, message.reason)

    @on(LibraryProgressed)
    def _show_library_progress(self, message: LibraryProgressed) -> None:
        if message.article_ids:
            self.parts.presenter.show_analyzed(message.article_ids)
            self._tidy_up()
        analyzed_count, total = message.analyzed_count, message.total
        words = f"{analyzed_count:,} of {total:,} analysed" if analyzed_count < total else ""
        self.parts.widgets.status.change(background=words)

    @on(ArticleView.CursorMoved)
    def _follow_text(self) -> None:
        self._keep_soon()
        self.parts.lines.follow()
        self.parts.marks_of_reading.note_movement()
        self.parts.presenter.follow_text()

    @on(ArticleView.SelectionChanged)
    def _show_focus(self) -> None:
        self.parts.widgets.show_focus(is_selecting=self.parts.lines.is_on)

    @on(Hints.Clicked)
    async def _run_action(self, message: Hints.Clicked) -> None:
        await self.run_action(call_of(message.id))

    @on(ArticleView.PlacesChanged)
    def _show_gutter(self) -> None:
        self.parts.linked_place.stay()
        self.parts.presenter.show_gutter()

    @on(ArticleView.Scrolled)
    def _show_how_far(self) -> None:
        self.parts.presenter.show_how_far()

    @on(ArticleView.ClaimClicked)
    @on(Gutter.ClaimClicked)
    def _go_to_claim(self, message: ArticleView.ClaimClicked | Gutter.ClaimClicked) -> None:
        self.parts.navigation.jump_to(message.index)

    @on(ArticleList.Resized)
    def _show_listed(self) -> None:
        self.parts.widgets.show_listed()

    @on(RowList.Moved)
    def _preview(self, message: RowList.Moved) -> None:
        self.parts.widgets.show_listed()
        if self.keyed.rows.preview(message):
            self.parts.presenter.show_place()

    @on(RowList.Chosen)
    def _go_to_row(self, message: RowList.Chosen) -> None:
        self.keyed.rows.go_to(message)
