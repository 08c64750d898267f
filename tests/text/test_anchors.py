"""Places of a reader move with their words, else with what stood beside them, and never out of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.text.anchors import nearest, select

TEXT = """\
The quay will close in May, the harbour office said.

"We cannot repair it while ships are tied to it," said Marta Olsen. The crews were asked.

"We will see," said a dock worker. "We will see," said Olsen.
"""
QUOTE = '"We cannot repair it while ships are tied to it,"'


def words_at_nearest(words: str, edited: str) -> str:
    """Return the first words of the place at which words of the text are looked for in the edited one."""
    start = TEXT.index(words)
    return edited[nearest(edited, select(TEXT, Span(start, start + len(words)))) :][:12]


@pytest.mark.parametrize(
    ("edited", "expected"),
    [
        (TEXT, '"We cannot r'),
        ("New first paragraph.\n\n" + TEXT, '"We cannot r'),
        (TEXT[30:], '"We cannot r'),
        (f"{'Much more was written here. ' * 300}\n\n{TEXT}", '"We cannot r'),
        ("New.\n\n" + TEXT.replace(QUOTE, '"It is over,"'), '"It is over,'),
        ("New.\n\n" + TEXT[:54] + TEXT[54:].replace(QUOTE, ""), " said Marta "),
        (TEXT[:20] + QUOTE + TEXT[20:], '"We cannot r'),
        ("", ""),
        ("Short.", ""),
    ],
)
def test_a_place_moves_with_its_words_and_what_stands_beside_them(edited: str, expected: str) -> None:
    assert words_at_nearest(QUOTE, edited) == expected


@pytest.mark.parametrize("nth", [0, 1])
def test_what_stands_beside_tells_equal_words_apart(nth: int) -> None:
    start = [place for place in range(len(TEXT)) if TEXT.startswith('"We will see,"', place)][nth]
    edited = "A paragraph that was put before everything else.\n\n" + TEXT
    place = nearest(edited, select(TEXT, Span(start, start + 14)))
    assert edited[place + 14 :].startswith((" said a dock worker", " said Olsen")[nth])


def test_of_equal_words_in_an_equal_context_the_nearest_is_taken() -> None:
    text = "one two three. " * 20
    assert nearest("x" + text, select(text, Span(150, 164))) == 151


def test_words_that_stand_ten_thousand_times_are_found_near_where_they_were() -> None:
    text = "no. " * 50_000
    assert nearest(text + "!", select(text, Span(100_000, 100_003))) == 100_000
    assert abs(nearest("!" + text, select(text, Span(100_000, 100_003))) - 100_000) < 4_000


def test_words_that_stand_ten_thousand_times_are_not_looked_for_far_away() -> None:
    text = "The start. no. " + "no. " * 50_000
    place = nearest("no. " * 50_000 + text, select(text, Span(11, 14)))
    assert place < 10_000


def test_only_the_first_words_of_a_long_stretch_are_kept() -> None:
    text = "word after word " * 4000
    selector = select(text, Span(8, len(text)))
    assert 600 < len(selector.exact) < 10_000
    assert (selector.start, selector.end) == (8, len(text))


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 50), st.text(max_size=200))
def test_a_place_lies_inside_any_text(text: str, start: int, length: int, other: str) -> None:
    start = min(start, len(text))
    selector = select(text, Span(start, min(len(text), start + length)))
    assert nearest(text, selector) == start
    assert 0 <= nearest(other, selector) <= len(other)
