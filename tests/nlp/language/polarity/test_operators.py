"""Negations cancel in pairs; what is supposed stays open unless it is negated."""

from __future__ import annotations

import pytest

from reader.nlp.language.polarity.operators import Effect, Operator, combined


@pytest.mark.parametrize(
    ("effects", "is_negated", "is_open"),
    [
        ([], False, False),
        (["negates"], True, False),
        (["negates", "negates"], False, False),
        (["negates", "negates", "negates"], True, False),
        (["opens"], False, True),
        (["negates", "opens"], True, True),
        (["supposes"], False, True),
        (["supposes", "negates"], True, False),
    ],
)
def test_all_operators_together_make_one_reading(
    effects: list[Effect], is_negated: bool, is_open: bool
) -> None:
    reading = combined(Operator(effect) for effect in effects)
    assert (reading.is_negated, reading.is_open) == (is_negated, is_open)


def test_only_the_words_of_negations_go_to_the_cue() -> None:
    operators = [
        Operator("negates", frozenset({1})),
        Operator("opens", frozenset({2})),
        Operator("negates", frozenset({3, 4})),
    ]
    assert combined(operators).negators == {1, 3, 4}
