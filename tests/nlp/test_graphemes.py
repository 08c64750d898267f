"""Spans at whole grapheme clusters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.nlp.graphemes import is_inside_grapheme, whole_graphemes

JOINED = {
    "an emoji sequence": "👩‍🚀",
    "a family": "👨‍👩‍👧",
    "a tone of skin": "👍🏽",
    "a flag": "🇩🇪",
    "the flag of England": "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "an accent of its own": "e\u0301",
    "two accents": "e\u0301\u0323",
    "a coloured heart": "❤\ufe0f",
    "a key": "1\ufe0f\u20e3",
    "a syllable in letters": "\u1100\u1161\u11a8",
    "a Thai vowel above": "ก็",
    "an accent on a blank": " \u0301",
}


@pytest.mark.parametrize("cluster", JOINED.values(), ids=JOINED)
def test_an_offset_inside_a_cluster_moves_to_its_edges(cluster: str) -> None:
    text = f"Berg {cluster}said"
    edges = Span(5, 5 + len(cluster))
    for offset in range(edges.start + 1, edges.end):
        assert is_inside_grapheme(text, offset)
        assert whole_graphemes(text, Span(offset, len(text))) == Span(edges.start, len(text))
        assert whole_graphemes(text, Span(0, offset)) == Span(0, edges.end)
    for offset in edges:
        assert whole_graphemes(text, Span(offset, len(text))).start == offset


@pytest.mark.parametrize("text", ["It’s", "“It", "a—b", "日本", "ёж", "👩👩", "🇩🇪🇫🇷"])
def test_neighbours_that_are_two_characters_are_parted(text: str) -> None:
    middle = len(text) // 2
    assert not is_inside_grapheme(text, middle)
    assert whole_graphemes(text, Span(middle, len(text))) == Span(middle, len(text))


def test_the_third_flag_of_a_row_is_found_by_those_before_it() -> None:
    text = "🇩🇪🇫🇷🇮🇹"
    assert whole_graphemes(text, Span(1, 3)) == Span(0, 4)


WORDS = st.text(st.sampled_from([*"a e.,“", *"".join(JOINED.values())]), min_size=1, max_size=30)


@given(WORDS, st.integers(0, 30), st.integers(0, 30))
def test_whole_graphemes_hold_the_span_and_stay_as_they_are(text: str, one: int, other: int) -> None:
    start, end = sorted((min(one, len(text) - 1), min(other, len(text) - 1)))
    span = Span(start, end + 1)
    whole = whole_graphemes(text, span)
    assert whole.start <= span.start < span.end <= whole.end
    assert not any(is_inside_grapheme(text, offset) for offset in whole)
    assert whole_graphemes(text, whole) == whole
