"""Which of the model's and the rules' attributions stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from reader.model import Span
from reader.nlp.attributions import Attribution, Opinion
from reader.nlp.ensemble.weigh import on_curve, weigh

TEXT = "Berg said that the old dam is safe. Lund hopes to see it rebuilt soon. The box was blue, said Ito."
WEIGHTS = {
    "bias": 0.0,
    "model": 1.0,
    "model_of_rules": 0.0,
    "overlap": 0.0,
    "same_words": 0.0,
    "same_source": 2.0,
    "other_content": 0.0,
    "direct": 0.0,
    "direct_seconded": 0.0,
    "quotation_rule": 0.0,
    "rules_alone": 0.0,
    "rules_seconded": 0.0,
}
"""As sure as the model is, and surer where both name the same source."""


def opinion(content: str, source: str = "", probability: float = 0.6, found_by: str = "") -> Opinion:
    def span(words: str) -> Span:
        start = TEXT.index(words)
        return Span(start, start + len(words))

    sources = (span(source),) if source else ()
    return Opinion(Attribution((span(content),), source=sources, found_by=found_by), probability)


BERG = opinion("that the old dam is safe", "Berg")
LUND = opinion("to see it rebuilt soon", "Lund")


def contents(model: Sequence[Opinion], rules: Sequence[Opinion]) -> list[str]:
    return [
        " … ".join(span.of(TEXT) for span in attribution.content)
        for attribution in weigh(TEXT, model, rules, (), WEIGHTS)
    ]


def test_a_claim_is_the_surer_the_more_the_rules_agree() -> None:
    alone, other_source, same = (
        weigh(TEXT, [BERG], rules, (), WEIGHTS)[0].confidence
        for rules in ([], [opinion("that the old dam is safe", "Lund", 0.01)], [BERG])
    )
    assert alone == pytest.approx(other_source) == pytest.approx(0.6)
    assert same > 0.9


def test_of_two_over_the_same_words_the_likelier_stands() -> None:
    short = opinion("old dam is safe", "Berg", 0.7)
    whole = opinion("that the old dam is safe", "Berg", 0.3)
    assert contents([short], [whole]) == ["old dam is safe"]
    assert contents([whole], [short]) == ["old dam is safe"]


def test_what_only_one_finds_stands_beside_what_the_other_finds_in_text_order() -> None:
    box = opinion("The box was blue,", "Ito", 0.6)
    assert contents([box], [BERG, LUND]) == [
        "that the old dam is safe",
        "to see it rebuilt soon",
        "The box was blue,",
    ]


@pytest.mark.parametrize(
    ("source", "rule", "least"),
    [
        ("Lund", "", 0.43),
        ("", "", 0.5),
        ("Lund", "clause hope", 0.15),
        ("", "clause hope", 0.15),
        ("Lund", "infinitive hope", 0.3),
        ("Lund", "object reject", 0.3),
        ("Lund", "speech hope", 0.15),
    ],
)
def test_a_doubtful_claim_falls_the_sooner_the_less_speaks_for_it(
    source: str, rule: str, least: float
) -> None:
    for probability, stands in ((least - 0.02, False), (least + 0.02, True)):
        doubtful = [opinion("to see it rebuilt soon", source, probability, rule)]
        assert bool(contents(*((), doubtful) if rule else (doubtful, ()))) is stands


def test_what_both_find_stands_though_the_model_doubts_it() -> None:
    doubtful = [opinion("to see it rebuilt soon", "Lund", 0.05)]
    assert contents(doubtful, doubtful) == ["to see it rebuilt soon"]


@pytest.mark.parametrize(
    ("rule", "words", "has_source"),
    [
        ("speech hope", "to see it rebuilt soon", True),
        ("clause hope", "to see it rebuilt soon", True),
        ("object hope", "to see it rebuilt soon", False),
        ("clause hope", "see it rebuilt", False),
    ],
)
def test_what_the_model_has_of_nobody_is_whose_the_rules_say(rule: str, words: str, has_source: bool) -> None:
    nobody, lund = (
        replace(one, attribution=replace(one.attribution, cue=(Span(41, 46),)))
        for one in (
            opinion("to see it rebuilt soon", "", 0.9),
            opinion(words, "Lund", 0.1, rule),
        )
    )
    (claim,) = weigh(TEXT, [nobody], [lund], (), WEIGHTS)
    assert claim.content == nobody.attribution.content
    assert bool(claim.source) is has_source


def test_a_content_without_a_word_is_no_claim() -> None:
    assert contents([opinion(".", "Berg", 0.9)], []) == []


CURVE = ((0.0, 0.0), (0.5, 0.4), (0.8, 0.4), (0.9, 0.8))


@pytest.mark.parametrize(
    ("probability", "share"),
    [(-1, 0), (0, 0), (0.25, 0.2), (0.5, 0.4), (0.7, 0.4), (0.85, 0.6), (0.9, 0.8), (1, 0.8)],
)
def test_between_its_points_a_curve_is_straight(probability: float, share: float) -> None:
    assert on_curve(probability, CURVE) == pytest.approx(share)


def test_what_stands_gets_the_share_that_is_right() -> None:
    (claim,) = weigh(TEXT, [opinion("that the old dam is safe", "Berg", 0.85)], [], (), WEIGHTS, CURVE)
    assert claim.confidence == pytest.approx(0.6)


@pytest.mark.parametrize(
    "rule", ["apart add", "noun_is fear", "object_infinitive call on", "per", "viewpoint in"]
)
def test_what_the_model_has_hardly_seen_is_as_sure_as_it_was_found_right(rule: str) -> None:
    read = opinion("that the old dam is safe", "Berg", 0.01, rule)
    sure = replace(read, attribution=replace(read.attribution, confidence=0.79))
    (attribution,) = weigh(TEXT, [], [sure], (), WEIGHTS)
    assert attribution.confidence == pytest.approx(0.79)


def test_a_paragraph_set_apart_stands_whatever_is_said_in_it() -> None:
    apart = opinion("the old dam is safe. Lund hopes to see it rebuilt soon", "Berg", 0.01, "apart say")
    inside = opinion("to see it rebuilt soon", "Lund", 0.9)
    assert contents([inside], [apart]) == ["the old dam is safe. Lund hopes to see it rebuilt soon"]


@pytest.mark.parametrize(
    ("source", "probability", "stands"), [("", 0.49, "Berg"), ("", 0.52, ""), ("Lund", 0.6, "Lund")]
)
def test_who_says_it_behind_a_comma_goes_before_nobody(source: str, probability: float, stands: str) -> None:
    model = opinion("that the old dam is safe", source, probability)
    behind = opinion("that the old dam is safe", "Berg", 0.01, "inserted say")
    (attribution,) = weigh(TEXT, [model], [behind], (), WEIGHTS)
    assert " ".join(span.of(TEXT) for span in attribution.source) == stands
