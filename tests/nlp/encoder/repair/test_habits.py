"""What somebody often says is not what he likes."""

from __future__ import annotations

import pytest

from reader.nlp.encoder.inputs import read_words
from reader.nlp.encoder.repair.habits import is_habit_cut_short
from tests.nlp.encoder.drafting import draft_from
from tests.nlp.parses import parse_of

TEXT = "The river, he likes to say, moves every year."


@pytest.mark.parametrize(
    ("cue", "content", "expected"),
    [
        ("likes", "to say, moves every year", True),
        ("likes", "moves every year", False),
        ("likes to say", "The river … moves every year", False),
    ],
)
def test_a_cue_that_ends_before_to_say_is_cut_short(cue: str, content: str, expected: bool) -> None:
    words = read_words(parse_of(TEXT))
    assert is_habit_cut_short(draft_from(words, TEXT, ("", cue, content)), words) is expected
