"""What the quotation marks say."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Kind, Span
from reader.text.quotations import kind_of, quotations

MARKED_TEXT = st.text(alphabet="ab .,\n\"“”„«»'’`", max_size=80)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "no" and "yes".', ['"no"', '"yes"']),
        ("He said “no”.", ["“no”"]),
        ("Il dit « non ».", ["« non »"]),
        ("Er sagt „nein“.", ["„nein“"]),
        ("Er sagt »nein«.", ["»nein«"]),
        ("Hän sanoi ”ei”.", ["”ei”"]),
        ("He said ''no''.", ["''no''"]),
        ("“He said “no” to me,” she said.", ["“He said “no” to me,”"]),
        ('"He said “no” to me," she said.', ['"He said “no” to me,"']),
        ("“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”"]),
        ("“The roof fell. Nobody came.", ["“The roof fell. Nobody came."]),
        ("He is 6'2\" and the door 5'10\" high.", []),
        ("The dogs' home isn't open.", []),
    ],
)
def test_the_outermost_marks_bound_a_quotation(text: str, quoted: list[str]) -> None:
    assert [part.of(text) for quotation in quotations(text) for part in quotation.parts] == quoted


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("“One.\n\n“Two.\n\n“Three,” she said.", [["“One.", "“Two.", "“Three,”"]]),
        ('He said: "One.\n\nTwo." Then he left.', [['"One.', 'Two."']]),
        ("“One.\nNo mark here.\n“Two.”", [["“One."], ["“Two.”"]]),
        ("“One.”\n\n“Two.”", [["“One.”"], ["“Two.”"]]),
        ('"One.\n\n“Two.”', [['"One.'], ["“Two.”"]]),
        ("“One. “Two” three.\n\n“Four.”", [["“One. “Two”"], ["“Four.”"]]),
    ],
)
def test_a_quotation_goes_on_over_paragraphs_until_a_mark_closes(text: str, parts: list[list[str]]) -> None:
    assert [[part.of(text) for part in quotation.parts] for quotation in quotations(text)] == parts


def test_a_mark_left_open_is_told_from_one_that_was_closed() -> None:
    assert [quotation.closed for quotation in quotations("“One.” And “two")] == [True, False]


@pytest.mark.parametrize(
    ("text", "content", "kind"),
    [
        ("He said “it is late”.", "“it is late”", "direct"),
        ("He said that “it is late”.", "that “it is late”", "direct"),
        ("He said that it is late.", "that it is late", "indirect"),
        ("He said it is “late”.", "it is “late”", "mixed"),
        ("Il dit « non ».", "« non »", "direct"),
        ("“a b c d e f g h i” j", "“a b c d e f g h i” j", "direct"),
        ("“a b c d e f g h” i", "“a b c d e f g h” i", "mixed"),
        ("He said “that”.", "“that”", "direct"),
        ("It is ‘late’.", "It is ‘late’", "indirect"),
    ],
)
def test_the_kind_counts_the_words_inside_marks(text: str, content: str, kind: Kind) -> None:
    start = text.index(content)
    assert kind_of(text, [Span(start, start + len(content))], quotations(text)) == kind


def test_the_kind_of_a_broken_content_counts_all_its_pieces() -> None:
    text = "“It is late,” he said, and it was cold and dark."
    pieces = [Span(0, 13), Span(text.index("it was"), len(text) - 1)]
    assert kind_of(text, pieces, quotations(text)) == "mixed"


@given(MARKED_TEXT)
def test_the_parts_of_all_quotations_stand_in_order_and_apart(text: str) -> None:
    parts = [part for quotation in quotations(text) for part in quotation.parts]
    assert all(part.start < part.end <= len(text) for part in parts)
    assert all(one.end <= other.start for one, other in pairwise(parts))
    assert not any("\n" in part.of(text) for part in parts)
