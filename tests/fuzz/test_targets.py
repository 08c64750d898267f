"""Whatever is made of its samples, nothing that reads them falls over; `campaign.py` tries far more."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz.targets import TARGETS

SEEDS = st.integers(0, 2**32)
INPUTS, SLOW_INPUTS = 12, 3
"""For each target: a run takes seconds."""
QUICK = [name for name, target in TARGETS.items() if not target.is_slow]
SLOW = [name for name, target in TARGETS.items() if target.is_slow]


@pytest.mark.parametrize("name", QUICK)
def test_nothing_that_is_read_makes_a_reader_fall_over(name: str) -> None:
    @settings(max_examples=INPUTS)
    @given(SEEDS)
    def attack(seed: int) -> None:
        TARGETS[name].check(TARGETS[name].make(seed))

    attack()


@pytest.mark.model
@pytest.mark.parametrize("name", SLOW)
def test_no_text_makes_an_analysis_or_a_screen_fall_over(name: str) -> None:
    @settings(max_examples=SLOW_INPUTS)
    @given(SEEDS)
    def attack(seed: int) -> None:
        TARGETS[name].check(TARGETS[name].make(seed))

    attack()


@pytest.mark.parametrize("name", TARGETS)
def test_a_seed_makes_the_same_input_again_and_its_neighbour_another(name: str) -> None:
    make = TARGETS[name].make
    inputs = [make(seed) for seed in range(30)]
    assert inputs == [make(seed) for seed in range(30)]
    assert len(set(inputs)) > 20
