"""What somebody often says is not what he likes."""

from __future__ import annotations

import pytest

from reader.nlp.encoder.inputs import read_words
from reader.nlp.encoder.repair.habits import is_habit_cut_short
from tests.nlp.encoder.drafting import draft_from
from tests.nlp.parses import parse_of

TEXT = "The river, Tom likes to say, moves every year."


@pytest.mark.parametrize(
    ("source", "cue", "content", "expected"),
    [
        ("Tom", "likes", "to say, moves every year", True),
        ("Tom", "likes", "moves every year", False),
        ("Tom", "likes to say", "The river … moves every year", False),
        ("The river", "likes", "to say, moves every year", False),
        ("", "likes", "to say, moves every year", False),
    ],
)
def test_a_cue_that_ends_before_to_say_is_cut_short(
    source: str, cue: str, content: str, expected: bool
) -> None:
    words = read_words(parse_of(TEXT))
    assert is_habit_cut_short(draft_from(words, TEXT, (source, cue, content)), words) is expected
