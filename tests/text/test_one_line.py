"""Words are shown in one line whatever stands between them."""

from __future__ import annotations

import pytest

from reader.text.one_line import one_line


@pytest.mark.parametrize(
    ("text", "line"), [("", ""), (" a\n b\t\u00a0c ", "a b c"), ("\u2028a\u2029", "a"), ("a b", "a b")]
)
def test_line_ends_and_spaces_become_one_space(text: str, line: str) -> None:
    assert one_line(text) == line
