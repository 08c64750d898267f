"""Marks cover the words that a claim or a mention is made of, and are found by place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Analysis, Claim, Span
from reader.text.quotations import quoted_parts
from reader.ui.view.marks import Mark, Marks, marks_of, starts_of
from tests.ui.view.sample import ANALYSIS, TEXT, span


def _words(claim: int) -> list[tuple[str, str]]:
    marks = sorted(mark for mark in marks_of(ANALYSIS, quoted_parts(TEXT)) if mark.claim == claim)
    return [(mark.kind, TEXT[mark.start : mark.end]) for mark in marks]


def test_a_split_quotation_has_two_marks_and_its_source_no_name() -> None:
    assert _words(1) == [
        ("direct", "“This is not on the agenda,”"),
        ("unnamed", "a board official"),
        ("cue", "said"),
        ("direct", "“There are no plans.”"),
    ]


def test_mixed_speech_is_direct_inside_its_quotation_marks() -> None:
    assert _words(2) == [
        ("source", "Mayor Ada Lund"),
        ("cue", "argued"),
        ("indirect", "that a line would "),
        ("direct", "“save time”"),
        ("indirect", " for all"),
    ]


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ('it was "good" and "bad"', ["it was ", '"good"', " and ", '"bad"']),
        ("it was “never closed", ["it was ", "“never closed"]),
        ("«oui» he meant", ["«oui»", " he meant"]),
        ("no marks at all", ["no marks at all"]),
        ("it was ''a disgrace''", ["it was ", "''a disgrace''"]),
        ('the 6\'2" guard was "ready to go" now', ["the 6'2\" guard was ", '"ready to go"', " now"]),
    ],
)
def test_mixed_speech_falls_apart_at_its_marks(words: str, parts: list[str]) -> None:
    claim = Claim("mixed", (Span(0, len(words)),))
    marks = marks_of(Analysis("a", (claim,)), quoted_parts(words))
    assert [words[mark.start : mark.end] for mark in marks] == parts


def test_organizations_are_marked_where_they_are_named() -> None:
    marks = [mark for mark in marks_of(ANALYSIS, quoted_parts(TEXT)) if mark.kind == "organization"]
    assert [TEXT[mark.start : mark.end] for mark in marks] == ["harbour board", "Harbour Board"]


@pytest.mark.parametrize(
    ("words", "nth", "claim"),
    [("This is", 0, 1), ("argued", 0, 2), ("time", 0, 2), ("Harbour", 0, 3), (". The Harbour", 0, None)],
)
def test_a_place_belongs_to_a_claim(words: str, nth: int, claim: int | None) -> None:
    assert Marks(marks_of(ANALYSIS, quoted_parts(TEXT))).claim_at(span(words, nth).start) == claim


def test_the_innermost_claim_counts() -> None:
    assert Marks([Mark(0, 20, "indirect", 0), Mark(5, 10, "direct", 1)]).claim_at(7) == 1


def test_claims_start_in_the_order_of_the_text() -> None:
    turned = Analysis("tram", tuple(reversed(ANALYSIS.claims)))
    assert [index for _, index in starts_of(turned)] == [3, 2, 1, 0]


@given(
    st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=12),
    st.integers(0, 60),
    st.integers(0, 20),
)
def test_bisection_finds_what_a_look_at_each_finds(
    spans: list[tuple[int, int]], start: int, length: int
) -> None:
    marks = [Mark(at, at + size, "cue") for at, size in spans]
    end = start + length
    expected = sorted(mark for mark in marks if mark.start < end and mark.end > start)
    assert Marks(marks).between(start, end) == expected
