"""Confidence follows from how sure the encoder is of each part."""

from __future__ import annotations

from math import log

import numpy as np
import pytest

from reader.nlp.encoder.confidence import confidence, features
from reader.nlp.encoder.draft import Draft, Part
from reader.nlp.encoder.scores import BEGIN_CONTENT, BEGIN_CUE, BEGIN_SOURCE, TAGS

_DRAFT = Draft((1, 2), (Part(2, 4, -0.05),), (0, 1), -0.05)


def _probabilities(sure: float) -> np.ndarray:
    probabilities = np.full((5, TAGS), (1 - sure) / (TAGS - 1), np.float32)
    tags = (BEGIN_SOURCE, BEGIN_CUE, BEGIN_CONTENT, BEGIN_CONTENT + 1, 0)
    probabilities[np.arange(5), tags] = sure
    return probabilities


def test_the_surer_the_parts_the_surer_the_claim() -> None:
    weights = dict.fromkeys(features(_DRAFT, _probabilities(0.9)), 0.2) | {"bias": -1.0}
    values = [confidence(features(_DRAFT, _probabilities(sure)), weights) for sure in (0.3, 0.6, 0.9, 0.99)]
    assert values == sorted(values)
    assert 0 < values[0] < values[-1] < 1


def test_certain_and_impossible_parts_stay_finite() -> None:
    doubtful = Draft((1, 2), (Part(2, 5, -500.0),), None, -500.0)
    for draft in (_DRAFT, doubtful):
        values = features(draft, np.eye(TAGS, dtype=np.float32)[:5])
        assert all(abs(value) < 10 for value in values.values())
    assert features(doubtful, _probabilities(0.9))["link"] == pytest.approx(-5.8, abs=0.1)


@pytest.mark.parametrize(("count", "words"), [(1, 2), (2, 2), (10, 10), (60, 60), (90, 60)])
def test_a_length_counts_between_two_and_sixty_words(count: int, words: int) -> None:
    probabilities = np.full((100, TAGS), 0.1, np.float32)
    values = features(Draft((0, 1), (Part(1, 1 + count, -0.1),)), probabilities)
    assert values["words"] == pytest.approx(log(words))


@pytest.mark.parametrize(("count", "parts"), [(1, 1), (4, 4), (6, 4)])
def test_parts_count_up_to_four(count: int, parts: int) -> None:
    content = tuple(Part(place * 2, place * 2 + 1, -0.1) for place in range(1, count + 1))
    values = features(Draft((0, 1), content), np.full((20, TAGS), 0.1, np.float32))
    assert values["parts"] == parts


def test_the_most_doubtful_part_decides() -> None:
    content = (Part(2, 3, -0.1), Part(4, 5, -3.0))
    values = features(Draft((0, 1), content), np.full((6, TAGS), 0.1, np.float32))
    assert values["link"] == pytest.approx(-3.0, abs=0.1)
