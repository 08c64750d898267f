"""Where the person was and what they marked: jumps, marks, the place in every article. No widgets."""

from __future__ import annotations

from collections.abc import Callable

from reader.library.library import Library
from reader.model import Article
from reader.session.places import Place
from reader.session.session import LAST, Arrangement, LastExport

_MAX_ROWS = 200
"""Of so many places it is known on which row they stood: twice as many as one can jump back to."""


class History:
    """The session of one screen. `place` returns that of the cursor, None while no article is shown.

    `row` returns on which row of the view it stands; None while a list leads the view elsewhere.
    """

    def __init__(
        self, library: Library, *, place: Callable[[], Place | None], row: Callable[[], int | None]
    ) -> None:
        self._library = library
        self._place_of_cursor = place
        self._row = row
        self._rows: dict[Place, int] = {}
        """The rows on which places stood when they were left, those left last at the end. Not kept."""
        self._session = self._last_kept = library.keeper.session()

    @property
    def arrangement(self) -> Arrangement:
        """How the screen was left the last time."""
        return self._session.arrangement

    @property
    def last_export(self) -> LastExport:
        """What went out last, where to and how."""
        return self._session.last_export

    @last_export.setter
    def last_export(self, export: LastExport) -> None:
        self._session = self._session._replace(last_export=export)

    @property
    def first_id(self) -> str | None:
        """The article to begin with: the one left last, else the first of the list; None without any.

        Before these comes the one that the library says.
        """
        articles = self._library.articles
        # Beside files any article of the store can be opened, but whoever names files wants one of these.
        id = self._library.first_id or self._session.last_of(articles.file_ids or articles)
        return next(iter(self._library.article_list), None) if id is None else id

    def offset_in(self, article: Article) -> int:
        """Return where an article was left, in code points; 0 when it never was."""
        place = self._session.places.get(article.id)
        return place.offset(article.text) if place else 0

    def row_in(self, article: Article) -> int | None:
        """Return on which row the cursor stood when an article was left; None when that is not known."""
        place = self._session.places.get(article.id)
        return self.row_of(place) if place else None

    def row_of(self, place: Place) -> int | None:
        """Return on which row of the view a place stood when it was left; None when that is not known."""
        return self._rows.get(place)

    def _place(self) -> Place | None:
        """Return the place of the cursor, and remember its row."""
        place, row = self._place_of_cursor(), self._row()
        if place is not None and row is not None:
            self._rows.pop(place, None)
            self._rows[place] = row
            if len(self._rows) > _MAX_ROWS:
                del self._rows[next(iter(self._rows))]
        return place

    def leave(self) -> None:
        """Remember the place in the open article."""
        if place := self._place():
            self._session = self._session.with_place(place)

    def keep(self, arrangement: Arrangement) -> None:
        """Keep where the person is for the next start."""
        self.leave()
        self._session = self._session._replace(arrangement=arrangement)
        if self._session != self._last_kept:
            self._last_kept = self._session
            self._library.keeper.keep_session(self._session)

    def jump(self) -> None:
        """Remember the place as one to come back to; to be called before the jump."""
        if place := self._place():
            self._session = self._session.with_jump(place)

    def step(self, step: int) -> Place | None:
        """Step back (-1) or forward (1) in the jump list; return the place there, None past its end."""
        place, jumps = self._place(), self._session.jumps
        while place and (pair := jumps.back(place) if step < 0 else jumps.forward(place)):
            place, jumps = pair
            if place.article in self._library.articles:
                self._session = self._session._replace(jumps=jumps)
                return place
        return None

    def marks(self) -> tuple[tuple[str, Place], ...]:
        """Return letters and places of the marks, the last place first."""
        return tuple(sorted(self._session.marks.items(), key=lambda mark: (mark[0] != LAST, mark[0])))

    def set_mark(self, letter: str) -> bool:
        """Put a mark at the place; tell whether there is one."""
        place = self._place()
        if place is not None:
            self._session = self._session.with_mark(letter, place)
        return place is not None

    def mark(self, letter: str) -> Place | None:
        """Return the place of a mark, LAST for where the latest jump began; None when there is none."""
        return self._session.marks.get(letter)
