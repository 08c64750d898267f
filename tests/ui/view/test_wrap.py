"""Lines are as wide as they may be, and nothing that belongs together is torn apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len, split_graphemes

from reader.ui.view.wrap import cells, wrap

_CASES = [
    ("one two three", 20, ["one two three"]),
    ("one two three", 7, ["one two", "three"]),
    ("one two three", 6, ["one", "two", "three"]),
    ("one  two", 4, ["one", "two"]),
    ("a well-known man", 8, ["a well-", "known", "man"]),
    ("it fell to -5 degrees", 12, ["it fell to", "-5 degrees"]),
    ("on 2026-05-04 it fell", 9, ["on", "2026-05-0", "4 it fell"]),
    ("on 2026-05-04 it fell", 11, ["on", "2026-05-04", "it fell"]),
    ("open 24/7 or so", 8, ["open", "24/7 or", "so"]),
    ("so he — as ever — left", 9, ["so he —", "as ever —", "left"]),
    ("incomprehensibilities", 8, ["incompre", "hensibil", "ities"]),
    ("see http://a.example/long/path now", 16, ["see http://", "a.example/long/", "path now"]),
    ("日本の首相は述べた", 8, ["日本の首", "相は述べ", "た"]),
    ("彼は「はい」と", 6, ["彼は", "「は", "い」と"]),
    ("日本", 1, ["日", "本"]),
    ("e\u0301e\u0301e\u0301e\u0301e\u0301", 2, ["e\u0301e\u0301", "e\u0301e\u0301", "e\u0301"]),
    ("👩\u200d👩\u200d👧👩\u200d👩\u200d👧", 2, ["👩\u200d👩\u200d👧", "👩\u200d👩\u200d👧"]),
    ("👩\u200d👩\u200d👧 a", 1, ["👩\u200d👩\u200d👧", "a"]),
    ("❤\ufe0f❤\ufe0f", 2, ["❤\ufe0f", "❤\ufe0f"]),
    ("a" + "\u0301" * 300 + " b", 1, ["a" + "\u0301" * 300, "b"]),
    ("a-\u0301b c", 2, ["a-\u0301", "b", "c"]),
    ("a \u200d「b", 1, ["a", "\u200d「", "b"]),
    ("« We go » he said", 8, ["« We", "go » he", "said"]),
    ("« We go » he said", 6, ["« We", "go »", "he", "said"]),
    ("« 首相 » a", 7, ["« 首", "相 » a"]),
    ("we go ; they stay", 6, ["we", "go ;", "they", "stay"]),
    ("about 50 % of it", 8, ["about", "50 % of", "it"]),
    ("« incomprehensible »", 8, ["« incomp", "rehensib", "le »"]),
    ("", 5, []),
    ("   ", 5, []),
    ("two words", 0, list("twowords")),
]


@pytest.mark.parametrize(("text", "width", "lines"), _CASES)
def test_a_text_breaks_into_these_lines(text: str, width: int, lines: list[str]) -> None:
    assert [span.of(text) for span in wrap(text, width)] == lines


def test_lines_after_the_first_may_be_narrower() -> None:
    text = "one two three four"
    assert [span.of(text) for span in wrap(text, 9, hanging_cells=3)] == ["one two", "three", "four"]


_SIGNS = "ab -——. “”日「」本e\u0301\u0300👩\u200d\ufe0f❤한\u00ad\u200b\u3000ـم"
_TEXT = st.text(st.sampled_from(_SIGNS), max_size=80)


@given(_TEXT, st.integers(1, 30))
def test_only_blanks_are_left_out(text: str, width: int) -> None:
    lines = "".join(span.of(text) for span in wrap(text, width))
    assert _without_blanks(lines) == _without_blanks(text)


@given(_TEXT, st.integers(2, 30))
def test_no_line_is_wider_than_it_may_be(text: str, width: int) -> None:
    for span in wrap(text, width):
        line = span.of(text)
        assert cell_len(line) <= width or len(split_graphemes(line.strip("\u200b\u00ad"))[0]) <= 1


@given(_TEXT, st.integers(1, 30))
def test_no_line_starts_inside_of_what_is_drawn_as_one(text: str, width: int) -> None:
    starts = {start for start, _, _ in split_graphemes(text)[0]}
    for span in wrap(text, width):
        assert span.start in starts or text[span.start - 1].isspace()


@given(_TEXT)
def test_the_width_of_a_text_is_what_the_terminal_takes_for_it(text: str) -> None:
    assert cells(text) == cell_len(text)


def _without_blanks(text: str) -> str:
    return "".join(character for character in text if character not in " \u3000")
