"""What the quotation marks say."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Claim, Kind, Span
from reader.text.quotations import kind_within, quotations, quoted_content, quoted_parts, quoted_stretches

MARKED_TEXT = st.text(alphabet="ab .,\n\"“”„«»'’`", max_size=80)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "no" and "yes".', ['"no"', '"yes"']),
        ("He said “no”.", ["“no”"]),
        ("‘No,’ he said. ‘The players’ bus is late.’", ["‘No,’", "‘The players’ bus is late.’"]),
        ("'No,' he said. 'It can't be.'", ["'No,'", "'It can't be.'"]),
        ("″No,″ he said.", ["″No,″"]),
        ("Il dit « non ».", ["« non »"]),
        ("Er sagt „nein“.", ["„nein“"]),
        ("Er sagt »nein«.", ["»nein«"]),
        ("Hän sanoi ”ei”.", ["”ei”"]),
        ("He said ''no''.", ["''no''"]),
        ("“He said “no” to me,” she said.", ["“He said “no” to me,”"]),
        ('"He said “no” to me," she said.', ['"He said “no” to me,"']),
        ("“He said ‘no’ to me,” she said.", ["“He said ‘no’ to me,”"]),
        ("“" * 8 + "no" + "”" * 8 + " he said.", ["“" * 8 + "no" + "”" * 8]),
        ("“The roof fell. Nobody came.", ["“The roof fell. Nobody came."]),
        ("He is 6'2\" and the door 5'10\" high.", []),
        ('The 6\'2" guard was "ready to go" on Monday.', ['"ready to go"']),
        ('The 5’11" guard is “fine”.', ["“fine”"]),
        ('"He is 6\'2"," she said.', ['"He is 6\'2","']),
        ('He ate a 12" pizza and called it "good".', ['"good"']),
        ('"He is 5\'11" tall. “Really?” she asked."', ['"He is 5\'11" tall. “Really?” she asked."']),
        ('"I ate a 12" pizza," he said.', ['"I ate a 12" pizza,"']),
        ('"A 10" or a 12" pizza," he said.', ['"A 10" or a 12" pizza,"']),
        ('The "class of 92" ate a 12" pizza, "wow", she said.', ['"class of 92"', '"wow"']),
        ('"We are the class of 92" said Ann.', ['"We are the class of 92"']),
        ("Er sagt „das ist »schön« gewesen“.", ["„das ist »schön« gewesen“"]),
        ("Il dit «un “mot” ici» et part.", ["«un “mot” ici»"]),
        ("He said ``no'' and left.", ["``no''"]),
        ("The dogs' home isn't open.", []),
        ('" No , " he said . " We left . "', ['" No , "', '" We left . "']),
        ('He called it " a\tdisgrace "', ['" a\tdisgrace "']),
        ('We left , " he said .', []),
        ('We left , " he said . "No."', ['"No."']),
        ('We left , " he said . " We " go', []),
        ('The 5 " and the 6 " nails , “ he said ”', ["“ he said ”"]),
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
        ("“One.\n\n“Two.\n\nThree.", [["“One.", "“Two."]]),
        ("„Eins.\n\n„Zwei.“", [["„Eins.", "„Zwei.“"]]),
        ("``One.\n\n``Two.''", [["``One.", "``Two.''"]]),
        ('"Two pizzas.\n\nBoth 12" wide," he said.', [['"Two pizzas.', 'Both 12" wide,"']]),
    ],
)
def test_a_quotation_goes_on_over_paragraphs_until_a_mark_closes(text: str, parts: list[list[str]]) -> None:
    assert [[part.of(text) for part in quotation.parts] for quotation in quotations(text)] == parts


def test_a_mark_left_open_is_told_from_one_that_was_closed() -> None:
    assert [quotation.is_closed for quotation in quotations("“One.” And “two")] == [True, False]


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
        ("It is ‘late’.", "It is ‘late’", "mixed"),
        ("“No.” It is ‘late’.", "It is ‘late’", "indirect"),
    ],
)
def test_the_kind_counts_the_words_inside_marks(text: str, content: str, kind: Kind) -> None:
    start = text.index(content)
    assert kind_within(text, [Span(start, start + len(content))], quoted_parts(text)) == kind


def test_the_kind_of_a_broken_content_counts_all_its_pieces() -> None:
    text = "“It is late,” he said, and it was cold and dark."
    pieces = [Span(0, 13), Span(text.index("it was"), len(text) - 1)]
    assert kind_within(text, pieces, quoted_parts(text)) == "mixed"


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("direct", "“We go.”", ["“We go.”"]),
        ("indirect", "they “go” now", []),
        ("mixed", "they “go” and «stay» now", ["“go”", "«stay»"]),
        ("mixed", 'they "go', ['"go']),
        ("mixed", "they go", []),
        ("mixed", "it was ''a disgrace''", ["''a disgrace''"]),
        ("mixed", 'the 6\'2" guard was "ready to go" on Monday', ['"ready to go"']),
    ],
)
def test_quotation_marks_decide_which_words_are_the_speakers_own(
    kind: Kind, text: str, expected: list[str]
) -> None:
    claim = Claim(kind, (Span(0, len(text)),))
    assert [span.of(text) for span in quoted_content(claim, quoted_parts(text))] == expected


def test_of_a_quotation_only_what_belongs_to_the_content_counts() -> None:
    text = "“It is late, and it rains. Go home,” she said."
    claim = Claim("mixed", (Span(text.index("and"), text.index(" Go")), Span(text.index("home"), len(text))))
    assert [span.of(text) for span in quoted_content(claim, quoted_parts(text))] == [
        "and it rains.",
        "home,”",
    ]


def test_lines_that_are_wrapped_by_hand_do_not_end_a_quotation() -> None:
    text = (
        "She told the council of the town that nobody had\n"
        "“asked the crews about the quay and the old bridge\n"
        "that leads to it”, and that was all of it.\n\n"
        "It rained."
    )
    (part,) = quoted_parts(text)
    assert part == Span(text.index("“"), text.index("”") + 1)


@given(MARKED_TEXT, st.integers(0, 80), st.integers(1, 80))
def test_bisection_finds_the_stretches_that_a_look_at_each_part_finds(
    text: str, start: int, length: int
) -> None:
    parts, span = quoted_parts(text), Span(start, start + length)
    assert list(quoted_stretches(parts, span)) == [
        Span(max(part.start, span.start), min(part.end, span.end)) for part in parts if part.overlaps(span)
    ]


@given(MARKED_TEXT)
def test_the_parts_of_all_quotations_stand_in_order_and_apart(text: str) -> None:
    parts = [part for quotation in quotations(text) for part in quotation.parts]
    assert all(part.start < part.end <= len(text) for part in parts)
    assert all(one.end <= other.start for one, other in pairwise(parts))
    assert not any("\n" in part.of(text) for part in parts)


def test_marks_within_marks_without_end_cost_no_more_than_others() -> None:
    text = "“" * 40_000 + "no" + "”" * 40_000
    start = time.process_time()
    assert len(quotations(text)) == 1
    assert time.process_time() - start < 5
