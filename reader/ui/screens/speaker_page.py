"""The page of a speaker across articles: what they said, and as whom."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Container
from textual.content import Content
from textual.events import DescendantFocus
from textual.widgets import Static
from textual.worker import Worker

from reader.errors import ReaderError
from reader.export.speaker_pages import certainty_words
from reader.library.people import PeopleKeeper
from reader.people.decision import Decision
from reader.people.linking import LinkedPerson
from reader.people.profile import UNSURE_SIGN, ProfileKey
from reader.settings.key_names import with_keys
from reader.settings.keymap import Keymap
from reader.shelf.search import SearchHit
from reader.shelf.speaker_page import SpeakerPage, Statement
from reader.text.one_line import one_line
from reader.ui.bindings import bindings_of
from reader.ui.screens.dialog import Dialog
from reader.ui.screens.folded_panes import FoldedPanes
from reader.ui.screens.pane_screen import Pane, PaneScreen
from reader.ui.screens.person_decisions import PersonDecisions
from reader.ui.view import person_words
from reader.ui.view.key_hints import key_hints
from reader.ui.widgets.hint_line import HintLine
from reader.ui.widgets.list_pane import ListPane
from reader.ui.widgets.row_list import RowList
from reader.ui.widgets.statement_list import AppellationList, StatementList

_SIDE_BY_SIDE_CELLS = 100
"""From this width on the lists stand side by side: a claim and a name with its roles have room."""


class SpeakerPageScreen(PaneScreen[SearchHit | None], Dialog[SearchHit | None]):
    """Closes with the claim to open, or with None. The store is asked in threads, one question at a time.

    It is there before the store has answered, so that no key goes to what lies below.
    """

    BINDINGS = [
        *bindings_of(
            *("speaker_page", "open", "move_ends", "reject", "undo", "sort"),
            *("next_pane", "previous_pane", "pane_left", "pane_right"),
        )
    ]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]

    def __init__(
        self,
        people: PeopleKeeper,
        load: Callable[[], Awaitable[SpeakerPage | None]],
        page_of: Callable[[ProfileKey], Awaitable[SpeakerPage | None]],
        name: str,
        keymap: Keymap,
        *,
        unanalyzed_count: Callable[[], int],
    ) -> None:
        """`load` returns the page of whoever is called `name`, None where that is no name.

        `page_of` returns that of the person of a profile, None where nothing is kept of them.
        `unanalyzed_count` returns of how many articles nobody knew yet who speaks in them, when it was asked
        for.
        """
        super().__init__()
        self._load_page = load
        self._page_of = page_of
        self._speaker_name = name
        self._unanalyzed_count = unanalyzed_count
        self._page: SpeakerPage | None = None
        self._keymap = keymap
        self._decisions = PersonDecisions(
            people,
            keymap,
            open_dialog=lambda dialog, then: self.app.push_screen(dialog, then),
            ask_store=self._ask_store,
            show=self._reload,
            say=self._say,
        )
        self._is_by_outlet = False
        self._news = ""
        """What happened last, until the bar moves."""
        self._statements = StatementList()
        self._appellations = AppellationList()
        self._said = ListPane("Said", self._statements, id="what-they-said")
        self._as_whom = ListPane("Appears as", self._appellations, id="as-whom")
        self._panes = FoldedPanes(self, (self._said, self._as_whom), side_by_side_cells=_SIDE_BY_SIDE_CELLS)

    def compose(self) -> ComposeResult:
        """Lay out who it is, the two lists, what can be said of the row, and what the keys do."""
        with Container(id="speaker-page"):
            yield Static(id="who")
            yield Container(self._said, self._as_whom)
            yield Static(classes="status")
            yield HintLine(self._hints())

    def on_mount(self) -> None:
        """Ask for the page."""
        self.query_one("#who", Static).update(Content.styled(one_line(self._speaker_name), "bold"))
        self._go_to(0)
        self._ask_store(self._load)

    def on_unmount(self) -> None:
        """Let go of the page: what is closed stays until garbage is looked for, with thousands of claims."""
        self._page = None
        self._statements.let_go()
        self._appellations.let_go()

    def on_resize(self) -> None:
        """Show one list or both."""
        self._go_to(self._panes.active)
        self.call_after_refresh(self._show_heading)  # once it has its place in the new size

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Follow the mouse from list to list."""
        self._panes.follow(event.widget)

    @property
    def pane(self) -> Pane:
        """The list that the keys move in."""
        return self._panes.rows

    def action_back(self) -> None:
        """Close."""
        self.dismiss(None)

    def action_speaker_page(self) -> None:
        """Put the page away with the key that opened it."""
        self.action_back()

    def action_step_pane(self, step: int, is_cycling: bool) -> None:
        """Go to the other list."""
        self._go_to(self._panes.step(step, is_cycling=is_cycling))

    def action_sort_articles(self) -> None:
        """Order by outlet instead of time, or the other way round."""
        if self._page is None:
            return
        self._is_by_outlet = not self._is_by_outlet
        self._news = f"By {'outlet, then time' if self._is_by_outlet else 'time'}, the newest first."
        self._show(self._page)

    def action_open(self) -> None:
        """Open the claim under the bar; of a name, the newest claim under it."""
        self._panes.rows.choose()

    @on(RowList.Chosen)
    def _open(self) -> None:
        statement = self._current
        if statement is not None:
            self.dismiss(statement.hit)

    @on(RowList.Moved)
    def _describe_row(self) -> None:
        self._news = ""
        self._show_status()

    def action_move_ends(self) -> None:
        """Ask who is the same."""
        if self._page is not None:
            self._decisions.ask_who_is_same(self._page.person)

    def action_reject(self) -> None:
        """Ask what of this is somebody else."""
        if self._page is None:
            return
        if self._panes.rows is self._appellations:
            appellation = self._appellations.appellation
            if appellation is not None:
                self._decisions.part_appellation(self._page.person, appellation)
        elif self._statements.statement is not None:
            self._decisions.ask_what_to_part(self._page.person, self._statements.statement)

    def action_undo(self) -> None:
        """Take back what was decided last about them."""
        if self._page is not None:
            self._decisions.take_back(self._page.person)

    async def _load(self) -> None:
        page = await self._load_page()
        if page is None:
            self._say("This is no name by which anybody could be looked for.")
            return
        self._show(page)
        if page.has_unkept:
            self._say(with_keys("In no library: {add} in the text adds it.", self._keymap))

    async def _reload(self, person: LinkedPerson, decision: Decision) -> None:
        """Show who somebody is after a decision, or without it: the side that they were on before."""
        own_keys = [each.profile.key for each in person.profiles]
        side = decision.one if decision.kind == "same" else decision.other
        first_key = next((key for key in own_keys if key in side), own_keys[0])
        page = await self._page_of(first_key)
        if page is None:  # nothing of theirs is kept
            page = await self._load_page()
        if page is not None:
            self._show(page)

    def _ask_store(self, question: Callable[[], Coroutine[None, None, None]]) -> Worker[None]:
        """Run what waits for the store; what goes wrong is said."""

        async def run() -> None:
            try:
                await question()
            except ReaderError as error:
                self._say(str(error))

        return self.run_worker(run, group="people", exclusive=True)

    @property
    def _current(self) -> Statement | None:
        if self._panes.rows is self._statements:
            return self._statements.statement
        appellation = self._appellations.appellation
        return appellation.statement if appellation is not None else None

    def _go_to(self, index: int) -> None:
        self._panes.go_to(index)
        self._show_status()

    def _say(self, words: str) -> None:
        self._news = words
        self._show_status()

    def _show(self, page: SpeakerPage) -> None:
        """Draw a page."""
        self._page = page
        statements = person_words.ordered(page.statements, by_outlet=self._is_by_outlet)
        self._statements.show(statements, page.person.name, 0)
        self._appellations.show(page)
        self._show_heading()
        self._said.describe(person_words.listed_words(page))
        self._as_whom.describe(person_words.appellation_counts(page))
        self._show_status()

    def _show_heading(self) -> None:
        """Say who it is and how much they said, and in any width whether there may be more."""
        if self._page is None:
            return
        line = self.query_one("#who", Static)
        width = line.content_size.width
        name, words = person_words.heading(self._page, width, unanalyzed_count=self._unanalyzed_count())
        line.update(Content.assemble((name, "bold"), (f"  {words}", "$muted")))

    def _show_status(self) -> None:
        statement = self._current
        words = self._news
        if not words and statement is not None and not statement.is_certain:
            words = f"{UNSURE_SIGN} {certainty_words(statement)}"
        self.query_one(".status", Static).update(Content.styled(words, "$muted"))

    def _hints(self) -> Sequence[Content]:
        words = {  # cut on narrow screens: what one needs first comes first
            "open": "open",
            "back": "close",
            "next_pane": "pane",
            "move_ends": "same as",
            "reject": "not them",
            "undo": "undo",
            "sort": "order",
        }
        return key_hints(self._keymap, words)
