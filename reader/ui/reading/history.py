"""Where the person was and what they marked: jumps, marks, the place in every article. No widgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from reader.library.library import Library
from reader.model import Article
from reader.session.places import Place
from reader.session.session import LAST, Arrangement


class Travels:
    """Keeps the session of a screen, which says where it is and goes where it is told.

    `here` returns the place of the cursor, None while no article is shown.
    """

    def __init__(
        self, library: Library, *, here: Callable[[], Place | None], go: Callable[[Place], None]
    ) -> None:
        self._library = library
        self._here = here
        self._go = go
        self._session = self._kept = library.session()

    @property
    def arrangement(self) -> Arrangement:
        """How the screen was left the last time."""
        return self._session.arrangement

    @property
    def first(self) -> int:
        """Which article of the library to begin with: the one left last, else the first."""
        last = self._session.last_of(self._library.ids)
        return 0 if last is None else self._library.ids.index(last)

    def offset_in(self, article: Article) -> int:
        """Return where an article was left, in code points; 0 when it never was."""
        place = self._session.places.get(article.id)
        return place.offset(article.text) if place else 0

    def leave(self) -> None:
        """Remember the place in the open article."""
        if here := self._here():
            self._session = self._session.with_place(here)

    def keep(self, arrangement: Arrangement) -> None:
        """Keep where the person is for the next start."""
        self.leave()
        self._session = replace(self._session, arrangement=arrangement)
        if self._session != self._kept:
            self._kept = self._session
            self._library.keep_session(self._session)

    def jump(self) -> None:
        """Remember the place as one to come back to; to be called before the jump."""
        if here := self._here():
            self._session = self._session.with_jump(here)

    def step(self, step: int) -> str:
        """Go back (-1) or forward (1) in the jump list; return what to say about it."""
        here, jumps = self._here(), self._session.jumps
        while here and (reached := jumps.back(here) if step < 0 else jumps.forward(here)):
            here, jumps = reached
            if here.article in self._library.ids:
                self._session = replace(self._session, jumps=jumps)
                self._go(here)
                return ""
        return "No place to go back to." if step < 0 else "No place to go forward to."

    def marks(self) -> tuple[tuple[str, Place], ...]:
        """Return letters and places of the marks, the last place first."""
        return tuple(sorted(self._session.marks.items(), key=lambda mark: (mark[0] != LAST, mark[0])))

    def set_mark(self, letter: str) -> str:
        """Put a mark at the place; return what to say about it."""
        here = self._here()
        if here is None:
            return "There is nothing to mark here."
        self._session = self._session.with_mark(letter, here)
        return f"Mark {letter} is set: '{letter} leads back here."

    def go_to_mark(self, letter: str) -> str:
        """Go to a mark, LAST for where the latest jump began; return what to say about it."""
        place = self._session.marks.get(letter)
        if place is None:
            return "No jump yet to go back from." if letter == LAST else f"There is no mark {letter}."
        if place.article not in self._library.ids:
            return f"Mark {letter} lies in {place.label}, which is not open."
        self.jump()
        self._go(place)
        return ""
