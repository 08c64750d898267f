"""Which panes stand beside the text on which screen."""

from __future__ import annotations

import pytest

from reader.ui.view.pane_room import PaneRoom
from reader.ui.view.pane_widths import LIBRARY_WIDTHS, MIN_TEXT_CELLS

READING = PaneRoom(120, True, frozenset(), None, False, False, {}, LIBRARY_WIDTHS)
"""A library on a wide screen, all of whose panes are wanted."""


@pytest.mark.parametrize(
    ("room", "names"),
    [
        (READING, "articles claims"),
        (READING._replace(screen_cells=150), "tree articles claims"),
        (READING._replace(screen_cells=119), "claims"),
        (READING._replace(screen_cells=79), ""),
        (READING._replace(screen_cells=200, zen=True), ""),
        (READING._replace(hidden={"articles"}), "claims"),
        (READING._replace(is_in_lists=True), "tree articles"),
        (READING._replace(is_in_lists=True, hidden={"tree"}), "articles"),
        (READING._replace(is_in_lists=True, has_tree=False), "articles claims"),
        (READING._replace(screen_cells=100, over="articles"), "articles"),
        (READING._replace(screen_cells=100, over="tree"), "tree"),
        (READING._replace(screen_cells=79, over="articles"), ""),
    ],
)
def test_what_is_wanted_stands_beside_the_text_where_it_has_room(room: PaneRoom, names: str) -> None:
    assert " ".join(room.visible_widths) == names


def test_on_a_screen_with_blank_room_a_pane_is_as_wide_whichever_others_are_put_away() -> None:
    wide = READING._replace(screen_cells=196)
    assert wide.visible_widths == {"tree": 24, "articles": 38, "claims": 50}
    assert wide._replace(hidden={"tree"}).visible_widths == {"articles": 38, "claims": 50}
    assert wide._replace(hidden={"claims"}).visible_widths == {"tree": 24, "articles": 38}
    assert wide._replace(has_tree=False).visible_widths["articles"] == 40


@pytest.mark.parametrize("screen_cells", [80, 100, 120, 150, 200])
@pytest.mark.parametrize("is_in_lists", [False, True])
def test_no_pane_is_made_so_wide_that_the_text_has_no_room(screen_cells: int, is_in_lists: bool) -> None:
    room = READING._replace(screen_cells=screen_cells, is_in_lists=is_in_lists)
    for name in room.visible_widths:
        widths = room._replace(chosen_widths={name: room.chosen_width(name, 500)}).visible_widths
        assert screen_cells - sum(widths.values()) >= MIN_TEXT_CELLS


def test_a_pane_gets_the_cells_that_it_is_given_though_it_is_wider_in_the_lists() -> None:
    room = READING._replace(is_in_lists=True, hidden={"tree"})
    wanted = room.visible_widths["articles"] - 4
    widths = {"articles": room.chosen_width("articles", wanted)}
    assert room._replace(chosen_widths=widths).visible_widths["articles"] == wanted
