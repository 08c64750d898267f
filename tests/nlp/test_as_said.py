"""What is said behind "As Kerr said", by each engine, from text to claims."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze

pytestmark = pytest.mark.model

SAID = [
    ("As Roe said, the road is shut.", "the road is shut", "Roe"),
    ("As the poet Kofi Anyidoho once wrote, the drum never lies.", "the drum never lies", "Kofi Anyidoho"),
    ("As Kerr told the Herald on Friday, the bridge is shut.", "the bridge is shut", "Kerr"),
    ("As Ann Lund had often told the Herald, the road is shut.", "the road is shut", "Ann Lund"),
    ("As the mayor noted in March, the road is shut.", "the road is shut", "mayor"),
    ("As Roe, the mayor, has pointed out, the road is shut.", "the road is shut", "Roe"),
    ("It rained. As Ann Bell reports for Radio Six, the river rose.", "the river rose", "Ann Bell"),
]
NOT_SAID = [
    "As he spoke, the crowd left.",
    "As I said, the bridge is shut.",
    "As Kerr, who said little, rose, the crowd left.",
    "As the mayor drank, the crowd left.",
    "It rained. As Roe said,",
]


@pytest.mark.parametrize(("text", "content", "speaker"), SAID)
def test_what_stands_behind_it_is_said(extractor: Extractor, text: str, content: str, speaker: str) -> None:
    analysis = analyze(extractor, Article("a", text))
    (claim,) = analysis.claims
    entity = analysis.entity(claim.speaker)
    assert [span.of(text) for span in claim.content] == [content]
    assert entity is not None
    assert entity.name == speaker


@pytest.mark.parametrize("text", NOT_SAID)
def test_what_happens_meanwhile_is_not(extractor: Extractor, text: str) -> None:
    assert analyze(extractor, Article("a", text)).claims == ()


def test_what_is_said_meanwhile_is_no_cue(extractor: Extractor) -> None:
    text = "As she said goodbye, the band played."
    contents = [
        span.of(text) for claim in analyze(extractor, Article("a", text)).claims for span in claim.content
    ]
    assert "the band played" not in contents
