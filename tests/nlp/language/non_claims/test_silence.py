"""Who does not speak, and who does."""

from __future__ import annotations

import pytest

from reader.nlp.language.non_claims.silence import has_no_words, is_refusal, is_silent, is_unanswered
from tests.nlp.parses import parse_of, tokens_of


@pytest.mark.parametrize(
    ("text", "verb", "asks", "expected"),
    [
        ("Kerr declined to comment on the letter.", "declined", False, True),
        ("The office refrained from commenting on the plan.", "refrained", False, True),
        ("The mayor refused to resign.", "refused", False, False),
        ("A clerk would not say how the drivers got there.", "say", True, True),
        ("She did not say that the mill would close.", "say", False, False),
        ("No one could say how many had left.", "say", True, True),
        ("The tailor commented on the letter.", "commented", False, False),
        # a denial that is the answer
        ("“No,” she replied. “I swear it.”", "replied", False, False),
        ('"Never," he answered.', "answered", False, False),
        ("The firm did not “confirm” the deal.", "confirm", False, True),
    ],
)
def test_silence_is_a_refusal_to_speak_or_a_denied_verb_of_speaking(
    text: str, verb: str, asks: bool, expected: bool
) -> None:
    (token,) = tokens_of(parse_of(text), verb)
    assert is_silent(token, asks=asks, has_clause=False) is expected


@pytest.mark.parametrize(
    ("text", "noun", "expected"),
    [
        ("The port had no comment on the letter.", "comment", True),
        ("The ministry did not give details of the deal.", "details", True),
        ("The bishop had an opinion on the new clock.", "opinion", False),
    ],
)
def test_a_noun_of_speaking_is_denied_by_itself_or_with_its_verb(
    text: str, noun: str, expected: bool
) -> None:
    (token,) = tokens_of(parse_of(text), noun)
    assert has_no_words(token) is expected


def test_a_refusal_is_one_whatever_is_refused() -> None:
    doc = parse_of("The mayor refused to resign.")
    assert [token.text for token in doc if is_refusal(token)] == ["refused"]


@pytest.mark.parametrize(
    ("text", "verb", "content", "expected"),
    [
        ("Kerr would not say whether she would resign.", "say", "whether she", True),
        ("She did not say that the mill would close.", "say", "that the mill", False),
        ("The mayor said how the drivers got there.", "said", "how the drivers", False),
    ],
)
def test_only_a_question_is_left_unanswered_by_a_denied_verb(
    text: str, verb: str, content: str, expected: bool
) -> None:
    doc = parse_of(text)
    (token,) = tokens_of(doc, verb)
    assert is_unanswered(token, tokens_of(doc, content)) is expected
