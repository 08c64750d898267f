"""What is taken up again at the next start: places, marks, jumps and the arrangement. Frozen values."""

from __future__ import annotations

from collections.abc import Container, Mapping
from types import MappingProxyType
from typing import NamedTuple

from reader.session.places import Jumps, Place
from reader.settings.typography import Typography

LAST = "'"
"""The mark that every jump sets."""
_MAX_PLACES = 500
"""Articles whose places are kept: months of reading, in a file of at most 200 kB that is often written."""


class Arrangement(NamedTuple):
    """How the screen was left."""

    hidden: frozenset[str] = frozenset()
    """The panes that were put away."""
    zen: bool = False
    """Whether only the text was seen."""
    column: int | None = None
    """Widest text column in cells, as the person changed it; None when they did not."""
    instead_of: int = 0
    """The width of the settings that `column` took the place of: other settings outdo it."""
    widths: Mapping[str, int] = MappingProxyType({})
    """Cells of the panes beside the text, by name, as far as the person changed them."""
    theme: str = ""
    """The theme that the person chose; empty when they did not."""
    theme_instead_of: str = ""
    """The theme of the settings that it took the place of: other settings outdo it."""
    typography: Typography | None = None
    """How the text is set, as the person changed it; None when they did not."""
    typography_instead_of: Typography | None = None
    """What the settings said of it then: other settings outdo it."""
    knows_steps: bool = False
    """Whether the person has ever stepped to the next claim, and needs no tip how."""
    shows_rejected: bool = False
    """Whether the claims that the person rejected were listed with the others."""
    shows_tree: bool = False
    """Whether the tree of the library stood beside the list of articles."""
    scope: tuple[str, str] = ("all", "")
    """Kind and name of the part of the library that was listed."""
    sort: tuple[str, bool] = ("date", False)
    """By what the list was sorted, and whether it was reversed."""
    stops_at_unchecked: bool = False
    """Whether the steps from claim to claim passed over those that the person checked."""


class LastExport(NamedTuple):
    """What the form of exports offers first."""

    kind: str = ""
    """Which claims went out, without which or how many: "claim", "the article"; empty for none yet."""
    format: str = ""
    """By its name; empty for none yet."""
    folder: str = ""
    """Where the file lay; empty for the folder in which the program was started."""


class Session(NamedTuple):
    """Everything a person left."""

    places: Mapping[str, Place] = MappingProxyType({})
    """Where each article was left, by its id, the latest last."""
    marks: Mapping[str, Place] = MappingProxyType({})
    """By their letters; LAST is where the latest jump began."""
    jumps: Jumps = Jumps()
    arrangement: Arrangement = Arrangement()
    last_export: LastExport = LastExport()

    def with_place(self, place: Place) -> Session:
        """Return the session with an article left at a place; articles left long ago are forgotten."""
        return self._replace(places=_later(self.places, {place.article: place}))

    def with_mark(self, letter: str, place: Place) -> Session:
        """Return the session with a mark set."""
        return self._replace(marks={**self.marks, letter: place})

    def with_jump(self, current: Place) -> Session:
        """Return the session after a jump away from `current`."""
        return self._replace(jumps=self.jumps.push(current)).with_mark(LAST, current)

    def last_of(self, ids: Container[str]) -> str | None:
        """Return which of some articles was left last; None when none of them was ever left."""
        return next((id for id in reversed(list(self.places)) if id in ids), None)

    def over(self, other: Session, *, since: Session) -> Session:
        """Return this session with what `other`, of another program, kept since both began with `since`."""
        places = {id: place for id, place in self.places.items() if since.places.get(id) != place}
        marks = {letter: place for letter, place in self.marks.items() if since.marks.get(letter) != place}
        return self._replace(
            places=_later(other.places, places),
            marks={**other.marks, **marks},
            last_export=other.last_export if self.last_export == since.last_export else self.last_export,
        )


def _later(places: Mapping[str, Place], later: Mapping[str, Place]) -> dict[str, Place]:
    earlier = {id: place for id, place in places.items() if id not in later}
    return dict(list({**earlier, **later}.items())[-_MAX_PLACES:])
