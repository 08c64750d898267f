"""A stretched line is exactly as wide as it is to be, and nothing but blanks are drawn into it."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from reader.ui.view.justify import gaps, stretch
from reader.ui.view.paint import Piece
from reader.ui.view.wrap import wrap


@pytest.mark.parametrize(
    ("text", "fill", "shown"),
    [
        ("one two three", 13, "one two three"),
        ("one two three", 14, "one two  three"),
        ("one two three", 15, "one  two  three"),
        ("one two three", 19, "one    two    three"),
        ("one two three", 20, "one two three"),
        ("one  two", 9, "one   two"),
        ("  one two", 10, "  one  two"),
        ("日本の 首相", 12, "日本の  首相"),
        ("日本\u3000首相", 12, "日本  \u3000首相"),
        ("e\u0301 e\u0301", 4, "e\u0301  e\u0301"),
        ("👩\u200d👩\u200d👧 a", 5, "👩\u200d👩\u200d👧  a"),
        ("a\u200d b c", 5, "a\u200d b  c"),
        ("「計画」と、首相は。", 21, "「計画」と、 首相は。"),
        ("「計画」と、首相は。", 22, "「計画」 と、 首相は。"),
        ("日本の首相", 11, "日本の首相"),
        ("unbreakable", 20, "unbreakable"),
        ("", 5, ""),
        ("one two", 0, "one two"),
    ],
)
def test_what_is_missing_is_shared_by_the_blanks_or_goes_behind_wide_punctuation(
    text: str, fill: int, shown: str
) -> None:
    assert _drawn([Piece(text)], gaps(text, fill)) == shown


def test_an_extra_cell_looks_like_the_blank_after_it() -> None:
    drawn = stretch([Piece("a"), Piece("┆", ("speaker-1",)), Piece("b c", ("indirect",))], {1: 1, 3: 2})
    assert list(drawn) == [
        Piece("a"),
        Piece(" ", ("speaker-1",), is_extra=True),
        Piece("┆", ("speaker-1",)),
        Piece("b", ("indirect",)),
        Piece(" ", ("indirect",), is_extra=True),
        Piece(" ", ("indirect",), is_extra=True),
        Piece(" c", ("indirect",)),
    ]


_TEXT = st.text(st.sampled_from("ab   ,-“”日本、」e\u0301👩\u200d\ufe0f❤한\u3000"), max_size=120)


@given(_TEXT, st.integers(4, 40))
def test_a_stretched_line_is_exactly_as_wide_as_the_column(text: str, width: int) -> None:
    for line in (span.of(text) for span in wrap(text, width)):
        extra = gaps(line, width)
        shown = _drawn([Piece(line)], extra)
        assert cell_len(shown) == (width if extra else cell_len(line))


@given(_TEXT, st.integers(4, 40), st.lists(st.integers(0, 120), max_size=6))
def test_without_what_is_extra_a_stretched_line_is_its_text(text: str, width: int, cuts: list[int]) -> None:
    for line in (span.of(text) for span in wrap(text, width)):
        edges = sorted({0, len(line), *(cut for cut in cuts if cut < len(line))})
        pieces = [Piece(line[low:high]) for low, high in pairwise(edges)]
        extra = gaps(line, width)
        drawn = list(stretch(pieces, extra))
        assert "".join(piece.text for piece in drawn if not piece.is_extra) == line
        assert sum(piece.is_extra for piece in drawn) == sum(extra.values())


@given(st.lists(st.sampled_from(["a", "is", "the", "harbour"]), min_size=5, max_size=12))
def test_blanks_of_a_line_differ_by_a_cell_at_most(words: list[str]) -> None:
    text = " ".join(words)
    extra = gaps(text, len(text) + 7)
    shares = [extra.get(at, 0) for at, sign in enumerate(text) if sign == " "]
    assert max(shares) - min(shares) <= 1


def _drawn(pieces: list[Piece], extra: dict[int, int]) -> str:
    return "".join(piece.text for piece in stretch(pieces, extra))
