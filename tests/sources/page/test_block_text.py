"""What becomes of the spaces and line ends of a block."""

from __future__ import annotations

import pytest

from reader.sources.page.block_text import paragraphs, preformatted, rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The  pier   holds.", ["The pier holds."]),
        ("\u200b The pier holds. \ufeff\n", ["The pier holds."]),
        ("The pier holds. \n \n It was built well.", ["The pier holds.", "It was built well."]),
        ("The pier\nholds.", ["The pier holds."]),
        ("The pier holds.\nit was built well.", ["The pier holds.\nit was built well."]),
        ("Ann Lee\nMayor", ["Ann Lee\nMayor"]),
        ("The pier holds.\n* * *\nIt was built well.", ["The pier holds.", "It was built well."]),
        ("\u200b\n", []),
    ],
)
def test_two_line_ends_part_paragraphs_and_one_inside_a_sentence_is_a_space(
    text: str, expected: list[str]
) -> None:
    assert paragraphs(text) == expected


def test_preformatted_text_keeps_its_spaces_and_the_ends_of_its_lines() -> None:
    assert preformatted("\n  Berth   1\n  Berth   2\n\nThe pier\nholds.\n") == (
        "  Berth   1\n  Berth   2\n\nThe pier holds."
    )


def test_rows_without_a_word_in_any_cell_are_none() -> None:
    assert rows("Berth | Ships  \n | | \n\n1 |  4") == "Berth | Ships\n1 | 4"
