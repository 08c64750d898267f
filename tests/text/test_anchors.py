"""Words are found again where they stand, where they went, and what is left of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.model import Span
from reader.text.anchors import find, select

TEXT = """\
The quay will close in May, the harbour office said.

"We cannot repair it while ships are tied to it," said Marta Olsen. The crews were asked.

"We will see," said a dock worker. "We will see," said Olsen.
"""
QUOTE = '"We cannot repair it while ships are tied to it,"'
LONG = "word after word " * 400


def found_again(words: str, edited: str, *, text: str = TEXT, nth: int = 0) -> str | None:
    """Return what is found in the edited text for the words, the nth time they stand in the text."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    found = find(edited, select(text, Span(start, start + len(words))))
    return None if found is None else found.of(edited)


@pytest.mark.parametrize(
    ("edited", "expected"),
    [
        (TEXT, QUOTE),
        ("New first paragraph.\n\n" + TEXT, QUOTE),
        (TEXT[30:], QUOTE),
        (f"{'Much more was written here. ' * 300}\n\n{TEXT}", QUOTE),
        (TEXT.replace("cannot", "can not"), '"We can not repair it while ships are tied to it,"'),
        (
            TEXT.replace("repair it", "repair the quay"),
            '"We cannot repair the quay while ships are tied to it,"',
        ),
        (TEXT.replace('tied to it,"', 'moored,"'), '"We cannot repair it while ships are moored,"'),
        (TEXT.replace('"We cannot', '"Nobody can'), '"Nobody can repair it while ships are tied to it,"'),
        (TEXT.replace('"', "”"), "We cannot repair it while ships are tied to it,"),
        (TEXT.replace(QUOTE, '"It is over,"'), None),
        ("", None),
        ("Something else altogether, of about the same length as the text that stood here before.", None),
    ],
)
def test_words_are_found_again_after_an_edit(edited: str, expected: str | None) -> None:
    assert found_again(QUOTE, edited) == expected


@pytest.mark.parametrize("nth", [0, 1])
def test_what_stands_beside_tells_equal_words_apart(nth: int) -> None:
    edited = "A paragraph that was put before everything else.\n\n" + TEXT
    found = find(edited, select(TEXT, _nth('"We will see,"', nth)))
    assert found is not None
    assert edited[found.end :].startswith((" said a dock worker", " said Olsen")[nth])


def test_of_equal_words_in_equal_company_the_nearest_is_found() -> None:
    text = "one two three. " * 20
    found = find("x" + text, select(text, Span(150, 164)))
    assert found == Span(151, 165)


def test_long_words_are_found_by_their_beginning_with_all_their_length() -> None:
    text = "Before. " + LONG
    selector = select(text, Span(8, len(text)))
    assert len(selector.exact) < 1000
    assert find("Now before. " + LONG, selector) == Span(12, 12 + len(LONG))


def test_words_that_stand_a_thousand_times_are_found_where_they_were() -> None:
    text = "no. " * 50_000
    assert find(text + "!", select(text, Span(100_000, 100_003))) == Span(100_000, 100_003)
    assert find("!" + text, select(text, Span(100_000, 100_003))) is not None


def test_nothing_is_found_for_no_words() -> None:
    assert find(TEXT, select(TEXT, Span(5, 5))) is None


@given(st.text(max_size=200), st.integers(0, 200), st.integers(0, 50), st.text(max_size=200))
def test_what_is_found_lies_inside_any_text(text: str, start: int, length: int, other: str) -> None:
    start = min(start, len(text))
    span = Span(start, min(len(text), start + length))
    selector = select(text, span)
    if span.start < span.end:
        assert find(text, selector) == span
    found = find(other, selector)
    assert found is None or 0 <= found.start < found.end <= len(other)


def _nth(words: str, nth: int) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))
