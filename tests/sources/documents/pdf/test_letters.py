"""Characters that a font does not name."""

from __future__ import annotations

import pytest

from reader.sources.documents.pdf.letters import is_readable, repaired


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\x10It holds,\x11 she said.", "“It holds,” she said."),
        ("\x12no\x13 \x141911\x151925\x16", "„no« »1911–1925—"),
        ("o\x1ber \x1cfty \x1dy o\x1ece ba\x1fe", "offer fifty fly office baffle"),
        ("o\x0ber de\x0cne \x0cfty a\x0dame o\x0ece ba\x0fe", "offer define fifty aflame office baffle"),
        ("\x7f It holds.", "• It holds."),
        ("ﬁfty oﬃces", "fifty offices"),
        ("It holds.\x0c\nNobody asked.", "It holds.\x0c\nNobody asked."),
    ],
)
def test_the_codes_of_tex_fonts_are_letters(text: str, expected: str) -> None:
    assert repaired(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It holds, said Ann Lee.", True),
        ("x" * 96 + "\x01" * 4, True),
        ("x" * 92 + "\x01" * 8, False),
        ("\ue001\ue002\ue003 and on", False),
        ("\ufffd" * 9, False),
        ("/g31/g32/g33 /g34/g35", False),
        ("See /etc/hosts and /dev/sda1, or 1/2.", True),
        ("", True),
    ],
)
def test_a_text_with_more_than_a_few_unknown_letters_is_none(text: str, expected: bool) -> None:
    assert is_readable(text) is expected
