"""A dateline with a colon says nothing, and nobody says it. No model."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.language.datelines import without_datelines

_TEXT = "KELDRA: Two men were held, police said."


def _of(content: str, cue: str, source: str) -> Attribution:
    content_span, cue_span, source_span = (
        Span(_TEXT.index(words), _TEXT.index(words) + len(words)) for words in (content, cue, source)
    )
    return Attribution((content_span,), (cue_span,), (source_span,))


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("Two men were held", ":", "KELDRA"), []),
        (("KELDRA", "said", "police"), []),
        (("KELDRA: Two men were held", "said", "police"), ["Two men were held", "said", "police"]),
        (("Two men were held", "said", "police"), ["Two men were held", "said", "police"]),
        (("Two men were held", "said", "KELDRA"), ["Two men were held", "said"]),
    ],
)
def test_the_place_is_no_part_of_a_claim(parts: tuple[str, str, str], expected: list[str]) -> None:
    found = without_datelines(_TEXT, [_of(*parts)])
    assert [span.of(_TEXT) for one in found for span in (*one.content, *one.cue, *one.source)] == expected
