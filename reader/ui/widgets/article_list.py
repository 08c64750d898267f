"""The articles: the title in two lines, at the end of the second the number of claims."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import PurePath

from textual.content import Content

from reader.model import Article
from reader.text.normalize import replace_controls
from reader.ui.widgets.row_list import RowList


class ArticleList(RowList):
    """One row an article, in the order of the library."""

    def __init__(
        self,
        ids: Sequence[str],
        *,
        label: Callable[[str], str],
        article: Callable[[str], Article | None],
        state: Callable[[str], str],
        id: str | None = None,
    ) -> None:
        """By id: `label` returns where an article comes from, `article` the article if it was read already,
        `state` what stands at the end of its row.
        """
        super().__init__(id=id)
        self._ids = ids
        self._label = label
        self._article = article
        self._state = state
        self.open_index: int | None = None
        """The article on screen."""

    def row_count(self) -> int:
        """Return the number of articles."""
        return len(self._ids)

    def row(self, index: int) -> tuple[Content, Content]:
        """Return the two lines of an article."""
        id = self._ids[index]
        bar = ("▌" if index == self.cursor else " ", "$accent")
        width = max(1, self.scrollable_content_region.width - 1)
        style = "bold" if index == self.open_index else "" if index == self.cursor else "$muted"
        first, *rest = Content.styled(title_of(self._label(id), self._article(id)), style).wrap(width)
        state = self._state(id)
        subtitle = Content(" ").join(rest).truncate(max(0, width - len(state) - 1), ellipsis=True, pad=True)
        return Content.assemble(bar, first), Content.assemble(bar, subtitle, " ", (state, "$muted"))


def title_of(label: str, article: Article | None) -> str:
    """Return the title of an article; while it has none, the name of the file that `label` leads to."""
    title = article.title if article else ""
    return replace_controls(" ".join(title.split()) or PurePath(label).name or label)
