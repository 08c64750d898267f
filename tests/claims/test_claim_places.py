"""Words that belong to a claim are found at their place, else beside it; quotation marks come along."""

from __future__ import annotations

import pytest

from reader.claims.claim_places import content_of, phrase_at
from reader.claims.correction import correct
from tests.claims.marked import marked


@pytest.mark.parametrize(
    ("text", "at", "start"),
    [
        ("she said it, he said it", 4, 4),
        ("she said it, he said it", 14, 16),
        ("she said it, he said it", -3, 4),
        ("she wrote it", 4, None),
        ("x" * 300 + " said", 0, 301),
        ("x" * 500 + " said", 0, None),
        ("said " + "x" * 500, 480, None),
    ],
)
def test_words_are_found_at_their_place_or_nearest_to_it(text: str, at: int, start: int | None) -> None:
    span = phrase_at(text, "said", at)
    assert (span.start if span else None) == start
    assert span is None or span.of(text) == "said"


def test_no_words_stand_nowhere() -> None:
    assert phrase_at("she said it", "", 4) is None


@pytest.mark.parametrize("content", ["“All is well,”", "that all is well", "«All» is “well”"])
@pytest.mark.parametrize("before", ["It was late.", "It was very late by then.", "It was."])
def test_a_content_is_found_with_its_marks(content: str, before: str) -> None:
    text, analysis = marked("It was late.", f"{{Ann Lee}} [said] <{content}> and left.")
    correction = correct("add", text, analysis.claims[0])
    edited = text.replace("It was late.", before)
    span = content_of(correction, edited)
    assert span is not None
    assert span.of(edited) == content


def test_marks_that_are_gone_do_not_come_along() -> None:
    text, analysis = marked("It was late.", "{Ann Lee} [said] <“All is well here”> and left.")
    correction = correct("add", text, analysis.claims[0])
    edited = text.replace("“", "").replace("”", "")
    span = content_of(correction, edited)
    assert span is not None
    assert span.of(edited) == "All is well here"
