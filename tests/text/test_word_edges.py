"""Ends of a stretch move word by word, and stay where they may be."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.text.word_edges import next_end, next_start, trimmed, words_within

TEXT = "He said: “It's over-done.”  And left."
WHOLE = Span(0, len(TEXT))


def test_beginnings_of_words_and_marks_follow_one_another_both_ways() -> None:
    places, offset = [], 0
    for _ in range(10):
        offset = next_start(TEXT, offset, 1, WHOLE)
        places.append(offset)
    assert [TEXT[place : place + 4] for place in places] == [
        *("said", ": “I", "“It'", "It's", "over", ".”  ", "”  A", "And ", "left", ".")
    ]
    back = [offset := next_start(TEXT, offset, -1, WHOLE) for _ in places]
    assert back == [*places[-2::-1], 0]


@pytest.mark.parametrize(
    ("step", "words"), [(1, "“It's over-done.”"), (-1, "“It's over-done")], ids=["on", "back"]
)
def test_ends_of_words_and_marks_follow_one_another(step: int, words: str) -> None:
    start = TEXT.index("“")
    end = TEXT.index("”")
    assert TEXT[start : next_end(TEXT, end, step, WHOLE)] == words


@pytest.mark.parametrize("step", [1, -1])
def test_an_end_stays_where_nothing_else_is_allowed(step: int) -> None:
    at = TEXT.index("over")
    assert next_start(TEXT, at, step, Span(at, at + 3)) == at
    assert next_end(TEXT, at + 9, step, Span(at + 1, at + 9)) == at + 9


def test_white_space_at_the_ends_is_left_out() -> None:
    assert trimmed(TEXT, Span(26, 32)).of(TEXT) == "And"
    assert trimmed(TEXT, Span(26, 28)).of(TEXT) == ""


def test_words_within_are_whole_and_no_marks() -> None:
    assert [word.of(TEXT) for word in words_within(TEXT, WHOLE)] == [
        "He",
        "said",
        "It's",
        "over-done",
        "And",
        "left",
    ]


def test_the_end_of_a_long_word_is_found() -> None:
    text = f"It is {'x' * 300}, so."
    assert next_end(text, 5, 1, Span(0, len(text))) == 306
