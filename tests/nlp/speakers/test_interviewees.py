"""Who is interviewed. No model."""

from __future__ import annotations

import re

import pytest

from reader.model import Span
from reader.nlp.attributions import FOUND_IN_INTERVIEW, Attribution
from reader.nlp.speakers.interviewees import interviewee
from reader.nlp.speakers.mentions import Candidate, MentionIndex

ANSWER = "I was nineteen."


def asked(above: str, *names: str) -> str | None:
    """Return the name of who is interviewed below a text that mentions people."""
    text = f"{above}\n\n{ANSWER}"
    mentions = MentionIndex()
    for name in names:
        candidate = mentions.add_candidate(Candidate("person", name))
        for match in re.finditer(name, text):
            mentions.add(candidate, match.start(), Span(*match.span()), "name")
    answer = Attribution((Span(text.index(ANSWER), len(text)),), found_by=FOUND_IN_INTERVIEW)
    found = interviewee(text, mentions, [answer])
    return None if found is None else found.name


@pytest.mark.parametrize(
    ("above", "expected"),
    [
        ("Bell ran the harbour.", "Bell"),
        ("Bell ran the harbour. Bell left Krog.", "Bell"),
        ("Bell left Krog.", None),
        ("Bell left Krog. Bell hired Krog. Bell went.", None),
        ("Bell and Krog. Krog spoke to the harbour chief Bell.", "Bell"),
        ("Krog, who hired Bell. Krog left. We talked with Bell.", "Bell"),
        ("We interviewed Bell and Krog. Bell is late. Bell left.", None),
        ("It rained.", None),
    ],
)
def test_it_is_who_was_asked_else_who_is_spoken_of_twice_as_often(above: str, expected: str | None) -> None:
    assert asked(above, "Bell", "Krog") == expected


def test_who_is_named_in_an_answer_alone_is_not_meant() -> None:
    assert asked("It rained.", "nineteen") is None


def test_without_an_interview_it_is_nobody() -> None:
    assert interviewee("", MentionIndex(), [Attribution((Span(0, 1),))]) is None
