"""Words that are set apart and signed, and the marks that they get."""

from __future__ import annotations

import pytest

from reader.model import Origin
from reader.sources.html import parse
from reader.sources.markdown import render
from reader.sources.pieces import Piece
from reader.sources.signed_quotes import with_marks

HOLDS = Piece("The pier holds.", "quote")


def texts(*pieces: Piece) -> list[str]:
    """Return the texts of pieces, signed ones in marks."""
    return [piece.text for piece in with_marks(pieces)]


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        (Piece("— Ann Bell, harbour chief", "quote"), "— Ann Bell, harbour chief"),
        (Piece("Ann Bell", "quote"), "— Ann Bell"),
        (Piece("Élise Bell", "quote"), "— Élise Bell"),
        (Piece("- Ann Bell", "paragraph"), "— Ann Bell"),
        (Piece("-- Bell", "paragraph"), "— Bell"),
        (Piece("• Ann Bell", "item"), "— Ann Bell"),
        (Piece("Ann Bell, a fisherman from Delm", "paragraph"), "— Ann Bell, a fisherman from Delm"),
        (Piece("— Ann Bell (@annbell) May 4, 2019", "quote"), "— Ann Bell (@annbell) May 4, 2019"),
    ],
)
def test_words_that_are_signed_below_get_marks_and_the_signature_a_dash(below: Piece, expected: str) -> None:
    assert texts(HOLDS, below) == ["“The pier holds.”", expected]


@pytest.mark.parametrize(
    "below",
    [
        Piece("Bell", "quote"),
        Piece("It rained.", "quote"),
        Piece("Ann Bell was there", "paragraph"),
        Piece("Ann Bell", "paragraph"),
        Piece("What Next", "heading"),
        Piece("— old saying", "quote"),
        Piece("* * *", "rule"),
    ],
)
def test_what_nobody_signs_stays_as_it_is(below: Piece) -> None:
    assert texts(HOLDS, below) == ["The pier holds.", below.text]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("The pier holds. — Ann Bell, harbour chief", "“The pier holds.” — Ann Bell, harbour chief"),
        ("The pier holds!\nAnn Bell", "“The pier holds!”\n— Ann Bell"),
        ("The pier holds.\nNobody", "The pier holds.\nNobody"),
        ("The pier — Ann Bell", "The pier — Ann Bell"),
        ("It said “no.” — Ann Bell", "It said “no.” — Ann Bell"),
    ],
)
def test_a_quotation_is_signed_in_its_last_line_too(line: str, expected: str) -> None:
    assert texts(Piece(line, "quote")) == [expected]


def test_each_paragraph_of_a_signed_quotation_opens_and_only_the_last_closes() -> None:
    pieces = (Piece("We wait.", "quote"), HOLDS, Piece("— Ann Bell", "quote"), Piece("It rained."))
    assert texts(*pieces) == ["“We wait.", "“The pier holds.”", "— Ann Bell", "It rained."]
    in_line = (Piece("We wait.", "quote"), Piece("It holds. — Ann Bell", "quote"))
    assert texts(*in_line) == ["“We wait.", "“It holds.” — Ann Bell"]


def test_two_quotations_one_behind_the_other_have_their_own_marks() -> None:
    signature = Piece("Ann Bell", "quote")
    assert texts(HOLDS, signature, HOLDS, signature)[2:] == ["“The pier holds.”", "— Ann Bell"]


@pytest.mark.parametrize(
    "pieces",
    [
        (Piece("“The pier holds.”", "quote"), Piece("Ann Bell", "quote")),
        (Piece("The “old” pier holds.", "quote"), Piece("— Ann Bell", "quote")),
        (Piece("The pier", "quote"), Piece("— Ann Bell", "quote")),
        (Piece("The pier holds."), Piece("— Ann Bell")),
        (HOLDS, Piece("• Apples", "item"), Piece("• Pears", "item")),
    ],
)
def test_nothing_is_marked_twice_nor_half_a_sentence_nor_a_plain_paragraph_nor_above_a_list(
    pieces: tuple[Piece, ...],
) -> None:
    assert [*with_marks(pieces)] == [*pieces]


def test_a_page_and_markdown_read_alike() -> None:
    page = (
        "<article><h1>Pier</h1><p>The pier in Delm closed on Monday, and the harbour wants it rebuilt.</p>"
        "<blockquote><p>The pier holds.</p><cite>Ann Bell, harbour chief</cite></blockquote>"
        "<p>The council of Delm meets on Friday, and it has set aside two million for the work.</p></article>"
    )
    markdown = "The old pier.\n\n> The pier holds.\n>\n> - Ann Bell, harbour chief\n"
    expected = "“The pier holds.”\n\n— Ann Bell, harbour chief"
    assert expected in parse(page.encode(), Origin("path", "a.html")).text
    text, blocks = render(markdown)
    assert text.endswith(expected)
    assert [block.kind for block in blocks] == ["paragraph", "quote", "quote"]
