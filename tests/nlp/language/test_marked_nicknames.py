"""Which quotation marks hold what somebody is called."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.language.marked_nicknames import is_nickname
from reader.nlp.language.quotation_tokens import locate
from reader.text.quotations import quotations

_BLANK = spacy.blank("en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tom Krog, alias “Skip”, left.", True),
        ("Tom Krog, known to his friends as “the Rock,” left.", False),
        ("Tom Krog, known to his friends as the “Rock,” left.", True),
        ("Tom Krog, nicknamed “The Big Bad Old Man,” left.", True),
        ("Tom Krog, nicknamed “The Very Big Bad Old Man,” left.", False),
        ("Tom Krog called it “Madness,” and left.", False),
        ("Tom Krog, known in all of the old town as “Skip”, left.", False),
        ("Tom Krog spoke as “Skip” left.", False),
        ("“Skip” left.", False),
    ],
)
def test_a_name_behind_a_word_that_calls_is_no_quotation(text: str, expected: bool) -> None:
    doc = _BLANK(text)
    (quotation,) = locate(doc, quotations(text))
    assert is_nickname(quotation, doc) is expected
