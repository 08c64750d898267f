"""Lines joined to paragraphs."""

from __future__ import annotations

import pytest

from reader.sources.documents.pdf.lines import Line, Run, lines, place
from reader.sources.documents.pdf.paragraphs import pieces

FULL = "The council met on Tuesday to decide whether the bridge"


def joined(*given: tuple[float, float, str], size: float = 10, page: int = 0) -> list[str]:
    """Return the paragraphs of lines, each at a place from the left and below the line above it."""
    y, lines = 700.0, []
    for x, distance, text in given:
        y -= distance
        lines.append(Line(text, page, x, y, size))
    below = [Line(FULL, page, 72, y - 30 - 12 * number, size) for number in range(4)]
    return [piece.text for piece in pieces([*lines, *below])][:-1]


def test_lines_of_one_paragraph_are_one_text() -> None:
    assert joined((72, 0, FULL), (72, 12, "should be closed.")) == [f"{FULL} should be closed."]


@pytest.mark.parametrize(("distance", "count"), [(14, 1), (16, 2)])
def test_more_space_than_usual_ends_a_paragraph(distance: float, count: int) -> None:
    assert len(joined((72, 0, FULL), (72, 12, FULL), (72, distance, FULL))) == count


@pytest.mark.parametrize(("indent", "count"), [(4, 1), (6, 2)])
def test_a_line_further_right_begins_a_paragraph(indent: float, count: int) -> None:
    assert len(joined((72, 0, FULL), (72 + indent, 12, FULL))) == count


def test_what_stands_far_right_ends_with_the_next_line_and_a_first_line_does_not() -> None:
    assert len(joined((100, 0, FULL), (72, 12, FULL))) == 1
    assert len(joined((104, 0, FULL), (72, 12, FULL))) == 2
    assert len(joined((80, 0, FULL), (80, 12, FULL), (72, 12, FULL))) == 2


@pytest.mark.parametrize(("words", "count"), [(44, 1), (38, 2)])
def test_a_short_line_with_the_end_of_a_sentence_ends_a_paragraph(words: int, count: int) -> None:
    assert len(FULL) == 55
    assert len(joined((72, 0, FULL[: words - 1] + "."), (72, 12, FULL))) == count
    assert len(joined((72, 0, FULL[:words]), (72, 12, FULL))) == 1


def test_items_begin_with_their_bullet_and_go_on_further_right() -> None:
    assert joined((72, 0, "• " + FULL), (80, 12, "should be closed"), (72, 12, "• or not")) == [
        f"• {FULL} should be closed",
        "• or not",
    ]


@pytest.mark.parametrize(("end", "count"), [("", 1), (".", 2)])
def test_only_a_sentence_goes_on_in_the_next_column_or_page(end: str, count: int) -> None:
    column = [Line(FULL + end, 0, 72, 100, 10), Line(FULL, 0, 300, 700, 10)]
    assert len(list(pieces(column))) == count
    page = [Line(FULL + end, 0, 72, 100, 10), Line(FULL, 1, 72, 700, 10)]
    assert len(list(pieces(page))) == count


@pytest.mark.parametrize(("size", "kind"), [(11, "paragraph"), (12, "heading")])
def test_headings_are_larger_than_the_text(size: float, kind: str) -> None:
    text = [Line(FULL, 0, 72, 600 - 12 * number, 10) for number in range(4)]
    head = [Line("Pier holds", 0, 72, 700, 20), Line("What next", 0, 72, 650, size), *text]
    first, second, *_ = pieces(head)
    assert (first.kind, first.level) == ("heading", 1)
    assert (second.kind, second.level) == (kind, 2 if kind == "heading" else 0)


@pytest.mark.parametrize(("size", "count"), [(10.5, 1), (11.5, 2)])
def test_a_line_of_another_size_begins_a_paragraph_and_the_same_font_varies(size: float, count: int) -> None:
    text = [Line(FULL, 0, 72, 700, 10), Line(FULL, 0, 72, 688, size)]
    assert len(list(pieces(text))) == count


def test_no_lines_are_no_paragraphs() -> None:
    assert list(pieces([])) == []


def test_lines_end_where_the_page_says_so_and_stand_where_they_begin() -> None:
    runs = [
        Run(" ", 0, 0, 10),
        Run("•", 72, 600, 8),
        Run(" It \x10holds", 80, 600, 10),
        Run("\n", 0, 0, 9),
        Run("So.", 72, 588, 10),
    ]
    assert list(lines(runs, 3)) == [Line("• It “holds", 3, 72, 600, 10), Line("So.", 3, 72, 588, 10)]


def test_places_come_from_both_matrices() -> None:
    assert place((2, 0, 0, 2, 10, 20), (1, 0, 0, 1, 30, 40), 5) == (70, 100, 10)


@pytest.mark.parametrize(
    ("distance", "expected"),
    [
        (0, ["• It holds.", FULL]),
        (-9, ["• It holds.", FULL]),
        (9, ["• It holds.", FULL]),
        (10, ["•", "It holds.", FULL]),
    ],
)
def test_a_bullet_may_stand_in_a_line_of_its_own(distance: float, expected: list[str]) -> None:
    assert joined((72, 0, "•"), (84, distance, "It holds."), (72, 24, FULL)) == expected


def test_a_bullet_at_the_end_of_all_is_a_line() -> None:
    bullet = Line("•", 0, 72, 100, 10)
    assert [piece.text for piece in pieces([Line(FULL, 0, 72, 700, 10), bullet])] == [FULL, "•"]
