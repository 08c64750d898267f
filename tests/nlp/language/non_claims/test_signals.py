"""What announces without words, and stories of which only the name is told."""

from __future__ import annotations

import pytest

from reader.nlp.language.non_claims.signals import is_account, is_signal
from tests.nlp.parses import parse_of, tokens_of


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("The siren announces the second act.", "announces", True),
        ("The pilot announced the second landing.", "announced", False),
        ("The captain called them back.", "called", True),
        ("They called him a liar.", "called", False),
    ],
)
def test_a_signal_has_no_words(text: str, verb: str, expected: bool) -> None:
    (token,) = tokens_of(parse_of(text), verb)
    assert is_signal(token) is expected


@pytest.mark.parametrize(
    ("text", "verb", "content", "expected"),
    [
        ("The numbers tell a different story.", "tell", "a different story", True),
        ("The bank reports its results on Friday.", "reports", "its results", True),
        ("The nurse told the story of a lost child.", "told", "the story of a lost child", False),
        ("They tell a very different story.", "tell", "a very different story", True),
        ("They tell a very long and sad story.", "tell", "a very long and sad story", False),
    ],
)
def test_an_account_is_named_in_four_words_at_most(
    text: str, verb: str, content: str, expected: bool
) -> None:
    doc = parse_of(text)
    (token,) = tokens_of(doc, verb)
    assert is_account(token, tokens_of(doc, content)) is expected
