"""Who asks by wanting to know: each engine, from text to claims."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze

pytestmark = pytest.mark.model

ASKED = [
    ("“Why the rush?” she wanted to know.", [("she", "wanted to know", "“Why the rush?”")]),
    (
        "“When will it open?” the mayor of Delm, Ann Lee, wants to know.",
        [("the mayor of Delm, Ann Lee", "wants to know", "“When will it open?”")],
    ),
    (
        "“Who paid?” one councillor wanted to know. “The taxpayer,” said Roe.",
        [("one councillor", "wanted to know", "“Who paid?”"), ("Roe", "said", "“The taxpayer,”")],
    ),
    # a question that is told, and none
    (
        "She wanted to know why the bridge was shut.",
        [("She", "wanted", "to know why the bridge was shut")],
    ),
    ("He only wanted to know.", []),
]


@pytest.mark.parametrize(("text", "rows"), ASKED)
def test_who_wanted_to_know_asks(extractor: Extractor, text: str, rows: list[tuple[str, str, str]]) -> None:
    claims = analyze(extractor, Article("a", text)).claims
    assert [
        tuple(" ".join(span.of(text) for span in spans) for spans in (claim.source, claim.cue, claim.content))
        for claim in claims
    ] == rows
