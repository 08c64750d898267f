"""The best sequence of tags, and how sure each one is."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest

from reader.nlp.encoder.crf import best_path, marginals

_CHANCE = np.random.default_rng(7)
_CASES = [
    tuple(_CHANCE.normal(size=shape).astype(np.float32) for shape in ((words, 3), (3, 3), (3,)))
    for words in (1, 2, 5)
]


@pytest.mark.parametrize(("scores", "transitions", "initial"), _CASES)
def test_the_path_and_its_chances_are_those_of_trying_every_sequence(
    scores: np.ndarray, transitions: np.ndarray, initial: np.ndarray
) -> None:
    sequences = list(product(range(3), repeat=len(scores)))
    totals = np.array(
        [
            initial[tags[0]]
            + sum(scores[word, tag] for word, tag in enumerate(tags))
            + sum(transitions[a, b] for a, b in pairwise(tags))
            for tags in sequences
        ]
    )
    chances = np.exp(totals - totals.max())
    chances /= chances.sum()
    expected = np.zeros(scores.shape)
    for tags, chance in zip(sequences, chances, strict=True):
        for word, tag in enumerate(tags):
            expected[word, tag] += chance
    assert best_path(scores, transitions, initial) == list(sequences[int(totals.argmax())])
    np.testing.assert_allclose(marginals(scores, transitions, initial), expected, rtol=1e-4)


def test_no_words_have_no_path() -> None:
    nothing = np.empty((0, 3), np.float32)
    assert best_path(nothing, np.zeros((3, 3), np.float32), np.zeros(3, np.float32)) == []
    assert len(marginals(nothing, np.zeros((3, 3), np.float32), np.zeros(3, np.float32))) == 0
