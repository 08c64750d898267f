"""A dropped capital belongs to the word that it begins, and the lines beside it to its paragraph."""

from __future__ import annotations

import pytest

from reader.model import Origin
from reader.sources.documents.pdf.document import parse
from reader.sources.documents.pdf.dropped_capitals import with_dropped_capitals
from reader.sources.documents.pdf.lines import Line
from tests.sources.documents.pdf.samples import At, lines, pdf

REST = "The council met on Tuesday, and heard of the man who came."


def beside(letter: str, first: str, *, size: float = 28, y: float = 676, x: float = 96) -> list[str]:
    """Return the lines of a page with a letter whose foot is at 676, and a first line beside it at 690."""
    given = [
        Line(letter, 0, 72, y, size),
        Line(first, 0, x, 690, 10),
        Line("in the town", 0, x, 678, 10),
        Line(REST, 0, 72, 664, 10),
    ]
    return [line.text for line in with_dropped_capitals(given)]


@pytest.mark.parametrize(
    ("letter", "first", "expected"),
    [
        ("“W", "e will not pay,” she said", "“We will not pay,” she said"),
        ("T", "HE PIER holds", "THE PIER holds"),
        ("A", "man came", "A man came"),
        ("A", "nn Lee came", "Ann Lee came"),
        ("A", "London court met", "A London court met"),
        ("A", "12-year-old came", "A 12-year-old came"),
        ("G", "20 ministers met", "G20 ministers met"),
        ("B", "BC’s chief came", "BBC’s chief came"),
        ("I", "t holds", "It holds"),
        ("‘I", "will", "‘Iwill"),  # nowhere else in the document: no word that is known
    ],
)
def test_a_dropped_capital_begins_the_line_beside_it(letter: str, first: str, expected: str) -> None:
    assert beside(letter, first) == [expected, "in the town", REST]


def test_a_large_letter_before_a_word_that_is_begun_is_a_label() -> None:
    assert beside("Q", "What holds?")[:2] == ["Q", "What holds?"]
    answer = [Line("A", 0, 72, 576, 28), Line("That holds.", 0, 96, 590, 10)]
    given = [Line("Q", 0, 72, 676, 28), Line("What holds?", 0, 96, 690, 10), *answer]
    assert [line.text for line in with_dropped_capitals(given)] == [line.text for line in given]


@pytest.mark.parametrize(("size", "is_dropped"), [(19, False), (21, True)])
def test_it_is_much_larger_than_the_text(size: float, is_dropped: bool) -> None:
    assert (beside("W", "e will", size=size)[0] == "We will") is is_dropped


@pytest.mark.parametrize(
    ("y", "is_dropped"),
    [
        (684, True),
        (686, False),  # on one line with the text, as a letter that only stands out
        (663, True),
        (661, False),  # far below it
    ],
)
def test_its_foot_is_below_the_first_line_and_its_head_above(y: float, is_dropped: bool) -> None:
    assert (beside("W", "e will", y=y)[0] == "We will") is is_dropped


def test_a_large_letter_with_nothing_beside_it_is_a_line() -> None:
    assert beside("W", "e will", x=72)[:2] == ["W", "e will"]
    assert [line.text for line in with_dropped_capitals([Line("W", 0, 72, 676, 28)])] == ["W"]
    pages = [Line("W", 0, 72, 676, 28), Line("e will", 1, 96, 690, 10), Line("X", 1, 72, 600, 28)]
    assert [line.text for line in with_dropped_capitals(pages)] == ["W", "e will", "X"]
    assert beside("7", "days")[:2] == ["7", "days"]
    assert beside("Q&A", "days")[:2] == ["Q&A", "days"]


@pytest.mark.parametrize(("foot", "is_beside"), [(678, True), (672, True), (670, False)])
def test_the_last_line_beside_it_may_stand_a_little_lower(foot: float, is_beside: bool) -> None:
    given = [Line("W", 0, 72, 676, 28), Line("e will", 0, 96, 690, 10), Line("in it", 0, 96, foot, 10)]
    assert [line.x for line in with_dropped_capitals(given)] == [72, 72 if is_beside else 96]


@pytest.mark.parametrize(("x", "is_beside"), [(92, True), (100, True), (102, False), (300, False)])
def test_the_lines_beside_it_begin_alike_and_those_of_another_column_do_not(
    x: float, is_beside: bool
) -> None:
    given = [Line("W", 0, 72, 676, 28), Line("e will", 0, 96, 690, 10), Line("in it", 0, x, 678, 10)]
    assert [line.x for line in with_dropped_capitals(given)] == [72, 72 if is_beside else x]


@pytest.mark.parametrize(("x", "is_dropped"), [(127, True), (129, False)])
def test_the_text_stands_right_behind_it(x: float, is_dropped: bool) -> None:
    assert (beside("W", "e will", x=x)[0] == "We will") is is_dropped


def test_it_may_be_drawn_before_or_behind_the_rest_of_the_page() -> None:
    letter, text = Line("“W", 0, 72, 676, 28), Line("e will not pay", 0, 96, 690, 10)
    rest = [Line(REST, 0, 72, 640 - 12 * number, 10) for number in range(3)]
    for given in ([letter, *rest, text], [text, *rest, letter]):
        assert "“We will not pay" in [line.text for line in with_dropped_capitals(given)]
        assert len(list(with_dropped_capitals(given))) == 4


@pytest.mark.parametrize(("count", "are_dropped"), [(12, True), (13, False)])
def test_a_page_of_large_letters_is_a_list_of_them(count: int, are_dropped: bool) -> None:
    places = range(count)
    letters = [Line("W", 0, 72, 50.0 * place, 28) for place in places]
    texts = [Line("e will", 0, 96, 50.0 * place + 14, 10) for place in places]
    assert (list(with_dropped_capitals([*letters, *texts]))[-1].text == "We will") is are_dropped


def test_a_quotation_that_begins_with_one_is_one_paragraph() -> None:
    page = [
        At(72, 664, "“W", 42),
        *lines(
            "e will not pay for a pier that nobody in this",
            "town has ever asked for,” said Ann Lee,",
            x=140,
            y=690,
        ),
        At(140, 666, "the mayor of the harbour town, on"),
        At(72, 654, "Monday, and left the hall with all of the others."),
    ]
    assert parse(pdf(page), Origin("path", "pier.pdf")).text == (
        "“We will not pay for a pier that nobody in this town has ever asked for,” said Ann Lee, "
        "the mayor of the harbour town, on Monday, and left the hall with all of the others."
    )
