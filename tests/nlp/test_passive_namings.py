"""What is said to be called so by somebody, by each engine, from text to claims."""

from __future__ import annotations

import pytest

from reader.model import Article
from reader.nlp.analyze import Extractor, analyze

pytestmark = pytest.mark.model

NAMINGS = [
    # who names it stands behind the name
    (
        "The stand was described as a death trap by the fire brigade.",
        "The stand as a death trap",
        "fire brigade",
    ),
    ("The budget was dismissed as a gimmick by Grace Muir.", "The budget as a gimmick", "Grace Muir"),
    (
        "The verdict was branded an outrage by the victim's mother, Joan Pike.",
        "The verdict an outrage",
        "Joan Pike",
    ),
    (
        "The strike was labelled “selfish” by the chamber of commerce.",
        "The strike “selfish”",
        "chamber of commerce",
    ),
    ("The move was slammed as a stunt by Labour.", "The move as a stunt", "Labour"),
    (
        "The bridge was called unsafe by an engineer who left the firm in May.",
        "The bridge unsafe",
        "engineer",
    ),
    ("The tour was hailed a success by Cricket Ireland.", "The tour a success", "Cricket Ireland"),
    ("The offer was rejected as derisory by nurses.", "The offer as derisory", "nurses"),
    (
        "The dam was described as a disaster waiting to happen by engineer Lee Cho.",
        "The dam as a disaster waiting to happen",
        "Lee Cho",
    ),
    # and before it
    ("The law is seen by judges as unworkable.", "The law as unworkable", "judges"),
    (
        "The goal was hailed by manager Stu Harker as the best of the season.",
        "The goal as the best of the season",
        "Stu Harker",
    ),
    ("It was described by Roe as a gift.", "It as a gift", "Roe"),
    ("The town was named by police as Delm.", "The town as Delm", "police"),
    ("The painting, described by critics as dull, was sold.", "as dull", "critics"),
]
OPEN = [
    # it may be the union's attempt
    "The move was described as an attempt by the union to win votes.",
    "The picture is regarded as a work by Roe.",
    # a name that nobody gives
    "He works for a firm called Delm Five, led by Kerr.",
    "He was named as captain by the club.",
    # by what, and not by whom
    "The road was described as blocked by snow.",
]


def _claims(extractor: Extractor, text: str) -> list[tuple[str, str]]:
    analysis = analyze(extractor, Article("a", text))
    return [
        (" ".join(span.of(text) for span in claim.content), entity.name)
        for claim in analysis.claims
        if (entity := analysis.entity(claim.speaker)) is not None
    ]


@pytest.mark.parametrize(("text", "content", "speaker"), NAMINGS)
def test_who_calls_it_so_is_told(extractor: Extractor, text: str, content: str, speaker: str) -> None:
    assert _claims(extractor, text) == [(content, speaker)]


@pytest.mark.parametrize("text", OPEN)
def test_who_may_have_done_it_says_nothing(extractor: Extractor, text: str) -> None:
    assert _claims(extractor, text) == []


def test_two_may_call_it_otherwise(extractor: Extractor) -> None:
    text = "The plan was described by residents as a disaster and by the mayor, Lou Kerr, as a gift."
    assert _claims(extractor, text) == [("The plan as a disaster", "residents"), ("as a gift", "Lou Kerr")]


def test_it_may_not_have_been_called_so(extractor: Extractor) -> None:
    text = "The plan was never described as a disaster by the union."
    (claim,) = analyze(extractor, Article("a", text)).claims
    assert claim.polarity == "negative"
    assert [span.of(text) for span in claim.source] == ["the union"]
