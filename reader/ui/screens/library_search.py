"""The search of the whole library: a line in the language of filters, and the hits below it as one types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from reader.claims.filters import Completion, search_completions
from reader.library.searching import SavedQueryKeeper, Searching
from reader.settings.key_names import with_keys
from reader.settings.keymap import Keymap
from reader.shelf.saved_query import SavedQuery, SearchKind
from reader.shelf.search import Coverage, SearchHit, SearchOrder, SearchPage
from reader.ui.bindings import bindings, bindings_of, call_of
from reader.ui.screens.dialog import Dialog
from reader.ui.screens.line_prompt import LinePrompt
from reader.ui.screens.pane_screen import Pane, PaneScreen
from reader.ui.screens.search_question import SearchQuestion
from reader.ui.screens.search_threads import (
    Answered,
    LibraryQuery,
    LookedAround,
    SearchRequest,
    SearchThreads,
    Told,
)
from reader.ui.view import search_words
from reader.ui.widgets.hints import Hints
from reader.ui.widgets.hit_list import HitList
from reader.ui.widgets.input_line import InputLine
from reader.ui.widgets.row_list import RowList

_ROWS_AHEAD = 20
"""So many rows before the last one the next page is asked for: a long screenful."""


class LibrarySearchScreen(PaneScreen[SearchHit | None], Dialog[SearchHit | None]):
    """Closes with the hit to open, or with None. `library_query` is then what was searched for last.

    The store is asked in threads, one question at a time; of those that came meanwhile only the last.
    """

    BINDINGS = [*bindings("search"), *bindings_of("open", "search", "search_library")]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (16, "-tall")]

    def __init__(
        self,
        searching: Searching,
        queries: SavedQueryKeeper | None,
        keymap: Keymap,
        query: LibraryQuery,
        cursor: int | None = None,
    ) -> None:
        """`cursor`: the row in which the bar stands when `query` is answered; None to type first."""
        super().__init__()
        self.library_query = query
        """What is searched for now."""
        self._queries = queries
        self._first_cursor = cursor
        self._page = SearchPage(query.kind)
        self._coverage = Coverage()
        self._offers: Mapping[str, Sequence[str]] = {}
        self._threads = SearchThreads(self, searching)
        self._news = ""
        """What happened last, until the next answer."""
        self._line = InputLine()
        self._shown_query = Static(classes="query")
        self._empty = Static(classes="empty")
        self._rows = HitList()
        self._status = Static(classes="status")
        self._keymap = keymap
        self._hints = Hints(keymap)

    def compose(self) -> ComposeResult:
        """Lay out the line, the hits and what can be said of them."""
        with Vertical(id="library-search"):
            yield self._line
            yield self._shown_query
            yield self._empty
            yield self._rows
            yield self._status
            yield self._hints

    def on_resize(self) -> None:
        """Say as much of what can be searched for as there is room for."""
        self.call_after_refresh(self._show)

    def on_mount(self) -> None:
        """Begin where the last search ended."""
        self._threads.look_around()
        if self._first_cursor is None:
            self._edit()
        else:
            self._shown_query.display = True
            self._show()
            self._rows.focus()
            self._ask()

    @property
    def pane(self) -> Pane:
        """The hits."""
        return self._rows

    @property
    def cursor(self) -> int | None:
        """The row of the bar."""
        return self._rows.cursor

    @property
    def typed(self) -> str:
        """What is searched for now, as it was typed."""
        return self.library_query.query

    @property
    def page(self) -> SearchPage:
        """What the search has come to, as far as it was read."""
        return self._page

    def step(self, step: int) -> None:
        """Move the bar in the list of hits."""
        self._rows.move_lines(step)

    def completions(self, value: str, cursor: int) -> Sequence[Completion]:
        """Return how a query could go on."""
        return search_completions(value, cursor, self._offers)

    def change(self, query: str) -> None:
        """Search for something else."""
        if query.strip() != self.library_query.query.strip():
            self.library_query = replace(self.library_query, query=query)
            self._ask()

    def action_search(self) -> None:
        """Go back to the line."""
        self._edit()

    def action_search_library(self) -> None:
        """Go back to the line with the key that opened the search."""
        self._edit()

    def action_toggle_kind(self) -> None:
        """Search claims instead of articles, or the other way round."""
        kind: SearchKind = "articles" if self._page.kind == "claims" else "claims"
        self.library_query = replace(self.library_query, kind=kind)
        self._ask()

    def action_toggle_order(self) -> None:
        """Put the best first instead of the newest, or the other way round."""
        order: SearchOrder = "ranked" if self.library_query.order == "newest" else "newest"
        self.library_query = replace(self.library_query, order=order)
        self._ask()

    def action_save_query(self) -> None:
        """Ask for a name and keep the query in the tree."""
        if self._queries is None or not self.library_query.query.strip():
            self._say("There is nothing to keep yet.")
            return
        name = self.library_query.name or self.library_query.query.strip()
        self.app.push_screen(LinePrompt("Keep this search in the tree as", suggestion=name), self._save)

    def action_open(self) -> None:
        """Open the hit under the bar."""
        self._rows.choose()

    def action_back(self) -> None:
        """Close."""
        self.dismiss(None)

    @on(RowList.Chosen)
    def _open(self, message: RowList.Chosen) -> None:
        self.dismiss(self._rows.hits[message.index])

    @on(RowList.Moved)
    def _read_on(self, message: RowList.Moved) -> None:
        following = self._page.following
        is_near_end = message.index >= self._rows.row_count() - _ROWS_AHEAD
        if following is not None and is_near_end and not self._threads.is_busy:
            self._threads.ask(SearchRequest(self.library_query, following))

    @on(Hints.Clicked)
    async def _run_hint(self, message: Hints.Clicked) -> None:
        await self.run_action(call_of(message.id))

    @on(LookedAround)
    def _know_library(self, message: LookedAround) -> None:
        self._coverage, self._offers = message.coverage, message.offers
        self._show()

    @on(Answered)
    def _take_answer(self, message: Answered) -> None:
        if self._threads.go_on():
            return
        if message.request.query != self.library_query:
            return
        self._news = message.problem
        if message.request.following is None:
            self._page = message.page
            cursor, self._first_cursor = self._first_cursor or 0, None
            self._rows.show(message.page.hits, cursor)
        else:
            hits = (*self._rows.hits, *message.page.hits)
            self._page = replace(message.page, hits=hits)
            self._rows.show(hits, self._rows.cursor)
        self._show()
        if not self._rows.hits and not self._line.is_open:
            self._edit()

    @on(Told)
    def _tell(self, message: Told) -> None:
        self._say(message.words)

    def _edit(self) -> None:
        self._shown_query.display = False
        self._line.ask(SearchQuestion(self), self._end_line)
        self._show()

    def _end_line(self, is_kept: bool) -> None:
        """Go to the hits when the line is kept; else back to what was searched for before, or close."""
        if is_kept and not self._rows.hits and not self._threads.is_busy:
            self._edit()
        elif is_kept or self.library_query.query.strip():
            self._shown_query.display = True
            self._show()
            self._rows.focus()
        else:
            self.dismiss(None)

    def _ask(self) -> None:
        self._threads.ask(SearchRequest(self.library_query))

    def _save(self, name: str | None) -> None:
        if name and self._queries is not None:
            self.library_query = replace(self.library_query, name=name)
            kind = self._page.kind
            self._threads.keep(self._queries, SavedQuery(name, self.library_query.query.strip(), kind))

    def _say(self, words: str) -> None:
        self._news = words
        self._show()

    def _show(self) -> None:
        """Draw everything but the hits."""
        query = self.library_query.query.strip()
        count = len(self._rows.hits)
        self._line.show_state()
        self._hints.situation = "search line" if self._line.is_open else "search"
        self._shown_query.update(Content.assemble(("search ", "$accent"), query))
        words = "" if count else self._why_empty(query)
        self._empty.update(Content(words))
        self._empty.display = bool(words)
        self._rows.display = not words
        self._status.update(Content.styled(self._status_words(query, count), "$muted"))

    def _why_empty(self, query: str) -> str:
        width = self._empty.content_size.width or self.size.width
        return with_keys(search_words.why_empty(query, self._page, self._coverage, width), self._keymap)

    def _status_words(self, query: str, count: int) -> str:
        if self._news:
            return self._news
        parts = [
            search_words.describe(self._page, count) if query and count else "",
            search_words.coverage_words(self._coverage, self._page.kind) if self._coverage.total else "",
        ]
        return " · ".join(filter(None, parts))
