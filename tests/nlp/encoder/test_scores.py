"""What is kept of the network's output."""

from __future__ import annotations

import numpy as np
import pytest

from reader.nlp.encoder.scores import BEGIN_CUE, FAR, TAGS, Scores, choice_of, probabilities_of


@pytest.mark.parametrize(("probability", "is_candidate"), [(0.004, True), (0.001, False)])
def test_a_word_is_a_candidate_if_it_may_begin_a_span(probability: float, is_candidate: bool) -> None:
    others = (1 - probability) / (TAGS - 1)
    roles = np.log(np.full((3, TAGS), others, np.float32))
    roles[2, BEGIN_CUE] = np.log(probability)
    roles[1, BEGIN_CUE] = -20
    # The first row and column are the network's for "none".
    choice = choice_of(10, np.zeros((3, 3), np.float32), probabilities_of(roles[1:])[:, BEGIN_CUE])
    assert choice.columns == ({11: 1} if is_candidate else {})
    assert choice.table.shape == (2, 1 + len(choice.columns))
    assert [choice.sees(word) for word in (9, 10, 11, 12)] == [False, True, True, False]


def test_a_bias_moves_one_tag_of_every_word() -> None:
    scores = Scores(np.zeros((2, TAGS), np.float32), [], [], [0, 0])
    bias = np.zeros(TAGS, np.float32)
    bias[BEGIN_CUE] = 1
    assert scores.with_bias(bias).roles[:, BEGIN_CUE].tolist() == [1, 1]
    assert scores.with_bias(bias).roles.sum() == 2


def test_a_link_to_no_candidate_is_less_likely_than_any_that_is_kept() -> None:
    assert -30 < FAR < np.log(1e-4)
