"""Verbs that are denied, and subjects that are nobody."""

from __future__ import annotations

import pytest

from reader.nlp.language.non_claims.denial import is_denied, is_done_by_nobody
from tests.nlp.parses import parse_of, tokens_of


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("A clerk would not say how the drivers got there.", "say", True),
        ("The clerk refused to reveal who had signed.", "reveal", True),
        ("The club has yet to say whether it will appeal.", "say", True),
        ("The official refrained from commenting on the plan.", "commenting", True),
        ("He did not begin to try to say it.", "say", True),
        ("She rarely spoke about the war.", "spoke", True),
        ("She often spoke about the war.", "spoke", False),
        ("He did not begin to try to start to say it.", "say", False),
        ("The mayor said how the drivers got there.", "said", False),
        ("He said that the cook was not named.", "said", False),
    ],
)
def test_a_verb_is_denied_by_a_negation_or_a_refusal_up_to_two_verbs_above_it(
    text: str, verb: str, expected: bool
) -> None:
    (token,) = tokens_of(parse_of(text), verb)
    assert is_denied(token) is expected


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("No one could say how many had left.", "say", True),
        ("Nobody was asking whether the tower was safe.", "asking", True),
        ("The mayor said how the drivers got there.", "said", False),
    ],
)
def test_nobody_is_a_subject_of_its_own(text: str, verb: str, expected: bool) -> None:
    (token,) = tokens_of(parse_of(text), verb)
    assert is_done_by_nobody(token) is expected
