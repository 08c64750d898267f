"""Where the person was and what they marked: jumps, marks, the place in every article. No widgets."""

from __future__ import annotations

from collections.abc import Callable

from reader.library.library import Library
from reader.model import Article
from reader.session.places import Place
from reader.session.session import LAST, Arrangement, LastExport


class History:
    """The session of one screen. `place` returns that of the cursor, None while no article is shown."""

    def __init__(self, library: Library, *, place: Callable[[], Place | None]) -> None:
        self._library = library
        self._place = place
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
