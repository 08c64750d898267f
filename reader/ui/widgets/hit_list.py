"""The hits of a search, two lines each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from textual.content import Content

from reader.shelf.search import SearchHit
from reader.ui.view.hit_rows import hit_lines
from reader.ui.widgets.row_list import BAR, RowList


def _now() -> datetime:
    return datetime.now().astimezone()


class HitList(RowList):
    """One row a hit, in the order of the search."""

    def __init__(self, *, now: Callable[[], datetime] = _now, id: str | None = None) -> None:
        super().__init__(id=id)
        self._now = now
        self.hits: tuple[SearchHit, ...] = ()
        """What is listed."""

    def show(self, hits: Sequence[SearchHit], cursor: int | None) -> None:
        """List hits, with the bar in a row."""
        self.hits = tuple(hits)
        self.rows_changed(cursor)

    def row_count(self) -> int:
        """Return the number of hits."""
        return len(self.hits)

    def row(self, index: int) -> tuple[Content, Content]:
        """Return the two lines of a hit."""
        bar = (BAR if index == self.cursor else " ", "$accent")
        width = max(1, self.scrollable_content_region.width - 1)
        first, second = hit_lines(self.hits[index], width, self._now())
        return Content.assemble(bar, *first), Content.assemble(bar, *second)
