"""Where else a claim is quoted, and which words are others there."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.content import Content

from reader.shelf.same_quote import QuotedElsewhere, has_first
from reader.text.counted import counted
from reader.ui.bindings import bindings_of
from reader.ui.screens.detailed_list import DetailedListScreen
from reader.ui.view.same_quote_words import comparison_lines, row_lines
from reader.ui.view.search_words import unanalyzed_words
from reader.ui.widgets.row_list import RowList


class SameQuoteScreen(DetailedListScreen[QuotedElsewhere]):
    """Closes with the place to go to, or with None."""

    BINDINGS = [*bindings_of("same_quote")]

    def __init__(
        self, matches: Sequence[QuotedElsewhere], hints: Sequence[Content], *, unanalyzed_count: int = 0
    ) -> None:
        """`matches` are those of one claim, in the order of time.

        In so many articles that nobody analyzed yet there may be others.
        """
        is_first_known = has_first(matches)
        is_here_first = all(match.is_later for match in matches)
        articles = len({match.article_id for match in matches})
        so_far = f", {unanalyzed_words(unanalyzed_count)}" if unanalyzed_count else ""
        count = f"{counted(articles, 'other article')}{so_far}"
        heading = Content.assemble(
            ("Same quote elsewhere", "bold"),
            (f"  {count}", "$muted"),
            ("  this article had it first", "$accent") if is_here_first else "",
        )
        super().__init__(
            heading,
            len(matches),
            lambda row: row_lines(matches[row], is_first=row == 0 and is_first_known),
            lambda row: comparison_lines(matches[row]),
            hints,
            short_heading=(
                _short_heading(articles, is_here_first=is_here_first, is_so_far=bool(unanalyzed_count))
                if is_here_first or unanalyzed_count
                else None
            ),
        )
        self._matches = matches

    def action_same_quote(self) -> None:
        """Put the list away with the key that opened it."""
        self.action_back()

    @on(RowList.Chosen)
    def _go(self, message: RowList.Chosen) -> None:
        self.dismiss(self._matches[message.index])


def _short_heading(articles: int, *, is_here_first: bool, is_so_far: bool) -> Content:
    """Return what says on 40 cells that so many others quote it, and that this article had it first."""
    return Content.assemble(
        ("Same quote", "bold"),
        (f"  {articles} other{' so far' if is_so_far else ''}", "$muted"),
        ("  here first", "$accent") if is_here_first else "",
    )
