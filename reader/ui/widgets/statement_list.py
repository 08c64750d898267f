"""What somebody said, a row a claim; and the names, roles and affiliations under which they did."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from textual.content import Content

from reader.shelf.speaker_page import Appellation, SpeakerPage, Statement
from reader.ui.view.statement_rows import Sources, appellation_lines, sources_of, statement_lines
from reader.ui.widgets.row_list import BAR, RowList


def _now() -> datetime:
    return datetime.now().astimezone()


class StatementList(RowList):
    """One row a claim."""

    def __init__(self, *, now: Callable[[], datetime] = _now) -> None:
        super().__init__()
        self._now = now
        self.statements: tuple[Statement, ...] = ()
        """What is listed."""
        self._sources = Sources()
        self._usual_name = ""
        """What whoever said it is called mostly."""

    def show(self, statements: Sequence[Statement], name: str, cursor: int) -> None:
        """List claims of somebody who is mostly called `name`, with the bar in a row."""
        self._usual_name = name
        self.statements = tuple(statements)
        self._sources = sources_of(self.statements)
        self.rows_changed(cursor)

    def let_go(self) -> None:
        """Have no rows any more, where nothing is drawn any more."""
        self.statements = ()
        self.set_reactive(RowList.cursor, None)

    @property
    def statement(self) -> Statement | None:
        """The one under the bar; None without any."""
        return None if self.cursor is None else self.statements[self.cursor]

    def row_count(self) -> int:
        """Return the number of claims."""
        return len(self.statements)

    def row(self, index: int) -> tuple[Content, Content]:
        """Return the two lines of a claim."""
        statement = self.statements[index]
        is_continued = index > 0 and self.statements[index - 1].hit.article == statement.hit.article
        bar = (BAR if index == self.cursor else " ", "$accent")
        width = max(1, self.scrollable_content_region.width - 1)
        first, second = statement_lines(
            *(statement, self._usual_name, width, self._now()),
            is_continued=is_continued,
            sources=self._sources,
        )
        return Content.assemble(bar, *first), Content.assemble(bar, *second)


class AppellationList(RowList):
    """One row a name, then one a role, then one an affiliation."""

    def __init__(self, *, now: Callable[[], datetime] = _now) -> None:
        super().__init__()
        self._now = now
        self._rows: tuple[tuple[str, Appellation], ...] = ()

    def show(self, page: SpeakerPage) -> None:
        """List those of a page."""
        groups = (("name", page.names), ("role", page.roles), ("affiliation", page.affiliations))
        self._rows = tuple((about, each) for about, appellations in groups for each in appellations)
        self.rows_changed(min(self.cursor or 0, len(self._rows)))

    def let_go(self) -> None:
        """Have no rows any more, where nothing is drawn any more."""
        self._rows = ()
        self.set_reactive(RowList.cursor, None)

    @property
    def appellation(self) -> Appellation | None:
        """The one under the bar; None without any."""
        return None if self.cursor is None else self._rows[self.cursor][1]

    def row_count(self) -> int:
        """Return how many there are."""
        return len(self._rows)

    def row(self, index: int) -> tuple[Content, Content]:
        """Return the two lines of one."""
        about, appellation = self._rows[index]
        bar = (BAR if index == self.cursor else " ", "$accent")
        width = max(1, self.scrollable_content_region.width - 1)
        first, second = appellation_lines(appellation, about, width, self._now())
        return Content.assemble(bar, *first), Content.assemble(bar, *second)
