"""A row has what its width has room for: the outlet goes first, then the date, the title never."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from rich.cells import cell_len

from reader.shelf.rows import ArticleRow
from reader.ui.view.article_rows import columns, copies, library_row

NOW = datetime(2026, 11, 28, 20, 5, tzinfo=UTC)
ROW = ArticleRow(
    "a",
    "Old quay closes for two years",
    outlet="Lindhaven Post",
    published="2026-11-27",
    is_starred=True,
    is_updated=True,
    claims=12,
    copies=4,
)
READ = ROW._replace(is_read=True, is_starred=False, is_updated=False, copies=0)


def drawn(row: ArticleRow, width: int, *, has_failed: bool = False) -> str:
    """Return the words of a row."""
    return "".join(words for words, _ in library_row(row, width, NOW, has_failed=has_failed, title_style=""))


@pytest.mark.parametrize(
    ("row", "width", "shown"),
    [
        (ROW, 80, "● Nov 27 Lindhaven Post   ★ ↻ Old quay closes for two years        also in 4  12"),
        (ROW, 50, "● Nov 27 Lindhaven… ★ ↻ Old quay closes fo… +4  12"),
        (READ, 45, "  Nov 27 Old quay closes for two years     12"),
        (READ, 36, "  Nov 27 Old quay closes for tw…  12"),
        (READ, 28, "  Nov 27 Old quay close…  12"),
        (READ, 27, "  Old quay closes for…   12"),
        (ROW, 27, "● ★ ↻ Old quay clos… +4  12"),
    ],
)
def test_what_there_is_room_for_is_shown(row: ArticleRow, width: int, shown: str) -> None:
    assert drawn(row, width) == shown


@pytest.mark.parametrize("width", [5, 20, 28, 46, 64, 200])
def test_a_row_is_as_wide_as_it_is_to_be_whatever_stands_in_it(width: int) -> None:
    row = ROW._replace(title="港が凍った\n [/b]" * 9, outlet="日本日報" * 9, published="long ago")
    assert cell_len(drawn(row, width)) == max(width, cell_len(drawn(row, 0)))
    assert "\n" not in drawn(row, width)


@pytest.mark.parametrize(("width", "words"), [(64, "also in 4 "), (63, "+4 ")])
def test_a_wide_row_says_in_words_where_else_the_article_stands(width: int, words: str) -> None:
    assert copies(4, width) == words


def test_an_article_that_nobody_looked_at_for_claims_has_no_number_and_one_that_failed_says_so() -> None:
    row = READ._replace(claims=None)
    assert drawn(row, 45).endswith("years       ")
    assert drawn(row, 45, has_failed=True).endswith(" failed")
    assert drawn(READ, 45, has_failed=True).endswith(" 12")


def test_columns_go_one_after_the_other() -> None:
    shown = [columns(width) for width in range(20, 120)]
    dates, outlets = ([bool(cells[place]) for cells in shown] for place in (0, 1))
    assert dates == sorted(dates)
    assert outlets == sorted(outlets)
    assert dates.index(True) < outlets.index(True)


def test_what_was_fetched_and_has_no_date_of_its_own_has_that() -> None:
    row = READ._replace(published="", fetched="2026-11-28T09:01:00+00:00")
    assert "09:01" in drawn(row, 45)
