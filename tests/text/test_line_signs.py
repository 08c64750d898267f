"""What stands before the first word of a line."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.text.line_signs import without_line_signs, words_start


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("• We won", "We won"),
        ("– “We won”", "“We won”"),
        ("> > We won", "We won"),
        ("2) We won", "We won"),
        ("(12) We won", "We won"),
        ("b) We won", "We won"),
        ("►We won", "We won"),
        ("① We won", "We won"),
        ("✔️ 🎉 We won", "We won"),
        ("👩‍👩‍👧‍👦 We won", "We won"),
        ("🇩🇪 “Wir”", "“Wir”"),
        ("1️⃣ We won", "We won"),
        ("• 🎉 We won", "We won"),
    ],
)
def test_signs_are_no_words(line: str, words: str) -> None:
    assert line[words_start(line, Span(0, len(line))) :] == words


@pytest.mark.parametrize(
    "line",
    [
        *("-5 degrees", "+1 is next", "10 boats", "100. We won", "1.5 boats", "A. Berg won", "a. we won"),
        *("#harbour won", "*We* won", "… we won", "❝We won❞", "© 2026", "№ 10", "•", "🎉"),
    ],
)
def test_words_are_no_signs(line: str) -> None:
    assert words_start(line, Span(0, len(line))) == 0


@pytest.mark.parametrize(
    ("text", "claimed", "rest"),
    [
        ("• We won", "• We", "We"),
        ("• We won", "•", ""),
        ("• We won", "won", "won"),
        ("(1) We won", "1", ""),
        ("It rained\n• We won", "• We won", "We won"),
        ("It rained • We won", "• We won", "• We won"),
        (f"{'It rained. ' * 9}• We won", "• We won", "• We won"),
    ],
)
def test_a_span_keeps_the_words_of_its_line(text: str, claimed: str, rest: str) -> None:
    start = text.index(claimed)
    assert without_line_signs(text, Span(start, start + len(claimed))).of(text) == rest
