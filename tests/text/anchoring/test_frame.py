"""A frame covers the sentence up to the end of the clause, and knows what else in the text is like it."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.text.anchoring.frame import frame_of, sentence_around

BEFORE = "The talks went on for a week."


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("It rained. Ann said it was late. Bo left.", "said it was", "Ann said it was late."),
        ("It rained.\nAnn said it was late\nBo left.", "said it was", "Ann said it was late\n"),
        ("It rained. “It is late,” said Ann, who left.", "It is late,” said", "“It is late,” said Ann,"),
        ("It rained! “It is late.” Bo left, too.", "“It is late.”", "“It is late.”"),
        (
            "Yesterday Ann said: “It is late.” Bo left.",
            "said: “It is late.”",
            "Yesterday Ann said: “It is late.”",
        ),
        ("Mr. Smith said it was late.", "said it", "Smith said it was late."),
        ("said", "said", "said"),
    ],
)
def test_a_stretch_grows_to_its_sentence(text: str, words: str, expected: str) -> None:
    start = text.index(words)
    assert sentence_around(text, Span(start, start + len(words))).of(text) == expected


@pytest.mark.parametrize(("length", "is_whole"), [(300, True), (600, False)])
def test_a_sentence_that_goes_on_for_ever_is_not_followed(length: int, is_whole: bool) -> None:
    text = f"It rained. {'so ' * (length // 3)}Ann said it {'then ' * (length // 5)}and now. Bo left."
    start = text.index("Ann said it")
    around = sentence_around(text, Span(start, start + len("Ann said it"))).of(text)
    assert (around == text[len("It rained. ") : -len(" Bo left.")]) == is_whole
    assert (around == "Ann said it") != is_whole


@pytest.mark.parametrize(
    ("other", "is_similar"),
    [
        ("Bo Berg said that they would not sign the contract in the summer.", True),
        ("Bo Berg said that they might perhaps sign the contract.", True),
        ("Bo Berg said that the rain had never been so strong.", False),
        ("In the summer the contract was a sign that would not be seen by them.", False),
        ("Bo Berg said that they might perhaps sign a contract.", False),
        ("", False),
    ],
)
def test_similar_words_elsewhere_are_noticed(other: str, is_similar: bool) -> None:
    words = "that they would sign the contract in the summer"
    text = f"{BEFORE} Ann Lee said {words}. {BEFORE} {other}"
    start = text.index(words)
    _, frame = frame_of(text, Span(start, start + len(words)), [Span(30, 42)], is_specific=True)
    assert frame.has_similar == is_similar
    assert frame.copies == 1


def test_similar_words_are_noticed_among_words_that_stand_very_often() -> None:
    words = "that they would sign the contract in the summer"
    often = "that they would go in the end and the summer was there. " * 1200
    text = f"Ann Lee said {words}. {often}"
    span = Span(13, 13 + len(words))
    _, frame = frame_of(text, span, [Span(0, 12)], is_specific=True)
    assert not frame.has_similar
    _, frame = frame_of(
        f"{text} Bo said {words.replace('summer', 'spring')}.", span, [Span(0, 12)], is_specific=True
    )
    assert frame.has_similar


@pytest.mark.parametrize("times", [1, 2, 5])
def test_copies_are_counted(times: int) -> None:
    text = " ".join(f"{number} times it rained. Ann said no." for number in range(times))
    start = text.index("no")
    _, frame = frame_of(text, Span(start, start + 2), [Span(start - 9, start - 1)], is_specific=True)
    assert (frame.copies, frame.lead, frame.trail) == (times, 9, 1)


def test_at_least_a_sentence_is_kept_beside_a_frame() -> None:
    text = f"{BEFORE} {BEFORE} {BEFORE} Ann said no. {BEFORE} {BEFORE} {BEFORE}"
    start = text.index("no.")
    selector, frame = frame_of(text, Span(start, start + 2), [], is_specific=True)
    assert 48 <= len(selector.prefix) - frame.lead <= 100
    assert 48 <= len(selector.suffix) - frame.trail <= 100
