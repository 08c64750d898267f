"""The columns of a table stand, whatever file it comes from, and the mouse finds the words in them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Block, Span
from reader.ui.view.columns import share
from reader.ui.view.justify import extra_cells, stretch
from reader.ui.view.layout import Layout
from reader.ui.view.line_cells import cell_of, offset_at, text_cell
from reader.ui.view.paint import Piece
from reader.ui.view.table_columns import column_gaps
from reader.ui.view.wrap import cells

FERRIES = ("Line | Who | Passengers", "A | Ann Berg | 1,200", "| 台灣鐵路 | 13")
SET = ["Line | Who      | Passengers", "A    | Ann Berg |      1,200", "     | 台灣鐵路 |         13"]


def _drawn(row: str, gaps: object) -> str:
    assert isinstance(gaps, dict)
    return "".join(piece.text for piece in stretch([Piece(row)], gaps))


def _set(rows: tuple[str, ...], width_cells: int) -> list[str]:
    gaps = column_gaps(rows, width_cells)
    return [_drawn(row, row_gaps) for row, row_gaps in zip(rows, gaps, strict=True)] if gaps else [*rows]


def test_columns_begin_under_each_other_and_those_of_numbers_end_so() -> None:
    assert _set(FERRIES, 28) == SET


@pytest.mark.parametrize(
    ("rows", "shown"),
    [
        (("x | May 4", "1 | 2"), ["x | May 4", "1 |     2"]),
        (("x | y", "12 | 3 May"), [" x | y", "12 | 3 May"]),
        (("x | share |", "1 | 4.5 % | b"), ["x | share |", "1 | 4.5 % | b"]),
        (("day | y", "| 2"), ["day | y", "    | 2"]),
    ],
)
def test_a_column_is_one_of_numbers_where_no_cell_below_its_heading_has_letters(
    rows: tuple[str, ...], shown: list[str]
) -> None:
    assert _set(rows, 40) == shown


def test_what_is_no_table_stays_as_it_is() -> None:
    assert column_gaps(FERRIES[:1], 80) == ()


def test_a_table_that_is_wider_than_the_column_stays_as_it_is() -> None:
    assert column_gaps(FERRIES, 27) == ()


def test_a_table_is_set_in_the_column_of_the_text_where_it_has_room() -> None:
    assert _shown(30) == [f"  {line}" for line in SET]
    assert _shown(29)[0] == "  Line | Who | Passengers"


def test_every_cell_of_a_table_leads_to_the_character_drawn_there() -> None:
    layout, columns = _layout(30), share(60, 30, 0)
    for y in range(layout.height):
        line = layout.line(y)
        for offset in range(*line.span):
            assert offset_at(line, columns, cell_of(line, columns, offset)) == offset
        border = text_cell(line, columns) + SET[y].index("|")
        hits = {offset_at(line, columns, cell) for cell in (border, border - 1)}
        assert line.span.start + line.text.index("|") in hits


@given(
    st.lists(st.lists(st.text("ab 1日e\u0301.", max_size=6), min_size=3, max_size=3), min_size=2, max_size=5)
)
def test_whatever_stands_in_the_cells_the_borders_stand_under_each_other(table: list[list[str]]) -> None:
    rows = tuple(" | ".join(cell.strip() or "x" for cell in row) for row in table)
    lines = _set(rows, 200)
    places = [[cells(line[:at]) for at, sign in enumerate(line) if sign == "|"] for line in lines]
    assert all(borders == places[0] for borders in places)
    assert ["".join(line.split()) for line in lines] == ["".join(row.split()) for row in rows]


def _layout(width: int) -> Layout:
    text = "\n".join(FERRIES)
    return Layout(Article("a", text, blocks=(Block(Span(0, len(text)), "code"),)), width)


def _shown(width: int) -> list[str]:
    lines = map(_layout(width).line, range(_layout(width).height))
    return [line.prefix + _drawn(line.text, dict(extra_cells(line))) for line in lines]
