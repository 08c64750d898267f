"""What somebody does while speaking."""

from __future__ import annotations

import pytest

from reader.nlp.language.gestures import is_gesture
from tests.nlp.parses import parse_of, tokens_of


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("“It is shut,” she said, laughing, “but come back.”", "laughing", True),
        ("“It is shut,” she said, adding, “but come back.”", "adding", False),
        ("“Stop it,” he laughed.", "laughed", False),
        ("“Stop it,” said the cook, Jo Pell, pointing at the pan, “now.”", "pointing", True),
    ],
)
def test_only_a_participle_of_moving_face_or_hands_is_a_gesture(text: str, word: str, expected: bool) -> None:
    (token,) = tokens_of(parse_of(text), word)
    assert is_gesture(token) is expected
