"""What a preview shows says that it goes on, wherever it is cut."""

from __future__ import annotations

import pytest
from rich.cells import cell_len

from reader.ui.view.preview_lines import FileBeginning, file_preview_lines, wrapped_lines


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
    assert file_preview_lines(FileBeginning(text), width_cells=width, height=height) == lines
    assert all(cell_len(line) <= width for line in lines)


NOTE = "\n".join(["---", "title: a", "---", "", "## 1.", "", "<!-- -->", "", "> a", "", "- b", "- c"])


@pytest.mark.parametrize(
    ("height", "lines"),
    [
        (12, (*NOTE.split("\n"),)),
        (11, (*NOTE.split("\n")[:10], "…")),
        (10, (*NOTE.split("\n")[:9], "…")),
        (9, ("…", "## 1.", "<!-- -->", "> a", "- b", "- c")),
        (5, ("…", "## 1.", "<!-- -->", "> a", "…")),
        (0, ()),
    ],
)
def test_what_stands_above_the_first_claim_gives_way_to_what_was_said(
    height: int, lines: tuple[str, ...]
) -> None:
    assert file_preview_lines(FileBeginning(NOTE, claims_line=4), width_cells=20, height=height) == lines


def test_blank_lines_give_way_where_a_file_begins_with_claims() -> None:
    assert file_preview_lines(FileBeginning("a\n\nb\nc"), width_cells=9, height=3) == ("a", "b", "c")


@pytest.mark.parametrize(
    ("height", "lines"),
    [
        (8, ("{", " []", "one two", "three", "four")),
        (4, ("…", "one two", "three", "four")),
        (3, ("…", "one two", "three…")),
    ],
)
def test_the_record_of_a_claim_is_read_on(height: int, lines: tuple[str, ...]) -> None:
    file = FileBeginning("{\n []\none two three four", claims_line=2, has_records=True)
    assert file_preview_lines(file, width_cells=8, height=height) == lines


@pytest.mark.parametrize(
    ("text", "width", "height", "lines"),
    [
        ("Ada-Maria Berg-Holm", 10, 9, ("Ada-Maria", "Berg-Holm")),
        ("Ada-Maria Berg-Holm", 8, 9, ("Ada-", "Maria", "Berg-", "Holm")),
        ("one two\nthree", 5, 9, ("one", "two", "three")),
        ("one two\nthree", 5, 2, ("one", "two…")),
    ],
)
def test_words_are_read_on_and_break_where_those_of_the_article_do(
    text: str, width: int, height: int, lines: tuple[str, ...]
) -> None:
    assert wrapped_lines(text, width_cells=width, height=height) == lines
