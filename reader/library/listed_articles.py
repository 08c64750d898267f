"""The articles of one view as a sequence of which only what is looked at is ever read."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, overload

from reader.errors import ReaderError
from reader.library.listing import Listing
from reader.shelf.rows import ArticleRow, ScopeCount
from reader.shelf.view import View

_PAGE = 100
"""Rows read at once: more than the tallest usual screen has, in half a millisecond."""
_MAX_PAGES = 3
"""Pages kept: where one is, the top and the bottom, or the way back through 300 rows."""
_EVERYTHING = View()


class ListedArticles(Sequence[str]):
    """The ids of a view, in its order, with a row for each.

    What a person does to a row is shown in it at once, and it keeps its place until `let_go` or `refresh`,
    also where the view does not have it any more: what is being read stays in the list of what is unread.

    `tell` is handed a sentence when something cannot be read; the list is empty there then.
    """

    def __init__(self, listing: Listing, view: View = _EVERYTHING, *, tell: Callable[[str], object]) -> None:
        self._listing = listing
        self._view = view
        self._tell = tell
        self._count: int | None = None
        """How many there are; None while that was not asked for."""
        self._pages: OrderedDict[int, list[ArticleRow]] = OrderedDict()
        self._positions: dict[str, int | None] = {}
        """Of those that were looked at or asked for."""
        self._departed: dict[int, ArticleRow] = {}
        """Rows, by their positions, that the view in the store does not have any more."""

    @property
    def view(self) -> View:
        """Which articles they are, and in which order."""
        return self._view

    @view.setter
    def view(self, view: View) -> None:
        self._view = view
        self.refresh()

    def refresh(self) -> None:
        """Forget what was read: from now on the list is as the view is by then."""
        self._count = None
        self._pages.clear()
        self._positions.clear()
        self._departed.clear()

    def let_go(self) -> None:
        """Drop the rows that the view in the store has no more; without any nothing is read anew."""
        if self._departed:
            self.refresh()

    def __len__(self) -> int:
        """Return how many articles there are."""
        if self._count is None:
            try:
                self._count = self._listing.count(self._view)
            except ReaderError as error:
                self._tell(str(error))
                self._count = 0
        return self._count

    def __iter__(self) -> Iterator[str]:
        """Yield the ids in order."""
        return (self.row(index).id for index in range(len(self)))

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[str, ...]: ...

    def __getitem__(self, index: int | slice) -> str | tuple[str, ...]:
        """Return an id, or those of a slice."""
        if isinstance(index, slice):
            return tuple(self.row(place).id for place in range(*index.indices(len(self))))
        return self.row(index + len(self) if index < 0 else index).id

    def __contains__(self, id: object) -> bool:
        """Tell whether the view has an article."""
        return isinstance(id, str) and self.position(id) is not None

    def row(self, index: int) -> ArticleRow:
        """Return what the list shows of the article at a position. Raises IndexError beyond the end.

        Where nothing can be read any more it is an empty row without an id.
        """
        if not 0 <= index < len(self):
            raise IndexError(f"there is no article {index} among {len(self)}")
        number, place = divmod(index, _PAGE)
        page = self._pages.get(number)
        if page is None:
            page = self._pages[number] = self._read_page(number * _PAGE)
            for position, row in enumerate(page, number * _PAGE):
                self._positions[row.id] = position
            if len(self._pages) > _MAX_PAGES:
                self._forget(self._pages.popitem(last=False)[1])
        self._pages.move_to_end(number)
        return page[place] if place < len(page) else ArticleRow("", "")

    def position(self, id: str) -> int | None:
        """Return where an article stands; None when it is not in the view."""
        if id not in self._positions:
            try:
                position = self._listing.position(self._view, id)
            except ReaderError as error:
                self._tell(str(error))
                position = None
            if position is not None:
                for place in sorted(self._departed):
                    position += place <= position
            self._positions[id] = position
        return self._positions[id]

    def position_if_read(self, id: str) -> int | None:
        """Return where an article stands if that is known already; never reads."""
        return self._positions.get(id)

    def row_of(self, id: str) -> ArticleRow | None:
        """Return the row of any article of the library, in the view or not; None when there is none."""
        index = self.position_if_read(id)
        if index is not None:
            return self.row(index)
        try:
            return self._listing.row(id)
        except ReaderError as error:
            self._tell(str(error))
            return None

    def next_unread(self, after_id: str | None, step: int) -> str | None:
        """Return the next unread article (step 1) behind another, or the one before (-1), of the view.

        None without one. Raises ReaderError.
        """
        view = self._view
        if step < 0:
            view = replace(view, is_reversed=not view.is_reversed)
        return self._listing.next_unread(view, after_id)

    def titled(self, words: str, limit: int) -> tuple[ArticleRow, ...]:
        """Return the first articles of all that have these words in their titles. Raises ReaderError."""
        return self._listing.rows(View(titles=words), 0, limit)

    def scopes(self) -> tuple[ScopeCount, ...]:
        """Return the parts of the library with their counts; empty for files. Raises ReaderError."""
        return self._listing.scopes()

    def change(self, ids: Collection[str], **changes: Any) -> None:
        """Show rows with other values; those that were not looked at have them when they are."""
        for id in ids:
            index = self._positions.get(id)
            page = None if index is None else self._pages.get(index // _PAGE)
            if index is None or (page is None and index not in self._departed):
                continue
            before = self._departed[index] if page is None else page[index % _PAGE]
            row = before._replace(**changes)
            if page is not None:
                page[index % _PAGE] = row
            if _departs(row, self._view):
                self._departed[index] = row
            else:
                self._departed.pop(index, None)

    def _forget(self, page: Iterable[ArticleRow]) -> None:
        """Forget where the rows of a page stand, but for those departed, which the store does not know."""
        for row in page:
            if self._positions.get(row.id) not in self._departed:
                self._positions.pop(row.id, None)

    def _read_page(self, start: int) -> list[ArticleRow]:
        """Return the rows from a position on: those that the store has, and between them those departed."""
        stop = min(start + _PAGE, len(self))
        before = sum(position < start for position in self._departed)
        inside = sorted(position for position in self._departed if start <= position < stop)
        try:
            rows = list(self._listing.rows(self._view, start - before, stop - before - len(inside)))
        except ReaderError as error:
            self._tell(str(error))
            return []
        for position in inside:
            rows.insert(position - start, self._departed[position])
        return rows


def _departs(row: ArticleRow, view: View) -> bool:
    """Tell whether an article is no longer one of those that its view is about."""
    kind = view.scope.kind
    return (kind == "unread" and row.is_read) or (kind == "starred" and not row.is_starred)
