"""Sayings that nothing shows, by the order of words."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.language.polarity.evidence import lacks_evidence
from tests.nlp.parses import tokens_of

_BLANK = spacy.blank("en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There is no proof that Lund said it.", True),
        ("She went without any good proof that Lund said it.", True),
        ("There is proof that Lund said it.", False),
        ("There is no record of that, Lund said.", False),
        ("There is no proof. It is known that Lund said it.", False),
        ("No, there is proof that Lund said it.", False),
    ],
)
def test_a_saying_hangs_on_evidence_that_there_is_none_of(text: str, expected: bool) -> None:
    assert lacks_evidence(tokens_of(_BLANK(text), "said")) is expected


@pytest.mark.parametrize(("count", "expected"), [(10, True), (11, False)])
def test_the_verb_stands_at_most_twelve_tokens_on(count: int, expected: bool) -> None:
    assert lacks_evidence(tokens_of(_BLANK(f"no proof that {'old ' * count}said it"), "said")) is expected


@pytest.mark.parametrize(("count", "expected"), [(3, True), (4, False)])
def test_what_lacks_stands_at_most_four_tokens_before(count: int, expected: bool) -> None:
    assert lacks_evidence(tokens_of(_BLANK(f"no {'old ' * count}proof that he said it"), "said")) is expected
