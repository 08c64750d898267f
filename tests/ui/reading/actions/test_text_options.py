"""Options of the text change it and say so."""

from __future__ import annotations

import pytest

from reader.settings.config import MAX_WIDTH_CELLS, MIN_WIDTH_CELLS
from reader.settings.typography import Typography
from reader.ui.reading.actions.text_options import TextOptions
from tests.ui.reading.fakes import Reading


def test_what_can_be_turned_on_is_turned_off_again_and_both_are_said() -> None:
    reading = Reading()
    options = TextOptions(reading.text, say=reading.say)
    for toggle, says in (
        (options.toggle_skim, ("Only the claims. {open} opens a fold.", "The whole text.")),
        (options.toggle_marks, ("Marks are hidden.", "Marks are shown.")),
        (
            options.hang,
            (
                "Opening quotation marks stay out of the margin.",
                "Opening quotation marks hang in the margin.",
            ),
        ),
    ):
        for words in says:
            toggle()
            assert reading.last == words


def test_ends_and_distances_are_those_of_the_typography() -> None:
    reading = Reading()
    options = TextOptions(reading.text, say=reading.say)
    options.justify()
    options.space()
    expected = Typography(justify=True).next_spacing()
    assert (reading.text.typography, reading.last) == (expected, expected.words)


@pytest.mark.parametrize(
    ("cells", "column"), [(4, 76), (-4, 68), (999, MAX_WIDTH_CELLS), (-999, MIN_WIDTH_CELLS)]
)
def test_the_column_stays_within_its_bounds(cells: int, column: int) -> None:
    reading = Reading()
    TextOptions(reading.text, say=reading.say).widen(cells)
    assert (reading.text.column, reading.last) == (column, f"Text column: at most {column} cells.")
