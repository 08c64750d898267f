"""Confidence follows from how sure the encoder was of each part."""

from __future__ import annotations

import numpy as np

from reader.nlp.encoder.confidence import confidence, signs
from reader.nlp.encoder.decode import Draft
from reader.nlp.encoder.scores import BEGIN_CONTENT, BEGIN_CUE, BEGIN_SOURCE, TAGS

_DRAFT = Draft(cue=(1, 2), content=[(2, 4)], source=(0, 1), links=[-0.05], source_link=-0.05)


def _chances(sure: float) -> np.ndarray:
    chances = np.full((5, TAGS), (1 - sure) / (TAGS - 1), np.float32)
    tags = (BEGIN_SOURCE, BEGIN_CUE, BEGIN_CONTENT, BEGIN_CONTENT + 1, 0)
    chances[np.arange(5), tags] = sure
    return chances


def test_the_surer_the_parts_the_surer_the_claim() -> None:
    weights = dict.fromkeys(signs(_DRAFT, _chances(0.9)), 0.2) | {"bias": -1.0}
    values = [confidence(signs(_DRAFT, _chances(sure)), weights) for sure in (0.3, 0.6, 0.9, 0.99)]
    assert values == sorted(values)
    assert 0 < values[0] < values[-1] < 1


def test_certain_and_impossible_parts_stay_finite() -> None:
    doubtful = Draft(cue=(1, 2), content=[(2, 5)], links=[-500.0], source_link=-500.0)
    for draft in (_DRAFT, doubtful):
        assert all(abs(value) < 10 for value in signs(draft, np.eye(TAGS, dtype=np.float32)[:5]).values())
