"""Shows what edits did to the claims of an article."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from reader.errors import ReaderError
from reader.library.version_history import VersionHistory
from reader.settings.keymap import Keymap
from reader.shelf.search import SearchHit
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import OpenDialog, PaneFocus, SayInShort


class ArticleVersions:
    """Opens the versions of the article under the bar of the list, elsewhere of the open one."""

    def __init__(
        self,
        history: VersionHistory | None,
        open: OpenArticle,
        panes: PaneFocus,
        keys: Keymap,
        *,
        listed_id: Callable[[], str | None],
        open_hit: Callable[[SearchHit], None],
        open_dialog: OpenDialog,
        say: SayInShort,
    ) -> None:
        self._history = history
        self._open = open
        self._panes = panes
        self._keys = keys
        self._listed_id = listed_id
        self._open_hit = open_hit
        self._open_dialog = open_dialog
        self._say = say

    def show(self) -> None:
        """Show what the last edit did; say so when there was none."""
        # Loaded only now: what lays words beside each other would hold up every start.
        from reader.ui.screens.version_changes import VersionChangesScreen

        history, id = self._history, self._id()
        if id is None:
            self._say("There is no article here.")
            return
        if history is None:
            self._say(
                "It is open as a file, and only your library keeps versions. {add} adds it.",
                short="A file has no versions.",
            )
            return
        try:
            versions = history.versions(id)
        except ReaderError as error:
            self._say(str(error))
            return
        if len(versions) < 2:
            self._say("Only one version: nobody edited it since it came.", short="Only one version so far.")
            return
        screen = VersionChangesScreen(versions, partial(history.compare, id), self._keys)
        self._open_dialog(screen, partial(self._follow, id))

    def _id(self) -> str | None:
        if self._panes.active == "articles":
            return self._listed_id()
        return self._open.article.id if self._open.article else None

    def _follow(self, id: str, index: int | None) -> None:
        """Go to the claim that the screen closed with; nowhere for None."""
        if index is None:
            return
        self._open_hit(SearchHit(id, 0, ""))
        if self._open.is_open(id) and index < len(self._open.analysis.claims):
            start = self._open.analysis.claims[index].start
            self._open_hit(SearchHit(id, start, "", claim=index))
