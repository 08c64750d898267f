"""What of the difference of two texts is shown in rows."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.text.paragraph_diff import DiffParagraph, DiffSign
from reader.ui.view.change_words import diff_lines, diff_rows

_BAR = (" ", "")
_SIGNS: dict[str, DiffSign] = {".": " ", "-": "-", "+": "+"}


def shown(signs: str) -> str:
    """Return which paragraphs with these signs are shown; how many are left out stands in their place."""
    paragraphs = [DiffParagraph(_SIGNS[sign], "", (), place) for place, sign in enumerate(signs)]
    return "".join(str(row) if isinstance(row, int) else signs[row.start] for row in diff_rows(paragraphs))


@pytest.mark.parametrize(
    ("signs", "rows"),
    [
        ("", ""),
        ("..+", "..+"),
        ("...+", "2.+"),
        ("-....+", "-.2.+"),
        ("-...+", "-...+"),
        ("-+....", "-+.3"),
        (".....", "5"),
    ],
)
def test_one_paragraph_stands_around_a_change_and_two_more_are_told_in_one_line(
    signs: str, rows: str
) -> None:
    assert shown(signs) == rows


def test_a_paragraph_has_its_sign_and_the_words_that_differ_are_marked() -> None:
    (line,) = diff_lines(DiffParagraph("-", "It is dry.", (Span(6, 9),)), _BAR, 40)
    assert "".join(words for words, _ in line).rstrip() == " − It is dry."
    assert "".join(words for words, style in line if "bold" in style) == "−  dry."
