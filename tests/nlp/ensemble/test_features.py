"""What is to be weighed about an attribution."""

from __future__ import annotations

import pytest

from reader.model import Span
from reader.nlp.attributions import Attribution
from reader.nlp.ensemble.features import Opinion, readings

TEXT = "Berg said “the old dam is safe and dry.” Lund hopes to see it rebuilt soon: a wish."


def found(content: str, cue: str = "said", source: str = "Berg", by: str = "clause say") -> Opinion:
    def spans(words: str) -> tuple[Span, ...]:
        start = TEXT.index(words)
        return (Span(start, start + len(words)),) if words else ()

    return Opinion(Attribution(spans(content), spans(cue), spans(source), found_by=by), 0.5)


SAID = found("“the old dam is safe and dry.”")


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (None, {"overlap": 0, "same_words": 0, "same_source": 0, "other_content": 0}),
        (SAID, {"overlap": 1, "same_words": 1, "same_source": 1, "other_content": 0}),
        (found("the old dam is safe"), {"overlap": 5 / 7, "same_words": 0, "same_source": 1}),
        (found("safe and"), {"overlap": 2 / 7, "same_source": 0, "other_content": 1}),
        (found("the old dam is safe", source="Lund"), {"same_source": 0, "other_content": 0}),
        (found("the old dam is safe", source=""), {"same_source": 0}),
        (found("to see it", "hopes", "Lund"), {"overlap": 0, "other_content": 0}),
        (found("to see it", "said", "Lund"), {"overlap": 0, "other_content": 1}),
    ],
)
def test_the_other_side_seconds_or_reads_something_else(
    other: Opinion | None, expected: dict[str, float]
) -> None:
    model, *_ = readings(TEXT, [SAID], [other] if other else [])
    assert {name: model.signs[name] for name in expected} == pytest.approx(expected)


def test_quotation_marks_and_who_finds_it_count() -> None:
    rule = found("“the old dam is safe and dry.”", by="speech say")
    model, rules = readings(TEXT, [SAID], [rule])
    assert (model.of_rules, rules.of_rules, model.seconded) == (False, True, True)
    assert model.signs["direct"] == model.signs["direct_seconded"] == 1
    assert (model.signs["quotation_rule"], rules.signs["quotation_rule"]) == (0, 1)
    assert (rules.signs["rules_seconded"], rules.signs["rules_alone"]) == (1, 0)


def test_indirect_speech_that_only_a_rule_finds_is_that() -> None:
    (alone,) = readings(TEXT, [], [found("to see it rebuilt soon", "hopes", "Lund")])
    assert (alone.signs["direct"], alone.signs["rules_alone"], alone.seconded) == (0, 1, False)


def test_a_colon_may_be_the_cue_that_both_share() -> None:
    mine, theirs = found("a wish", ":", "Lund"), found("to see it", ":", "Lund")
    model, _ = readings(TEXT, [mine], [theirs])
    assert model.signs["other_content"] == 1


@pytest.mark.parametrize("likely", [0.0, 1.0])
def test_certainty_is_weighed_as_a_finite_number(likely: float) -> None:
    (reading,) = readings(TEXT, [Opinion(SAID.attribution, likely)], [])
    assert 4 < abs(reading.signs["model"]) < 6
