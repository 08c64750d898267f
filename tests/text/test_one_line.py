"""Words are shown in one line whatever stands between them."""

from __future__ import annotations

import pytest

from reader.text.one_line import clean_line, one_line


@pytest.mark.parametrize(
    ("text", "line"), [("", ""), (" a\n b\t\u00a0c ", "a b c"), ("\u2028a\u2029", "a"), ("a b", "a b")]
)
def test_line_ends_and_spaces_become_one_space(text: str, line: str) -> None:
    assert one_line(text) == line


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\r\n b\rc\u2028d", "a b c d"),
        ("a\x1b[2J", "a␛[2J"),
        ("\x9b2J\u202ea", "\ufffd2J\ufffda"),
        # what Python takes for space and a terminal for a sign
        ("a\x1c\x1fb", "a␜␟b"),
    ],
)
def test_a_line_of_others_cannot_act_on_the_terminal(text: str, line: str) -> None:
    assert clean_line(text) == line
