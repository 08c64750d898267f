"""What is left of an article when everything but its claims is folded away."""

from __future__ import annotations

from collections.abc import Collection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Article, Span
from reader.text.normalize import blocks
from reader.ui.view.layout import Layout
from reader.ui.view.skim import Skimmed

TEXT = "a1 a2 a3 a4 a5\n\nb1 b2 b3\n\nc1\n\nd1 d2 d3 d4\n"
WHOLE = Layout(Article("x", TEXT, "Title", blocks=blocks(TEXT)), 2)
"""One word a line, with a blank line between paragraphs."""


def skimmed(*words: str, opened: Collection[int] = ()) -> Skimmed:
    """Return what is left around the words."""
    return Skimmed(WHOLE, [Span(TEXT.index(word), TEXT.index(word) + 2) for word in words], opened)


def lines(layout: Layout) -> list[str]:
    """Return the lines as they are shown."""
    return [f"{line.prefix}{line.text}" for line in map(layout.line, range(layout.height))]


@pytest.mark.parametrize(
    ("words", "opened", "expected"),
    [
        (["a3"], (), "⋯ 1 line,a2,a3,a4,⋯ 9 lines"),
        (["a1"], (), ",a1,a2,⋯ 11 lines"),
        (["b2"], (), "⋯ 5 lines,b1,b2,b3,⋯ 5 lines"),
        (["a5", "b1"], (), "⋯ 3 lines,a4,a5,,b1,b2,⋯ 6 lines"),
        (["a1", "a4"], (), ",a1,a2,a3,a4,a5,⋯ 8 lines"),
        (["a3"], (0,), ",a1,a2,a3,a4,a5,⋯ 8 lines"),
        (["d4"], (1, 2), "⋯ 5 lines,b1,b2,b3,,c1,⋯ 2 lines,d3,d4"),
    ],
)
def test_title_and_a_line_around_each_claim_are_left_and_the_rest_is_counted(
    words: list[str], opened: Collection[int], expected: str
) -> None:
    assert lines(skimmed(*words, opened=opened)) == ["Ti", "tl", "e", *expected.split(",")]


def test_every_character_is_on_a_line_or_behind_a_fold() -> None:
    layout = skimmed("a3")
    found = {word: layout.line(layout.line_at(TEXT.index(word))) for word in ("a1", "a2", "b2", "d4")}
    assert {word: line.text or line.prefix for word, line in found.items()} == {
        "a1": "⋯ 1 line",
        "a2": "a2",
        "b2": "⋯ 9 lines",
        "d4": "⋯ 9 lines",
    }


def test_a_fold_knows_which_paragraphs_it_hides_something_of() -> None:
    layout = skimmed("b2", "d4")
    y = layout.line_at(TEXT.index("c1"))
    assert layout.folded_at(y) == {2, 3}
    assert layout.hides_of({3})
    assert not layout.hides_of({1})
    assert layout.block_at(layout.line_at(TEXT.index("b1"))) == {1}


def test_what_is_copied_across_a_fold_is_the_text_behind_it() -> None:
    layout = skimmed("a3", "b2")
    first, last = (layout.line_at(TEXT.index(word)) for word in ("a4", "b1"))
    assert layout.text_between((first, 0), (last, 2)) == "a4 a5\n\nb1"


@given(st.sets(st.integers(0, len(TEXT) - 1), max_size=5), st.sets(st.integers(0, 3)))
def test_lines_stay_in_order_and_everything_wanted_is_shown(starts: set[int], opened: set[int]) -> None:
    layout = Skimmed(WHOLE, [Span(start, start + 1) for start in starts], opened)
    order = [layout.start(y) for y in range(layout.height)]
    assert order == sorted(order)
    assert 0 <= layout.first < layout.height
    for start in starts:
        assert layout.line(layout.line_at(start)).role != "fold"
