"""What a preview shows says that it goes on, wherever it is cut."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from reader.ui.view.preview_lines import preview_lines


@pytest.mark.parametrize(
    ("text", "width", "height", "lines"),
    [
        ("one two three", 20, 3, ("one two three",)),
        ("one two three", 7, 3, ("one two", "three")),
        ("one two three four", 8, 2, ("one two", "three…")),
        ("one two three four", 6, 2, ("one", "two…")),
        ("one two three four", 7, 1, ("one tw…",)),
        ("a\nb\nc", 5, 3, ("a", "b", "c")),
        ("a\nb\nc", 5, 2, ("a", "…")),
        ("a\tb\nlonger than that", 8, 2, ("a b", "longer…")),
        ("日本語日本語", 5, 1, ("日本…",)),
        ("", 5, 2, ()),
        ("one", 5, 0, ()),
        ("one", 0, 5, ()),
    ],
)
def test_what_is_cut_ends_in_a_sign(text: str, width: int, height: int, lines: tuple[str, ...]) -> None:
    assert preview_lines(text, width_cells=width, height=height) == lines
    assert all(cell_len(line) <= width for line in lines)
