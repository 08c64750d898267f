"""Where what is said ends, of tokens alone."""

from __future__ import annotations

import pytest
import spacy
from spacy.tokens import Doc

from reader.nlp import token_columns
from reader.nlp.language.beyond_said import end_of_said
from tests.work import calls


@pytest.mark.parametrize(("adverbs", "cut"), [(0, 4), (114, 4), (115, 0)])
def test_a_content_of_more_than_120_tokens_is_kept_whole(adverbs: int, cut: int) -> None:
    words = ["it", "was", *["very"] * adverbs, "when", "asked", "about", "it"]
    tags = ["PRP", "VBD", *["RB"] * adverbs, "WRB", "VBN", "IN", "PRP"]
    doc = Doc(spacy.blank("en").vocab, words, tags=tags)
    assert end_of_said(doc, 0, len(doc)) == len(doc) - cut


def test_a_joint_that_begins_nothing_is_looked_at_once_however_many_contents_it_is_in() -> None:
    doc = Doc(
        spacy.blank("en").vocab,
        ["a", ",", "per", "Ann", ","] * 60,
        tags=["DT", ",", "IN", "NNP", ","] * 60,
    )

    def work(contents: int) -> int:
        token_columns.forget()
        return calls(lambda: [end_of_said(doc, start, start + 100) for start in range(contents)])

    joints_of_a_content = 40
    assert work(101) - work(1) < 100 * joints_of_a_content
