"""What the rows of the lists lead to: a preview while the cursor moves, a place in the text when chosen."""

from __future__ import annotations

from collections.abc import Callable

from reader.library.listed_articles import ListedArticles
from reader.ui.reading.actions.articles import ArticleNavigation
from reader.ui.reading.cursor import Cursor
from reader.ui.reading.history import History
from reader.ui.reading.open_article import OpenArticle
from reader.ui.reading.widgets import ReadingWidgets
from reader.ui.widgets.row_list import RowList


class ListRows:
    """Leads from the lists of articles and claims to the text, and from the text to the list of claims."""

    def __init__(
        self,
        widgets: ReadingWidgets,
        article_list: ListedArticles,
        open: OpenArticle,
        cursor: Cursor,
        history: History,
        articles: ArticleNavigation,
        *,
        choose_scope: Callable[[], None],
    ) -> None:
        self._widgets = widgets
        self._article_list = article_list
        self._open = open
        self._cursor = cursor
        self._history = history
        self._articles = articles
        self._choose_scope = choose_scope

    def enter(self) -> None:
        """Put the bar on a row when the list of claims takes the keys, and let the text follow it there."""
        claims = self._widgets.claims
        claims.go_to_claim(self._widgets.text.current_claim)
        if claims.claim is not None and claims.claim != self._widgets.text.current_claim:
            self._cursor.preview(claims.claim)

    def preview(self, message: RowList.Moved) -> bool:
        """Let the text follow the list of claims; tell whether it did.

        A message may be late: another article, or another analysis, has other rows.
        """
        claims = self._widgets.claims
        is_late = message.rows is not claims or message.index != claims.cursor
        if is_late or claims.claim is None:
            return False
        self._cursor.preview(claims.claim)
        return True

    def go_to(self, message: RowList.Chosen) -> None:
        """Go to the claim, or open the article, of the row that was chosen; that is a jump.

        From the tree go to the list of what was chosen.
        """
        if message.rows is self._widgets.tree:
            self._choose_scope()
            return
        self._history.jump()
        claims = self._widgets.claims
        if message.rows is claims:
            # A quick click comes before the list has the keys, and `enter` has led the bar elsewhere since.
            claims.cursor = message.index
            if claims.claim is not None:
                self._cursor.go_to_claim(claims.claim)
        elif message.index != self._open.index:
            self._articles.open(self._article_list[message.index])
        self._widgets.panes.go_to("text")

    def open(self) -> None:
        """Go from the text to its claim, or from a row to its text; while skimming, unfold."""
        pane = self._widgets.panes.active
        if pane == "text":
            if not self._widgets.text.unfold():
                self._widgets.panes.go_to("claims")
        else:
            lists = {"tree": self._widgets.tree, "claims": self._widgets.claims}
            lists.get(pane, self._widgets.articles).choose()
