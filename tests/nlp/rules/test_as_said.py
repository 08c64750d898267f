"""How far behind an "As" the verb, the comma and the end of what is said may be."""

from __future__ import annotations

import pytest

from reader.nlp.language.cues import load_cues
from reader.nlp.rules.as_said import as_said_candidates
from tests.nlp.parses import parse_of

SHORT = "As the old mayor of the small town on the coast said, it is shut."
LONG = "As the old and tired mayor of the small town on the northern coast said, it is shut."
NEAR = "As Kerr said in a short speech on Friday, it is shut."
FAR = "As Kerr said in a short speech to the old council on Friday, it is shut."


@pytest.mark.parametrize(("text", "expected"), [(SHORT, 1), (LONG, 0), (NEAR, 1), (FAR, 0)])
def test_what_is_far_away_may_belong_to_another_clause(text: str, expected: int) -> None:
    assert len([*as_said_candidates(parse_of(text), load_cues())]) == expected


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("As Kerr said in 2019, before she was mayor, the road is shut.", "the road is shut"),
        ("As Kerr said, when she was mayor, “the road is a ruin”.", "“the road is a ruin”"),
        ("As Kerr said, when it rains, the road is shut.", "when it rains, the road is shut"),
        ("As Kerr said on Monday, when it rains the road is shut.", "when it rains the road is shut"),
        (
            "As Kerr said in May, before she had an office or a staff of two men to run there, it is shut.",
            "before she had an office or a staff of two men to run there, it is shut",
        ),
    ],
)
def test_when_it_was_said_is_no_part_of_it(text: str, content: str) -> None:
    (candidate,) = as_said_candidates(parse_of(text), load_cues())
    assert [span.of(text) for span in candidate.content] == [content]


def test_a_text_without_a_full_stop_is_not_said_to_its_end() -> None:
    text = "As Kerr said, " + "it is shut and " * 30 + "it is old"
    (candidate,) = as_said_candidates(parse_of(text), load_cues())
    assert 90 <= len(candidate.content[0].of(text).split()) <= 100
