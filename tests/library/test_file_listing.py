"""Files are listed in their order, or narrowed and sorted by what is known of them."""

from __future__ import annotations

import pytest

from reader.library.file_listing import FileListing
from reader.shelf.rows import ArticleRow
from reader.shelf.view import Sort, View

ROWS = {
    "c": ArticleRow("c", "Émile's tram is late", outlet="Post", claims=2),
    "a": ArticleRow("a", "The harbour froze", outlet="Élan", claims=None),
    "b": ArticleRow("b", "Trams and harbours", outlet="Herald", claims=9),
}


def listing() -> FileListing:
    """Return the three files, named in the order c, a, b."""
    return FileListing(tuple(ROWS), ROWS.__getitem__)


def ids(view: View) -> str:
    """Return the ids of a view in its order."""
    return "".join(row.id for row in listing().rows(view, 0, 9))


@pytest.mark.parametrize(
    ("sort", "order"), [("date", "cab"), ("outlet", "abc"), ("claims", "bca"), ("title", "cab")]
)
@pytest.mark.parametrize("is_reversed", [False, True])
def test_they_are_sorted(sort: Sort, order: str, is_reversed: bool) -> None:
    order = order[::-1] if is_reversed else order
    view = View(sort=sort, is_reversed=is_reversed)
    assert ids(view) == order
    assert [listing().position(view, id) for id in order] == [0, 1, 2]


@pytest.mark.parametrize(
    ("titles", "order"),
    [
        ("tram", "cb"),
        ("TRAM", "cb"),
        ("emile", "c"),
        ("harb tr", "b"),
        ("ram", ""),
        ("", "cab"),
        (" ", "cab"),
    ],
)
def test_every_word_begins_one_of_the_title(titles: str, order: str) -> None:
    assert ids(View(titles=titles)) == order
    assert listing().count(View(titles=titles)) == len(order)


def test_a_file_that_is_left_out_or_was_not_named_has_no_position() -> None:
    assert listing().position(View(titles="tram"), "a") is None
    assert listing().position(View(), "z") is None
    assert listing().row("z") is None
