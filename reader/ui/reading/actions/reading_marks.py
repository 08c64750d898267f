"""Marks articles read, unread and starred, by a key or because they were read; and takes that back."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from reader.errors import ReaderError
from reader.library.library import Library
from reader.library.reading_changes import Change, ChangeKind
from reader.shelf.view import Scope, View
from reader.text.counted import counted
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.protocols import ListDrawing, PaneFocus, Say

Result = TypeVar("Result")

READ_SECONDS = 2.0
"""So long an article is on the screen until it counts as read: who leafs through titles is faster."""
_NOT_KEPT = "Files are neither read nor unread: `reader add PATH` puts them into your library."


class ReadingMarks:
    """Marks the article under the bar while the list has the keys, else the open one.

    `listed_id` returns the article under the bar of the list, `tree_scope` the part under that of the tree,
    None without one. `after` calls something after some seconds.
    """

    def __init__(
        self,
        library: Library,
        open: OpenArticle,
        panes: PaneFocus,
        drawing: ListDrawing,
        *,
        listed_id: Callable[[], str | None],
        tree_scope: Callable[[], Scope | None],
        after: Callable[[float, Callable[[], object]], object],
        say: Say,
    ) -> None:
        self._library = library
        self._open = open
        self._panes = panes
        self._drawing = drawing
        self._listed_id = listed_id
        self._tree_scope = tree_scope
        self._after = after
        self._say = say
        self._opening = 0
        """Counts the articles that were opened, so that a late call knows that another one is open."""
        self._marked_opening = 0
        """The last of them that was marked read of itself; after that it is left as the person marks it."""
        self._marked_beside: list[tuple[str | None, int] | None] = []
        """For every mark that can be taken back, the last at the end, the open article and the number of its
        corrections then; None for one that was made of itself."""
        self._changed_beside: tuple[str | None, int] | None = None
        """The same when anything was marked, by a key or of itself."""

    @property
    def is_latest(self) -> bool:
        """Whether a key marked something, and nothing was corrected since, nor another article opened."""
        return self._marked_beside[-1:] == [self._beside]

    @property
    def is_before_correction(self) -> bool:
        """Whether the open article was corrected since anything was marked beside it."""
        id, corrections = self._beside
        if self._changed_beside is None:
            return corrections > 0
        marked_id, corrections_then = self._changed_beside
        return id == marked_id and corrections > corrections_then

    def toggle_star(self) -> None:
        """Give the article a star, or take it away."""
        self._toggle("starred", "Starred.", "No star any more.")

    def toggle_read(self) -> None:
        """Mark the article read, or unread again."""
        self._marked_opening = self._opening
        self._toggle("read", "Read.", "Unread.")

    def mark_all_read(self) -> None:
        """Mark every article read that is listed; with the keys in the tree, of the part under its bar."""
        changes = self._library.changes
        if changes is None:
            self._say(_NOT_KEPT)
            return
        scope = self._tree_scope() if self._panes.active == "tree" else None
        view = self._library.article_list.view if scope is None else View(scope)
        count = self._try(partial(changes.mark_all_read, view))
        if count:
            self._note_mark()
        if count is not None:
            self._drawing.show_list()
            self._drawing.show_tree()
            articles = counted(count, "article")
            self._say(
                f"{articles} marked read. {{undo}} takes it back." if count else "Everything here is read."
            )

    def take_back(self) -> None:
        """Take back the last of all this."""
        changes = self._library.changes
        if changes is None:
            self._say(_NOT_KEPT)
            return
        if changes.is_empty:
            self._say("Nothing to take back.")
        elif change := self._try(changes.take_back):
            self._marked_beside = self._marked_beside[:-1]
            self._marked_opening = self._opening
            self._drawing.show_list(
                None if len(change.ids) > 1 else self._library.article_list.position(change.ids[0])
            )
            self._drawing.show_tree()
            self._say(_taken_back(change))

    def note_opening(self, is_wanted: bool) -> None:
        """Count an article that the person wanted as read, when it is still there in a while."""
        self._opening += 1
        if is_wanted:
            self._after(READ_SECONDS, partial(self._mark_if_open, self._opening))

    def note_movement(self) -> None:
        """Count the open article as read: somebody moved in its text."""
        self._mark_if_open(self._opening)

    def _mark_if_open(self, opening: int) -> None:
        id, changes = self._open.id, self._library.changes
        if changes is None or id is None or self._open.article is None:
            return
        if opening == self._opening != self._marked_opening:
            self._marked_opening = opening
            if self._try(partial(changes.mark, "read", id, True)):
                self._changed_beside = self._beside
                self._marked_beside = [*self._marked_beside, None]
                self._show(id)

    def _toggle(self, kind: ChangeKind, on: str, off: str) -> None:
        changes = self._library.changes
        if changes is None:
            self._say(_NOT_KEPT)
            return
        id = self._listed_id() if self._panes.active == "articles" else self._open.id
        row = None if id is None else self._library.article_list.row_of(id)
        if row is None or id is None:
            self._say("This article is not in your library." if id else "There is no article here.")
            return
        value = not (row.is_read if kind == "read" else row.is_starred)
        if self._try(partial(changes.mark, kind, id, value)):
            self._note_mark()
            self._show(id)
            self._say(on if value else off)

    def _note_mark(self) -> None:
        """Remember beside what a key marked something."""
        self._changed_beside = self._beside
        self._marked_beside = [*self._marked_beside, self._beside]

    @property
    def _beside(self) -> tuple[str | None, int]:
        article = self._open.article
        return self._open.id, len(self._library.corrections.of(article.id)) if article else 0

    def _show(self, id: str) -> None:
        self._drawing.show_row(id)
        self._drawing.show_tree()

    def _try(self, change: Callable[[], Result]) -> Result | None:
        """Return what a change comes to; None, and say why, when it could not be kept."""
        try:
            return change()
        except ReaderError as error:
            self._say(str(error))
            return None


def _taken_back(change: Change) -> str:
    if len(change.ids) > 1:
        return f"{counted(len(change.ids), 'article')} are unread again."
    if change.kind == "read":
        return "Unread again." if change.value else "Read again."
    return "The star is gone again." if change.value else "The star is back."
