"""Which panes stand beside the text, and how wide: what the person wants, as far as the screen has room."""

from __future__ import annotations

from collections.abc import Mapping, Set
from typing import Literal, NamedTuple

from reader.settings.pane_actions import PaneName
from reader.ui.view.pane_widths import MIN_TEXT_CELLS, MIN_WIDTHS, SideName, fit, in_lists, usual_on

LISTS: tuple[Literal["tree", "articles"], ...] = ("tree", "articles")
ARTICLES_FROM_CELLS = 120
"""From this width on the articles stand beside the text: below it three panes leave it less than 62."""
CLAIMS_FROM_CELLS = 80
"""From this width on the claims stand beside the text: the width that terminals open with."""
_ALL_FROM_CELLS = 150
"""From this width on the tree stays while one reads: below it four panes leave the text less than 56."""


class PaneRoom(NamedTuple):
    """A screen, and what is wanted on it."""

    screen_cells: int
    has_tree: bool
    """Whether there is one to go to."""
    hidden: Set[PaneName]
    """What the person put away; the tree until it is wanted."""
    over: PaneName | None
    """What is wanted though it may have no room beside the text."""
    is_in_lists: bool
    """Whether articles or tree have the keys, or had them last."""
    zen: bool
    """Whether only the text is seen."""
    chosen_widths: Mapping[str, int]
    """What the person gave the panes, as far as they changed it."""
    usual_widths: Mapping[SideName, int]
    """What they have on a screen that leaves nothing blank."""

    def has(self, name: PaneName) -> bool:
        """Tell whether a pane could stand beside the text."""
        if name == "text":
            return True
        needed = CLAIMS_FROM_CELLS if name == "claims" else ARTICLES_FROM_CELLS
        return not self.zen and self.screen_cells >= needed

    @property
    def visible_widths(self) -> dict[SideName, int]:
        """Cells of each pane that stands beside the text.

        While one is in the articles of a library, they have the room of the claims too.
        """
        widths = self._reading_widths
        if not self.has_tree or not self.is_in_lists or "articles" not in widths:
            return widths
        wants_tree = "tree" not in self.hidden and self.has("tree")
        return in_lists(
            widths, self.chosen_widths.get("tree", self._usual_widths["tree"]) if wants_tree else 0
        )

    @property
    def _reading_widths(self) -> dict[SideName, int]:
        """The same while one reads.

        Where there is room for one, articles or tree take the place of the claims for as long as they are
        wanted: laid over the text, they would leave the ends of its lines.
        """
        beside = [name for name in MIN_WIDTHS if self.has(name) and name not in self.hidden]
        if self.screen_cells < _ALL_FROM_CELLS and "tree" in beside:
            beside.remove("tree")
        if instead := self._instead_of_claims:
            # The tree is as wide as the articles: between them, nothing of the text is laid out anew.
            usual_widths = {instead: self._usual_widths["articles"]}
            return fit(self.chosen_widths, [instead], self.screen_cells, usual_widths)
        return fit(self.chosen_widths, beside, self.screen_cells, self._usual_widths)

    @property
    def _usual_widths(self) -> Mapping[SideName, int]:
        """What panes have on this screen until the person changes them, whichever of them are put away."""
        there = {name: cells for name, cells in self.usual_widths.items() if name != "tree" or self.has_tree}
        return usual_on(self.screen_cells, there)

    @property
    def _instead_of_claims(self) -> SideName | None:
        if not self.has("claims"):
            return None
        return next((name for name in LISTS if name == self.over), None)

    def chosen_width(self, name: SideName, cells: int) -> int:
        """Return what a pane has to be given to be so many cells wide, as far as the others leave them."""
        widths, visible_widths = self._reading_widths, self.visible_widths
        if name in widths:
            cells -= visible_widths[name] - widths[name]  # what it has only while one is in the lists
        elif "claims" in widths:  # it is the tree, which has its room from the articles
            widths = {**visible_widths, "articles": MIN_WIDTHS["articles"]}
        else:
            widths = visible_widths
        beside = sum(widths.values()) - widths[name]
        max_cells = self.screen_cells - MIN_TEXT_CELLS - beside
        return max(MIN_WIDTHS[name], min(cells, max_cells))
