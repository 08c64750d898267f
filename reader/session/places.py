"""Places in articles that one goes back to: where one was (jump list), where one put a mark.

Frozen values that survive edits of the text; nothing here knows a screen or a file.
"""

from __future__ import annotations

from typing import NamedTuple

from reader.model import Article, Origin, Span
from reader.text.anchors import Selector, nearest, select
from reader.text.one_line import one_line

_MAX_JUMPS = 100
"""As many as Vim keeps; the oldest are forgotten."""
_ELLIPSIS = "…"
_WORDS_CODE_POINTS = 48
"""What a row of the list of marks has room for; enough to find the place again in an edited text."""


class Place(NamedTuple):
    """A line of an article."""

    article: str
    """Its id."""
    at: Selector
    """The first words of the line."""
    origin: Origin | None = None
    """Of the article; None when it came without one."""

    @property
    def label(self) -> str:
        """What messages call the article: its path or address; without an origin its id."""
        return self.origin.text if self.origin else self.article

    @property
    def words(self) -> str:
        """The first words of the line, in one line, with a sign where the text goes on behind them."""
        goes_on = bool(self.at.suffix.strip())
        return one_line(self.at.exact) + (_ELLIPSIS if goes_on else "")

    def offset(self, text: str) -> int:
        """Return where the place is in `text`; without its words and what stood beside them, where it was.

        It may have moved to other words that are alike: it says where somebody read, not who said what.
        """
        return nearest(text, self.at)


def place(article: Article, offset: int) -> Place:
    """Return the place at a code point of an article."""
    line = Span(offset, min(len(article.text), offset + _WORDS_CODE_POINTS))
    return Place(article.id, select(article.text, line), article.origin)


class Jumps(NamedTuple):
    """The places one jumped from, with those one came back from: as a browser does it."""

    before: tuple[Place, ...] = ()
    """Oldest first."""
    after: tuple[Place, ...] = ()
    """What `forward` leads to, the next one last."""

    def push(self, current: Place) -> Jumps:
        """Return the list after a jump away from `current`: what lay ahead is forgotten."""
        return Jumps(_with(self.before, current))

    def back(self, current: Place) -> tuple[Place, Jumps] | None:
        """Return the place before `current` and the list there; None at the beginning."""
        return _step(self.before, self.after, current)

    def forward(self, current: Place) -> tuple[Place, Jumps] | None:
        """Return the place after `current` and the list there; None at the end."""
        if (step := _step(self.after, self.before, current)) is None:
            return None
        place_ahead, reversed_jumps = step
        return place_ahead, Jumps(reversed_jumps.after, reversed_jumps.before)


def _step(
    nearer: tuple[Place, ...], farther: tuple[Place, ...], current: Place
) -> tuple[Place, Jumps] | None:
    while nearer and nearer[-1] == current:
        nearer = nearer[:-1]
    return (nearer[-1], Jumps(nearer[:-1], _with(farther, current))) if nearer else None


def _with(places: tuple[Place, ...], last: Place) -> tuple[Place, ...]:
    return (places if places[-1:] == (last,) else (*places, last))[-_MAX_JUMPS:]
