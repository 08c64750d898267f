"""How wide the panes beside the text are: as the person wants, as far as the text keeps its room."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal

SideName = Literal["tree", "articles", "claims"]

WIDTHS: Mapping[SideName, int] = {"tree": 24, "articles": 24, "claims": 34}
"""Cells of each pane until the person changes them: with both lists, 120 columns leave the text 62 cells, and
with the claims alone, 80 columns leave it 46. A title needs two lines of 24, a name and a cue one of 34."""
LIBRARY_WIDTHS: Mapping[SideName, int] = {**WIDTHS, "articles": 36}
"""The same where an article has one line: beside its date 20 cells of title, and 50 of text, are left."""
MIN_WIDTHS: Mapping[SideName, int] = {"tree": 16, "articles": 16, "claims": 20}
"""Narrower, a list says nothing any more: a title needs two words a line, a claim its number and a name."""
MIN_TEXT_CELLS = 44
"""So much of the screen is always left to the text: without numbers in the margin, 39 of them for words."""

_ROOMY_TEXT_CELLS = 84
"""The usual column of 72 with its margins: what a wider screen has is blank beside it."""
_ROOMY_WIDTHS: Mapping[SideName, int] = {"claims": 50, "articles": 40}
"""What is blank goes to these panes, the first one first, up to so many cells: a name and a cue of four words
have one line of 50 then, and a headline of 72 letters two of 40."""


def usual_on(screen_cells: int, usual: Mapping[SideName, int]) -> Mapping[SideName, int]:
    """Return the `usual` widths of all panes there are, wider where the screen would else be blank."""
    cells_of = dict(usual)
    spare = max(0, screen_cells - _ROOMY_TEXT_CELLS - sum(usual.values()))
    for name, most in _ROOMY_WIDTHS.items():
        more = min(spare, max(0, most - cells_of[name]))
        cells_of[name] += more
        spare -= more
    return cells_of


def fit(
    widths: Mapping[str, int],
    beside: Collection[SideName],
    total_cells: int,
    usual: Mapping[SideName, int] = WIDTHS,
) -> dict[SideName, int]:
    """Return the width of each pane that stands `beside` the text on a screen of `total_cells`.

    `widths` has those that the person gave, by name; the others are as `usual`. What is too much is taken
    from the tree first, then from the articles, then from the claims, down to their least widths.
    """
    cells_of = {
        name: max(widths.get(name, cells), MIN_WIDTHS[name])
        for name, cells in usual.items()
        if name in beside
    }
    excess = max(0, sum(cells_of.values()) - (total_cells - MIN_TEXT_CELLS))
    for name, cells in cells_of.items():
        cells_of[name] = max(MIN_WIDTHS[name], cells - excess)
        excess -= cells - cells_of[name]
    return cells_of


def in_lists(widths: Mapping[SideName, int], tree_cells: int) -> dict[SideName, int]:
    """Return the widths while one is in the articles of a library: they have the room of the claims too.

    The tree, of `tree_cells`, 0 without one, has some of that; without claims, some of the text. The text
    stays as wide as it was beside the claims, so that nothing of it is laid out anew.
    """
    cells_of = dict(widths)
    claims = cells_of.pop("claims", 0)
    tree = 0 if "tree" in cells_of else tree_cells
    room = cells_of["articles"] + claims
    cells_of["articles"] = max(MIN_WIDTHS["articles"], room - tree) if claims else room
    return {"tree": tree, **cells_of} if tree else cells_of
