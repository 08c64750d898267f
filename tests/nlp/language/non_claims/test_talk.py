"""What others say of somebody is no claim of theirs."""

from __future__ import annotations

import pytest

from reader.nlp.language.non_claims.talk import is_talk_of_somebody
from tests.nlp.parses import parse_of, tokens_of


@pytest.mark.parametrize(
    ("text", "cue", "content", "is_talk"),
    [
        ("In the hall, Tom Berg, said to be ill, slept.", "said", "to be ill, slept", True),
        ("In the hall, Tom Berg, believed to have left, slept.", "believed", "to have left", True),
        ("In the hall, Tom Berg, said to reporters that he slept.", "said", "to reporters", False),
        ("In the hall Tom Berg said to be ill is sad.", "said", "to be ill is sad", False),
        ("In the hall, Tom Berg, said that to be ill is sad.", "said", "that to be ill is sad", False),
        ("In the hall, Tom Berg, wanting to be ill, slept.", "wanting", "to be ill", False),
        ("In the hall, Tom Berg, said to", "said", "to", False),
    ],
)
def test_who_is_talked_of_says_nothing(text: str, cue: str, content: str, is_talk: bool) -> None:
    doc = parse_of(text)
    assert is_talk_of_somebody(tokens_of(doc, cue), tokens_of(doc, content)) is is_talk
