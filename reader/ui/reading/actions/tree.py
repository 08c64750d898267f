"""The tree of the library: shown, folded, and chosen from."""

from __future__ import annotations

from reader.library.library import Library
from reader.ui.reading.actions.list_view import ListView
from reader.ui.reading.list_presenter import ListPresenter
from reader.ui.reading.protocols import Say
from reader.ui.widgets.panes import Panes
from reader.ui.widgets.scope_tree import ScopeTree


class TreeKeys:
    """What the keys do in the tree, and what leads there."""

    def __init__(
        self,
        library: Library,
        tree: ScopeTree,
        panes: Panes,
        presenter: ListPresenter,
        list_view: ListView,
        *,
        say: Say,
    ) -> None:
        self._library = library
        self._tree = tree
        self._panes = panes
        self._presenter = presenter
        self._list_view = list_view
        self._say = say

    def toggle(self) -> None:
        """Show the tree and go to it, or put it away."""
        if self._library.changes is None:
            self._say("Files have no folders, feeds or tags. {add} adds to your library.")
            return
        self._panes.toggle("tree")
        self._presenter.show_tree()

    def step_pane(self, step: int, is_around: bool) -> None:
        """Go to the pane at the left (-1) or right (1); in the tree, fold or unfold first."""
        if self._panes.active == "tree" and not is_around and self._tree.fold(step):
            return
        self._panes.cycle(step, around=is_around)
        self._presenter.show_tree()

    def choose(self) -> None:
        """List the part of the row with the bar."""
        if (scope := self._tree.scope) is not None:
            self._list_view.show_scope(scope)
