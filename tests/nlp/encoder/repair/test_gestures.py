"""A quotation behind a gesture is that of the verb before it."""

from __future__ import annotations

import pytest

from reader.nlp.encoder.inputs import read_words
from reader.nlp.encoder.repair.gestures import merge_gestures
from tests.nlp.encoder.drafting import draft_from, row_of
from tests.nlp.parses import parse_of


@pytest.mark.parametrize(
    ("gesture", "expected"),
    [
        ("laughing", ["“It is shut,” … “but come back.”"]),
        ("adding", ["“It is shut,”", "“but come back.”"]),
    ],
)
def test_what_is_said_with_a_gesture_goes_to_its_verb(gesture: str, expected: list[str]) -> None:
    text = f"“It is shut,” she said, {gesture}, “but come back.”"
    doc = parse_of(text)
    words = read_words(doc)
    drafts = [
        draft_from(words, text, ("she", "said", "“It is shut,”")),
        draft_from(words, text, ("she", gesture, "“but come back.”")),
    ]
    assert [row_of(words, text, draft)[2] for draft in merge_gestures(drafts, doc, words)] == expected


def test_a_gesture_without_a_draft_of_its_verb_keeps_its_content() -> None:
    text = "“It is shut,” she said, laughing, “but come back.”"
    doc = parse_of(text)
    words = read_words(doc)
    draft = draft_from(words, text, ("she", "laughing", "“but come back.”"))
    assert merge_gestures([draft], doc, words) == [draft]
