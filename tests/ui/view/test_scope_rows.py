"""The tree shows what is not folded away, and how much of it is unread."""

from __future__ import annotations

import pytest

from reader.shelf.rows import ScopeCount
from reader.shelf.view import ALL, Scope
from reader.ui.view.scope_rows import ScopeRow, parent, scope_line, title_of_scope, visible_rows

WORLD, NORTH, POST, HERALD, TAG = (
    Scope("folder", "World"),
    Scope("folder", "World/North"),
    Scope("feed", "https://post.example/feed"),
    Scope("feed", "https://herald.example/feed"),
    Scope("tag", "port"),
)
COUNTS = (
    ScopeCount(ALL, "All", 0, 1200, 34),
    ScopeCount(WORLD, "World", 0, 20, 4),
    ScopeCount(NORTH, "North", 1, 12, 4),
    ScopeCount(POST, "Lindhaven Post", 2, 12, 4),
    ScopeCount(HERALD, "Varden Herald", 1, 8, 0),
    ScopeCount(TAG, "port", 0, 3, 3),
)


@pytest.mark.parametrize(
    ("folded", "titles"),
    [
        ((), "All World North Lindhaven Post Varden Herald port"),
        ((NORTH,), "All World North Varden Herald port"),
        ((WORLD,), "All World port"),
        ((WORLD, NORTH), "All World port"),
        ((HERALD, TAG), "All World North Lindhaven Post Varden Herald port"),
    ],
)
def test_what_stands_below_a_folded_row_is_not_seen(folded: tuple[Scope, ...], titles: str) -> None:
    assert " ".join(row.part.title for row in visible_rows(COUNTS, folded)) == titles


@pytest.mark.parametrize(
    ("scope", "above"), [(POST, NORTH), (NORTH, WORLD), (HERALD, WORLD), (WORLD, None), (TAG, None)]
)
def test_a_row_knows_what_it_stands_below(scope: Scope, above: Scope | None) -> None:
    assert parent(COUNTS, scope) == above


@pytest.mark.parametrize(
    ("place", "folded", "line"),
    [
        (0, (), "  All              34/1,200"),
        (1, (), "▾ World                4/20"),
        (1, (WORLD,), "▸ World                4/20"),
        (3, (), "      Lindhaven Post   4/12"),
        (4, (), "    Varden Herald         8"),
        (5, (), "  # port                3/3"),
    ],
)
def test_a_row_says_how_much_of_it_is_unread(place: int, folded: tuple[Scope, ...], line: str) -> None:
    row = next(row for row in visible_rows(COUNTS, folded) if row.part == COUNTS[place])
    assert "".join(words for words, _ in scope_line(row, 27, is_current=False)) == line


def test_the_unread_are_counted_once_so_that_their_name_is_seen() -> None:
    row = ScopeRow(ScopeCount(Scope("unread"), "Unread", 0, 10_000, 10_000), False, False)
    assert "".join(words for words, _ in scope_line(row, 22, is_current=False)) == "  ● Unread      10,000"


def test_a_long_title_gives_way_to_the_numbers_and_cannot_act_on_the_terminal() -> None:
    count = ScopeCount(TAG, "a\x1b[2Jb\nc" * 9, 0, 3, 3)
    row = "".join(words for words, _ in scope_line(ScopeRow(count, False, False), 20, is_current=True))
    assert row == "  # a␛[2Jb ca␛[… 3/3"


def test_a_part_that_the_tree_does_not_have_is_called_by_its_name() -> None:
    assert title_of_scope(COUNTS, POST) == "Lindhaven Post"
    assert title_of_scope((), TAG) == "port"
    assert title_of_scope((), Scope("unread")) == "unread"
