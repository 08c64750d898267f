"""The search of the whole library: a line in the language of filters, and the hits below it as one types."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.screen import ModalScreen
from textual.widgets import Static

from reader.claims.filters import Completion, search_completions
from reader.errors import ReaderError
from reader.library.searching import SavedQueryKeeper, Searching
from reader.settings.actions import Keymap
from reader.shelf.search import Coverage, SavedQuery, SearchHit, SearchKind, SearchOrder, SearchPage
from reader.ui.bindings import bindings, bindings_of, call_of
from reader.ui.screens.line_prompt import LinePrompt
from reader.ui.screens.pane_screen import Pane, PaneScreen
from reader.ui.view import search_words
from reader.ui.widgets.hints import Hints
from reader.ui.widgets.hit_list import HitList
from reader.ui.widgets.input_line import InputLine
from reader.ui.widgets.row_list import RowList

_ROWS_AHEAD = 20
"""So many rows before the last one the next page is asked for: a long screenful."""


@dataclass(frozen=True, slots=True)
class LibraryQuery:
    """What is searched for, and how."""

    query: str = ""
    kind: SearchKind = "articles"
    order: SearchOrder = "newest"
    name: str = ""
    """What it is called in the tree; empty for one that is not kept."""


@dataclass(frozen=True, slots=True)
class _Request:
    query: LibraryQuery
    following: int | None = None


class _Answered(Message):
    """A search came to something."""

    def __init__(self, request: _Request, page: SearchPage, problem: str) -> None:
        super().__init__()
        self.request = request
        self.page = page
        self.problem = problem
        """Why it came to nothing, in a sentence; empty when it did not."""


class _LookedAround(Message):
    """It is known what there is to search."""

    def __init__(self, coverage: Coverage, offers: Mapping[str, Sequence[str]]) -> None:
        super().__init__()
        self.coverage = coverage
        self.offers = offers


class _Saved(Message):
    """A query was kept, or could not be."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class LibrarySearchScreen(PaneScreen[SearchHit | None], ModalScreen[SearchHit | None]):
    """Closes with the hit to open, or with None. `query` is then what was searched for last.

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
        self.query_value = query
        """What is searched for now."""
        self._searching = searching
        self._queries = queries
        self._first_cursor = cursor
        self._page = SearchPage(query.kind)
        self._coverage = Coverage()
        self._offers: Mapping[str, Sequence[str]] = {}
        self._pending: _Request | None = None
        """What the store is asked for now."""
        self._next: _Request | None = None
        """What it is to be asked for then."""
        self._news = ""
        """What happened last, until a key is pressed."""
        self._line = InputLine()
        self._shown_query = Static(classes="query")
        self._empty = Static(classes="empty")
        self._rows = HitList()
        self._status = Static(classes="status")
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

    def on_mount(self) -> None:
        """Begin where the last search ended."""
        self.run_worker(self._look_around, thread=True, group="library")
        if self._first_cursor is None:
            self._edit()
        else:
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

    def change(self, query: str) -> None:
        """Search for something else."""
        if query.strip() != self.query_value.query.strip():
            self.query_value = replace(self.query_value, query=query)
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
        self.query_value = replace(self.query_value, kind=kind)
        self._ask()

    def action_toggle_order(self) -> None:
        """Put the best first instead of the newest, or the other way round."""
        order: SearchOrder = "ranked" if self.query_value.order == "newest" else "newest"
        self.query_value = replace(self.query_value, order=order)
        self._ask()

    def action_save_query(self) -> None:
        """Ask for a name and keep the query in the tree."""
        if self._queries is None or not self.query_value.query.strip():
            self._say("There is nothing to keep yet.")
            return
        name = self.query_value.name or self.query_value.query.strip()
        self.app.push_screen(LinePrompt("Keep this search in the tree as", value=name), self._save)

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
        if following is not None and is_near_end and self._pending is None:
            self._start(_Request(self.query_value, following))

    @on(Hints.Clicked)
    async def _run_hint(self, message: Hints.Clicked) -> None:
        await self.run_action(call_of(message.id))

    @on(_LookedAround)
    def _know_library(self, message: _LookedAround) -> None:
        self._coverage, self._offers = message.coverage, message.offers
        self._show()

    @on(_Answered)
    def _take_answer(self, message: _Answered) -> None:
        self._pending = None
        if self._next is not None:
            request, self._next = self._next, None
            self._start(request)
            return
        if message.request.query != self.query_value:
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

    @on(_Saved)
    def _tell_saved(self, message: _Saved) -> None:
        self._say(message.words)

    def _edit(self) -> None:
        self._shown_query.display = False
        self._line.ask(_Question(self), self._end_line)
        self._show()

    def _end_line(self, is_kept: bool) -> None:
        """Go to the hits when the line is kept; else back to what was searched for before, or close."""
        if is_kept and not self._rows.hits and self._pending is None:
            self._edit()
        elif is_kept or self.query_value.query.strip():
            self._shown_query.display = True
            self._show()
            self._rows.focus()
        else:
            self.dismiss(None)

    def _ask(self) -> None:
        request = _Request(self.query_value)
        if self._pending is None:
            self._start(request)
        else:
            self._next = request

    def _start(self, request: _Request) -> None:
        self._pending = request
        self.run_worker(partial(self._search, request), thread=True, group="library")

    def _search(self, request: _Request) -> None:
        """Ask the store. In a thread of its own: it only posts."""
        query = request.query
        page, problem = SearchPage(query.kind), ""
        try:
            page = self._searching.page(
                query.query, kind=query.kind, order=query.order, following=request.following
            )
        except ReaderError as error:
            problem = str(error)
        self.post_message(_Answered(request, page, problem))

    def _look_around(self) -> None:
        """Ask the store what there is to search. In a thread of its own: it only posts."""
        try:
            self.post_message(_LookedAround(self._searching.coverage(), self._searching.offers()))
        except ReaderError as error:
            self.post_message(_Saved(str(error)))

    def _save(self, name: str | None) -> None:
        if name and self._queries is not None:
            self.query_value = replace(self.query_value, name=name)
            query = SavedQuery(name, self.query_value.query.strip(), self._page.kind)
            self.run_worker(partial(self._keep, self._queries, query), thread=True, group="library")

    def _keep(self, queries: SavedQueryKeeper, query: SavedQuery) -> None:
        """Keep a query. In a thread of its own: it only posts."""
        try:
            queries.save(query)
        except ReaderError as error:
            self.post_message(_Saved(str(error)))
        else:
            self.post_message(_Saved(f"“{query.name}” stands in the tree now."))

    def _say(self, words: str) -> None:
        self._news = words
        self._show()

    def _show(self) -> None:
        """Draw everything but the hits."""
        query = self.query_value.query.strip()
        count = len(self._rows.hits)
        self._line.show_state()
        self._hints.situation = "search line" if self._line.is_open else "search"
        self._shown_query.update(Content.assemble(("search ", "$accent"), query))
        words = search_words.why_empty(query, self._page, self._coverage) if not count else ""
        self._empty.update(Content(words))
        self._empty.display = bool(words)
        self._rows.display = not words
        self._status.update(Content.styled(self._status_words(query, count), "$muted"))

    def _status_words(self, query: str, count: int) -> str:
        if self._news:
            return self._news
        parts = [
            search_words.describe(self._page, count) if query and count else "",
            search_words.coverage_words(self._coverage, self._page.kind) if self._coverage.total else "",
        ]
        return " · ".join(filter(None, parts))

    @property
    def page(self) -> SearchPage:
        """What the search has come to, as far as it was read."""
        return self._page

    def completions(self, value: str, cursor: int) -> Sequence[Completion]:
        """Return how a query could go on."""
        return search_completions(value, cursor, self._offers)


class _Question:
    """The line of the search, for the input line."""

    sign = "search "
    help = "words, “a phrase”, begin*, speaker:, outlet:, after: …"

    def __init__(self, screen: LibrarySearchScreen) -> None:
        self._screen = screen
        self._query_before = ""

    @property
    def count(self) -> str:
        """How many hits were read, and whether there are more."""
        page = self._screen.page
        return f"{len(page.hits)}{'+' if page.following is not None else ''}" if page.hits else ""

    @property
    def hint(self) -> str:
        """Which part of the query makes no sense."""
        return " ".join(self._screen.page.problems)

    @property
    def summary(self) -> str:
        """Nothing: the list says it all."""
        return ""

    def begin(self) -> str:
        """Remember what was searched for, and go on from it."""
        self._query_before = self._screen.query_value.query
        return self._query_before

    def update(self, value: str) -> None:
        """Search for what is typed so far."""
        self._screen.change(value)

    def completions(self, value: str, cursor: int) -> Sequence[Completion]:
        """Offer keys, and what the library has for them."""
        return self._screen.completions(value, cursor)

    def step(self, step: int) -> None:
        """Move the bar in the list while one types."""
        self._screen.pane.move_lines(step)

    def cancel(self) -> None:
        """Search for what was searched for before."""
        self._screen.change(self._query_before)
