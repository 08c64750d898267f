"""The strip beside the scroll bar: where the claims stand in the length of the article, and whose."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from textual import events
from textual.message import Message
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from reader.settings.themes import SPEAKERS
from reader.ui.view.gutter_cells import ClaimPlace, cells_of
from reader.ui.widgets.article_styles import SPEAKER_STYLES

_PREFIX = "gutter--"
CLAIM_SIGN, CLAIMS_SIGN, _CURRENT, _EDGE = "╶", "╺", "█", "│"
"""One claim on a cell, several, the current one, the lit edge: different without colour too.

A sign goes before the first two.
"""


class Gutter(Widget):
    """One cell for each stretch of the article, in the colour of the first who speaks there."""

    DEFAULT_CSS = """
    Gutter {
        width: 1;
        height: 1fr;
        background: $background;
        color: $muted;
    }
    Gutter > .gutter--edge { color: $accent; }
    """ + "".join(f"Gutter > .{_PREFIX}{name} {{ color: ${name}; }}\n" for name in SPEAKER_STYLES)
    COMPONENT_CLASSES = {_PREFIX + name for name in (*SPEAKER_STYLES, "edge")}
    ALLOW_SELECT = False

    current: reactive[int | None] = reactive(None)
    """Index of the claim whose cell is filled."""
    is_lit: reactive[bool] = reactive(False)
    """Whether the pane beside it has the focus, of which the strip is the edge."""

    class ClaimClicked(Message):
        """The cell of this claim was clicked, or the one nearest to the click."""

        def __init__(self, index: int) -> None:
            super().__init__()
            self.index = index

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._places: tuple[ClaimPlace, ...] = ()
        self._cells: dict[int, list[ClaimPlace]] = {}
        self._of_claim: dict[int | None, tuple[int, ClaimPlace]] = {}
        """The cell and the place of each claim, by its index."""
        self._pressed_at = 0

    def show(self, places: Sequence[ClaimPlace], current: int | None) -> None:
        """Show these places instead of those before, and where the current claim stands."""
        self._places = tuple(places)
        self.set_reactive(Gutter.current, current)
        self._share_cells()

    def render_line(self, y: int) -> Strip:
        """Return one cell."""
        places = self._cells.get(y, [])
        cell, current = self._of_claim.get(self.current, (None, None))
        place = current if cell == y else next(iter(places), None)
        plain = (" ", CLAIM_SIGN, CLAIMS_SIGN)[min(2, len(places))]
        telling = next((place.sign for place in places if place.sign), plain)
        sign = _CURRENT if cell == y else telling
        if sign == " " and self.is_lit:
            style = self.get_visual_style(f"{_PREFIX}edge").rich_style
            return Strip([Segment(_EDGE, style)], 1).adjust_cell_length(self.size.width, style)
        names = (
            []
            if place is None or place.color is None
            else [f"{_PREFIX}{SPEAKER_STYLES[place.color % SPEAKERS]}"]
        )
        style = self.get_visual_style(*names).rich_style
        return Strip([Segment(sign, style)], 1).adjust_cell_length(self.size.width, style)

    def notify_style_update(self) -> None:
        """Draw again, in the colours of another theme."""
        super().notify_style_update()
        self.refresh()

    def _on_resize(self, event: events.Resize) -> None:
        self._share_cells()

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Remember where the mouse went down."""
        self._pressed_at = event.screen_x

    async def _on_click(self, event: events.Click) -> None:
        # The strip is also the border of the pane beside it: dragging it is no click.
        if self._cells and event.screen_x == self._pressed_at:
            nearest = min(self._cells, key=lambda cell: abs(cell - event.y))
            self.post_message(self.ClaimClicked(self._cells[nearest][0].claim))

    def _share_cells(self) -> None:
        self._cells = cells_of(self._places, self.size.height)
        self._of_claim = {
            place.claim: (cell, place) for cell, places in self._cells.items() for place in places
        }
        self.refresh()
