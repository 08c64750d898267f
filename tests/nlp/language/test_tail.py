"""Where a content goes on behind a colon or a dash."""

from __future__ import annotations

import pytest
import spacy

from reader.nlp.language.tail import end_with_tail
from tests.nlp.parses import parse_of, tokens_of

_BLANK = spacy.blank("en")


@pytest.mark.parametrize(
    ("text", "sign", "tail"),
    [
        (
            "She said that the farm had two problems: the well was dry and the roof leaked.",
            ":",
            ": the well was dry and the roof leaked",
        ),
        ("The doctor warned of dust — which can harm the lungs.", "—", "— which can harm the lungs"),
        ("The doctor warned of dust — nobody listened.", "—", ""),
        ("The mayor called for a new bridge.", "bridge", ""),
        ("The engineer recalled: “He told me, ‘That mountain is walking,’ and left.”", ":", ""),
    ],
)
def test_a_list_or_a_relative_clause_belongs_to_the_content(text: str, sign: str, tail: str) -> None:
    doc = parse_of(text)
    (token,) = tokens_of(doc, sign)
    assert doc[token.i : end_with_tail(doc, token.i)].text == tail


@pytest.mark.parametrize(("count", "goes_on"), [(50, True), (70, False)])
def test_a_tail_without_an_end_is_none(count: int, goes_on: bool) -> None:
    doc = _BLANK(f"two needs: {'water ' * count}.")
    assert (end_with_tail(doc, 2) > 2) is goes_on
