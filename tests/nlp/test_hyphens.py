"""No span cuts a hyphenated word."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.hyphens import whole_hyphenated


@pytest.mark.parametrize(
    ("text", "cut", "whole"),
    [
        ("They rubber-stamped it", "-stamped", "rubber-stamped"),
        ("They rubber-stamped it", "stamped it", "rubber-stamped it"),
        ("They rubber-stamped it", "They rubber", "They rubber-stamped"),
        ("They rubber-stamped it", "They rubber-", "They rubber-stamped"),
        ("An up-to-date plan", "to", "up-to-date"),
        ("They rubber\u2011stamped it", "stamped", "rubber\u2011stamped"),
        # a hyphen that stands for a dash, a mark or a bullet, and a word that is not cut
        ("They left - late", "late", "late"),
        ("“No.”-Roe", "Roe", "Roe"),
        ("-late", "late", "late"),
        ("They rubber-stamped it", "rubber-stamped", "rubber-stamped"),
    ],
)
def test_a_span_at_a_hyphen_is_widened_to_the_whole_word(text: str, cut: str, whole: str) -> None:
    start = text.index(cut)
    assert whole_hyphenated(text, Span(start, start + len(cut))).of(text) == whole


@pytest.mark.parametrize(("letters", "is_whole"), [(30, True), (60, False)])
def test_what_is_longer_is_no_word(letters: int, is_whole: bool) -> None:
    text = "a" * letters + "-b"
    assert (whole_hyphenated(text, Span(letters + 1, letters + 2)).start == 0) is is_whole
