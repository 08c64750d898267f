"""Whatever is made of its samples, nothing that reads them falls over; `campaign.py` tries far more."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.mutations import mutated
from tests.fuzz.targets import TARGETS

SEEDS = st.integers(0, 2**32)
INPUTS, ANALYSES = 20, 5
"""For each target: with two analyses an input of the last two, a run takes seconds."""
QUICK = [name for name in TARGETS if not name.startswith("analysis")]
SLOW = [name for name in TARGETS if name.startswith("analysis")]


@pytest.mark.parametrize("name", QUICK)
def test_nothing_that_is_read_makes_a_reader_fall_over(name: str) -> None:
    @settings(max_examples=INPUTS)
    @given(SEEDS)
    def attack(seed: int) -> None:
        TARGETS[name].check(mutated(TARGETS[name].samples, seed))

    attack()


@pytest.mark.model
@pytest.mark.parametrize("name", SLOW)
def test_no_text_makes_an_analysis_fall_over(name: str) -> None:
    @settings(max_examples=ANALYSES)
    @given(SEEDS)
    def attack(seed: int) -> None:
        TARGETS[name].check(mutated(TARGETS[name].samples, seed))

    attack()


@pytest.mark.parametrize("name", TARGETS)
def test_a_seed_makes_the_same_input_again_and_its_neighbour_another(name: str) -> None:
    samples = TARGETS[name].samples
    inputs = [mutated(samples, seed) for seed in range(30)]
    assert inputs == [mutated(samples, seed) for seed in range(30)]
    assert len(set(inputs)) > 20
