"""The day on which something was said is not said. No model."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.language.days import without_days

_BEGINNINGS = ("on ", "late Fri", "Sunday", "Thursday", "all ", "more ", "for ", "time ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kerr said on Thursday it would close.", "it would close"),
        ("Kerr said late Friday the dam is safe.", "the dam is safe"),
        ("Kerr said Sunday evening that it rained.", "that it rained"),
        # how often it was said, and how long something was so
        ("Kerr said all his life that it rained.", "that it rained"),
        ("Kerr said more than once that it rained.", "that it rained"),
        ("Kerr said for many years that it rained.", "that it rained"),
        ("Kerr said time and again that it rained.", "that it rained"),
        ("Kerr said time and time again that it rained.", "that it rained"),
        ("Kerr said for years it rained.", "for years it rained"),
        # what stands elsewhere, and days of what is said
        ("Kerr said, from home, on Thursday it would close.", "on Thursday it would close"),
        ("Kerr said Thursday was late.", "Thursday was late"),
        ("Kerr said on Monday mornings it rains.", "on Monday mornings it rains"),
    ],
)
def test_a_day_right_behind_the_cue_belongs_to_it(text: str, expected: str) -> None:
    start = min(text.index(word) for word in _BEGINNINGS if word in text)
    attribution = Attribution((Span(start, len(text) - 1),), cue=(Span(5, 9),), source=(Span(0, 4),))
    (kept,) = without_days(text, [attribution])
    assert [span.of(text) for span in kept.content] == [expected]
