"""What tells the name of a newspaper, to the last word of a text. No model."""

from __future__ import annotations

import pytest

from reader.nlp.entities.names import name_at
from reader.nlp.entities.publications import is_told_outlet
from tests.nlp.entities.columns import columns, place, prose


@pytest.mark.parametrize(
    ("text", "words", "is_one"),
    [
        ("He told The Delmer that it rained.", 2, True),
        ("He told The Delmer", 2, True),
        ("He told the Kenyan that it rained.", 2, False),
    ],
)
def test_an_outlet_is_told_something(text: str, words: int, is_one: bool) -> None:
    tokens = prose(text)
    start = place(tokens, "told") + 1
    assert is_told_outlet(tokens, name_at(tokens, start, start + words)) is is_one


def test_an_article_at_the_end_of_a_text_is_no_outlet() -> None:
    tokens = columns("He told The")
    assert not is_told_outlet(tokens, name_at(tokens, 2, 3))
