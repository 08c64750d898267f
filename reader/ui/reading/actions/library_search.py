"""Searching the whole library, and going to what was found; the search is there again as it was left."""

from __future__ import annotations

from collections.abc import Callable

from reader.errors import ReaderError
from reader.library.library import Library
from reader.settings.keymap import Keymap
from reader.settings.keys import display
from reader.shelf.saved_query import SavedQuery
from reader.shelf.search import SearchHit
from reader.shelf.view import Scope
from reader.ui.reading.actions.places import PlaceNavigation
from reader.ui.reading.protocols import OpenDialog, SayInShort
from reader.ui.screens.search_threads import LibraryQuery


class LibrarySearchAction:
    """Opens the search, and then the article of the hit that the person chooses."""

    def __init__(
        self,
        library: Library,
        places: PlaceNavigation,
        keys: Keymap,
        *,
        tree_scope: Callable[[], Scope | None],
        on_close: Callable[[], None],
        leave: Callable[[Scope], None],
        open_dialog: OpenDialog,
        say: SayInShort,
    ) -> None:
        """`tree_scope` returns the part of the library under the bar of the tree while that has the keys.

        `on_close` is called when the tree may be other than before; `leave` takes a part out of it.
        """
        self._library = library
        self._places = places
        self._keys = keys
        self._tree_scope = tree_scope
        self._on_close = on_close
        self._leave = leave
        self._open_dialog = open_dialog
        self._say = say
        self._last_query = LibraryQuery()
        self._last_row: int | None = None

    @property
    def last_query(self) -> str:
        """What was searched for last, as it was typed; empty before the first search."""
        return self._last_query.query.strip()

    def ask(self) -> None:
        """Show the search as it was left; from the row of a saved query, that one."""
        query = self._listed_query()
        if query is not None:
            self._last_query, self._last_row = LibraryQuery(query.query, query.kind, name=query.name), 0
        self._show(self._last_query, self._last_row)

    def remove_query(self) -> bool:
        """Take the query under the bar of the tree out of it; tell whether there is one. F has it still."""
        query, queries = self._listed_query(), self._library.queries
        if query is None or queries is None:
            return False
        try:
            queries.remove(query.name)
        except ReaderError as error:
            self._say(str(error))
            return True
        self._last_query, self._last_row = LibraryQuery(query.query, query.kind, name=query.name), None
        self._leave(Scope("query", query.name))
        search, keep = (display(self._keys[id][0]) for id in ("search_library", "save_query"))
        self._say(f"“{query.name}” is gone from the tree. {search}, then {keep} brings it back.")
        return True

    def open_hit(self, hit: SearchHit) -> None:
        """Go to the words, or to the claim, of a hit; that is a jump."""
        self._places.go_to(hit.article, claim=hit.claim, start=hit.start)

    def _listed_query(self) -> SavedQuery | None:
        """Return the saved query under the bar of the tree; None elsewhere."""
        scope, queries = self._tree_scope(), self._library.queries
        if scope is None or scope.kind != "query" or queries is None:
            return None
        try:
            return next((query for query in queries.all() if query.name == scope.name), None)
        except ReaderError as error:
            self._say(str(error))
            return None

    def _show(self, query: LibraryQuery, row: int | None) -> None:
        from reader.ui.screens.library_search import LibrarySearchScreen

        searching = self._library.search
        if searching is None:
            self._say(
                "These are files: {search} searches this one. {add} adds to your library.",
                short="Files, not your library.",
            )
            return
        screen = LibrarySearchScreen(searching, self._library.queries, self._keys, query, row)

        def go_on(hit: SearchHit | None) -> None:
            self._last_query = screen.library_query
            self._last_row = screen.cursor
            self._on_close()
            if hit is not None:
                self.open_hit(hit)

        self._open_dialog(screen, go_on)
