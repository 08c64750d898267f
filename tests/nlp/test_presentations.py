"""A sentence may say whose the words before it are, by each engine, from text to claims."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze

pytestmark = pytest.mark.model

BEFORE = "Marta Lund spoke first. “The quay is shut,” she said."

PRESENTED = [
    ("“The seam is finished.” So said Gwyn Pritchard, who dug coal for 40 years.", "Gwyn Pritchard"),
    ("“We were sold a dream.” Those are the words of Asha Menon, whose flat was never built.", "Asha Menon"),
    ("“It is a scandal.” The speaker is Ona Berg, a midwife.", "Ona Berg"),
    ("“It is a scandal.”\n\nThose were the words of Ona Berg on Monday.", "Ona Berg"),
    ("“The beach is ours.”\n\nThat was the message from Ann Bell, the mayor, on Monday.", "Ann Bell"),
    ("“A triumph” — that was the verdict of the Hindu's critic on the play.", "critic"),
    ("“We go again,” was all Tony Marsh would say.", "Tony Marsh"),
    ("“Rubbish” was the response of defender Cal Ryder.", "Cal Ryder"),
    ("“It is our right.” The words were those of Meera Sen, who led the march.", "Meera Sen"),
    ("“I resign.” With those words, Senator Ayo Bello walked out.", "Ayo Bello"),
    ("“A disaster.” That was Roe's verdict on the plan.", "Roe"),
    ("“Not on my watch,” came the terse reply from the premier, Colin Hart.", "Colin Hart"),
    ("Came the reply from the premier, Colin Hart: “Not on my watch.”", "Colin Hart"),
    ("“You cannot eat a monument,” is how potter Lina Sood puts it.", "Lina Sood"),
    ("“A shambles” was how the auditor, Mei Tan, described the accounts.", "Mei Tan"),
]


@pytest.mark.parametrize("before", ["", f"{BEFORE}\n\n"])
@pytest.mark.parametrize(("text", "speaker"), PRESENTED)
def test_whose_words_it_says_they_are(extractor: Extractor, text: str, speaker: str, before: str) -> None:
    text = before + text
    analysis = analyze(extractor, Article("a", text))
    claim = analysis.claims[-1]
    (content,) = claim.content
    entity = analysis.entity(claim.speaker)
    assert content.of(text)[0] == "“"
    assert content.of(text)[-1] == "”"
    assert content.start >= len(before)
    assert entity is not None
    assert speaker in entity.name
    assert len(analysis.claims) == 1 + bool(before)


def test_an_answer_from_the_dock_is_nobodys(extractor: Extractor) -> None:
    text = "“Not guilty,” came the answer from the dock."
    analysis = analyze(extractor, Article("a", text))
    (claim,) = analysis.claims
    entity = analysis.entity(claim.speaker)
    assert claim.kind == "direct"
    assert entity is None or entity.kind not in ("person", "organization", "place")


def test_a_sentence_about_something_else_says_nothing_of_it(extractor: Extractor) -> None:
    text = f"{BEFORE} “It is old.” That was before the flood. “It is cold.” The speaker system was new."
    analysis = analyze(extractor, Article("a", text))
    entities = {analysis.entity(claim.speaker) for claim in analysis.claims}
    assert {entity and entity.name for entity in entities} <= {"Marta Lund", None}
