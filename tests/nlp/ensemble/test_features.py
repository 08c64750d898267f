"""What an attribution is weighed by."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.attributions import Attribution, Opinion
from reader.nlp.ensemble.features import Candidate, candidates
from reader.text.quotations import quotations

TEXT = "Berg said “the old dam is safe and dry.” Lund hopes to see it rebuilt soon: a wish."
PARTS = [part for quotation in quotations(TEXT) for part in quotation.parts]


def opinion(content: str, cue: str = "said", source: str = "Berg", by: str = "clause say") -> Opinion:
    def spans(words: str) -> tuple[Span, ...]:
        start = TEXT.index(words)
        return (Span(start, start + len(words)),) if words else ()

    return Opinion(Attribution(spans(content), spans(cue), spans(source), found_by=by), 0.5)


def both(model: list[Opinion], rules: list[Opinion]) -> list[Candidate]:
    return candidates(TEXT, model, rules, PARTS)


SAID = opinion("“the old dam is safe and dry.”")


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (None, {"overlap": 0, "same_words": 0, "same_source": 0, "other_content": 0}),
        (SAID, {"overlap": 1, "same_words": 1, "same_source": 1, "other_content": 0}),
        (opinion("the old dam is safe"), {"overlap": 5 / 7, "same_words": 0, "same_source": 1}),
        # half of the words are the same claim
        (opinion("the old dam is"), {"overlap": 4 / 7, "same_source": 1, "other_content": 0}),
        (opinion("the old dam"), {"overlap": 3 / 7, "same_source": 0, "other_content": 1}),
        (opinion("safe and"), {"overlap": 2 / 7, "same_source": 0, "other_content": 1}),
        (opinion("the old dam is safe", source="Lund"), {"same_source": 0, "other_content": 0}),
        (opinion("the old dam is safe", source=""), {"same_source": 0}),
        (opinion("to see it", "hopes", "Lund"), {"overlap": 0, "other_content": 0}),
        (opinion("to see it", "said", "Lund"), {"overlap": 0, "other_content": 1}),
    ],
)
def test_the_other_side_has_the_same_claim_or_reads_something_else(
    other: Opinion | None, expected: dict[str, float]
) -> None:
    model, *_ = both([SAID], [other] if other else [])
    assert {name: model.features[name] for name in expected} == pytest.approx(expected)


def test_quotation_marks_and_who_finds_it_count() -> None:
    rule = opinion("“the old dam is safe and dry.”", by="speech say")
    model, rules = both([SAID], [rule])
    assert (model.is_from_rules, rules.is_from_rules, model.has_match) == (False, True, True)
    assert model.features["direct"] == model.features["direct_seconded"] == 1
    assert (model.features["quotation_rule"], rules.features["quotation_rule"]) == (0, 1)
    assert (rules.features["rules_seconded"], rules.features["rules_alone"]) == (1, 0)


def test_indirect_speech_that_only_a_rule_finds_is_that() -> None:
    (alone,) = both([], [opinion("to see it rebuilt soon", "hopes", "Lund")])
    assert (alone.features["direct"], alone.features["rules_alone"], alone.has_match) == (0, 1, False)


def test_a_colon_may_be_the_cue_that_both_share() -> None:
    model, _ = both([opinion("a wish", ":", "Lund")], [opinion("to see it", ":", "Lund")])
    assert model.features["other_content"] == 1


@pytest.mark.parametrize(("probability", "odds"), [(0.0, -4.96), (0.5, 0.0), (1.0, 4.96)])
def test_certainty_is_weighed_as_a_finite_number(probability: float, odds: float) -> None:
    (candidate,) = both([Opinion(SAID.attribution, probability)], [])
    assert candidate.features["model"] == pytest.approx(odds, abs=0.01)
