"""The widgets of the reading screen, placed within one another but not yet wired."""

from __future__ import annotations

from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from reader.library.library import Library
from reader.settings.keymap import Keymap
from reader.settings.pane_actions import PaneName
from reader.ui.reading.failures import Failures
from reader.ui.view.pane_widths import LIBRARY_WIDTHS, WIDTHS
from reader.ui.widgets.article_list import ArticleList
from reader.ui.widgets.article_view import ArticleView
from reader.ui.widgets.claims_pane import ClaimsPane
from reader.ui.widgets.gutter import Gutter
from reader.ui.widgets.hints import Hints
from reader.ui.widgets.input_line import InputLine
from reader.ui.widgets.list_pane import ListPane
from reader.ui.widgets.panes import Panes
from reader.ui.widgets.row_list import RowList
from reader.ui.widgets.scope_tree import ScopeTree
from reader.ui.widgets.status_line import StatusLine


class ReadingWidgets:
    """Articles, text and claims side by side, the input line and the status line below."""

    def __init__(self, library: Library, failures: Failures, keys: Keymap) -> None:
        self._library = library
        self.keys = keys
        """The keys of every action."""
        self.articles = ArticleList(
            library.article_list,
            is_library=library.changes is not None,
            has_failed=lambda id: bool(failures.reason(id)),
        )
        self.articles_pane = ListPane("Articles", self.articles, id="articles")
        self.tree = ScopeTree()
        self.tree_pane = ListPane("Library", self.tree, id="tree")
        self.text = ArticleView()
        self.gutter = Gutter()
        self.problem = Static(id="problem")
        """Stands in the place of the text when there is none."""
        self.claims_pane = ClaimsPane()
        self.claims = self.claims_pane.claims
        middle = Vertical(self.problem, Horizontal(self.text, self.gutter), id="text")
        self._is_library = library.changes is not None
        self.panes = Panes(
            *(self.articles_pane, middle, self.claims_pane),
            focus=self.text,
            tree=self.tree_pane if self._is_library else None,
            usual_widths=LIBRARY_WIDTHS if self._is_library else WIDTHS,
        )
        self.panes.set_class(self._is_library, "-library")
        self.input_line = InputLine()
        self.status = StatusLine(keys)
        self.hints = Hints(keys)

    @property
    def active(self) -> ArticleView | RowList:
        """What the keys move: what has the focus."""
        panes: dict[PaneName, ArticleView | RowList] = {
            "tree": self.tree,
            "articles": self.articles,
            "text": self.text,
            "claims": self.claims,
        }
        return panes[self.panes.active]

    @property
    def listed_article(self) -> str | None:
        """Id of the article in the row with the bar; None without a row."""
        cursor = self.articles.cursor
        return None if cursor is None else self._library.article_list.row(cursor).id

    @property
    def listed_claim(self) -> int | None:
        """Index of the claim in the row with the bar while the list has the keys; None elsewhere."""
        return self.claims.claim if self.panes.active == "claims" else None

    def show_listed(self) -> None:
        """Say which article the bar is on while the list has the keys, where its row has no room for that."""
        is_in_list = self.panes.active == "articles"
        self.status.change(listed=self.articles.cut_title if is_in_list else "")

    def show_focus(self, *, is_selecting: bool) -> None:
        """Show which pane has the keys and what they do there, or while lines are selected."""
        active = self.panes.active
        self.show_listed()
        self.gutter.is_lit = active == "claims"
        is_in_library = active == "articles" and self._is_library
        self.hints.situation = "selecting" if is_selecting else "library" if is_in_library else active
