"""Excerpts: the words around what was searched for, in one line, with the words marked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.text.excerpt import excerpt, pattern

LONG = "The wall holds. " * 40 + "The old crane fell at dawn. " + "Nobody was hurt. " * 40


@pytest.mark.parametrize(
    ("text", "phrases", "marked"),
    [
        ("The crane fell.", [("crane", False)], ["crane"]),
        ("The cranes fell.", [("crane", False)], []),
        ("The cranes fell.", [("crane", True)], ["cranes"]),
        ("Crane by crane", [("crane", False)], ["Crane", "crane"]),
        ("“No plans,” he said", [("no plans", False)], ["No plans"]),
        ("No\nplans", [("no plans", False)], ["No plans"]),
        ("U.S. ports", [("u.s.", False)], ["U.S"]),
        ("They don’t", [("don't", False)], ["don’t"]),
        ("Nguyễn spoke", [("nguyen", False)], ["Nguyễn"]),
        (
            "Straße, Ærø, Łódź",
            [("strasse", False), ("aero", False), ("lod", True)],
            ["Straße", "Ærø", "Łódź"],
        ),
        ("thorn Þórr", [("thorr", False)], ["Þórr"]),
        ("nothing", [("%", False)], []),
    ],
)
def test_words_are_marked_as_they_were_searched_for(
    text: str, phrases: list[tuple[str, bool]], marked: list[str]
) -> None:
    part = excerpt(text, pattern(phrases))
    assert [mark.of(part.words) for mark in part.marks] == marked
    assert (part.start is None) == (not marked)


def test_a_long_text_is_cut_around_the_first_match_between_words() -> None:
    part = excerpt(LONG, pattern([("crane", False)]))
    assert part.start == LONG.index("crane")
    assert part.words.startswith("…holds. The wall holds. The old crane fell")
    assert part.words.endswith(" was hurt.…")
    assert len(part.words) <= 242


def test_without_a_match_a_text_begins_at_its_beginning() -> None:
    part = excerpt(LONG, None)
    assert part.words.startswith("The wall holds.")
    assert (part.marks, part.start) == ((), None)


@given(st.text(), st.lists(st.tuples(st.text(max_size=5), st.booleans()), max_size=3))
def test_marks_stay_in_the_line(text: str, phrases: list[tuple[str, bool]]) -> None:
    part = excerpt(text, pattern(phrases))
    assert "\n" not in part.words
    ends = [place for mark in part.marks for place in mark]
    assert ends == sorted(ends)
    assert all(0 <= place <= len(part.words) for place in ends)
