"""Sentences that end with the court or meeting that heard them."""

from __future__ import annotations

import pytest

from reader.nlp.rules.heard import heard_candidates
from tests.nlp.parses import parse_of
from tests.nlp.rules.rows import Row, rows_of

_ROWS: list[tuple[str, list[Row]]] = [
    # text; source, cue and content of each attribution
    (
        "A former clerk stole £900 from a donkey home, a court has heard.",
        [("a court", "heard", "A former clerk stole £900 from a donkey home")],
    ),
    ("The driver did not brake, the inquest heard.", [("the inquest", "heard", "The driver did not brake")]),
    (
        "He drank for two days, jurors at Delm Crown Court heard on Monday.",
        [("jurors at Delm Crown Court", "heard", "He drank for two days")],
    ),
    # what others say in it is said there, too
    (
        "The driver told officers he saw nobody, the inquest heard.",
        [("the inquest", "heard", "The driver told officers he saw nobody")],
    ),
    # who is heard, what only tells when, and who is no court
    ("He was late, and the court heard from his wife.", []),
    ("After the judge had left, the court heard.", []),
    ("In May, the court heard.", []),
    ("The wind fell, the sailors heard.", []),
    # what was named is what was heard
    ("He lodged an appeal, which the court heard on Monday.", []),
    ("She spoke softly, and the court heard.", []),
    ("It was a long case, the longest the tribunal heard.", []),
]


@pytest.mark.parametrize(("text", "expected"), _ROWS, ids=[text[:40] for text, _ in _ROWS])
def test_what_a_court_heard_was_said_there(text: str, expected: list[Row]) -> None:
    assert rows_of(text) == expected


@pytest.mark.parametrize(
    ("text", "is_heard"),
    [
        ("He had lied, the first employment tribunal of the new Delm centre heard.", True),
        ("He had lied, the first employment tribunal of the newly built Delm justice centre heard.", False),
        ("He had lied, the court heard on one Monday.", True),
        ("He lied, the court heard on one Monday.", False),
        ("He had lied, the court heard on one long Monday morning.", False),
    ],
)
def test_the_court_and_the_time_are_short_and_what_is_said_has_three_words(text: str, is_heard: bool) -> None:
    assert bool([*heard_candidates(parse_of(text))]) is is_heard
