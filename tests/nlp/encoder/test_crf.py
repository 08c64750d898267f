"""The best sequence of tags, and how sure each one is."""

from __future__ import annotations

import gc
from itertools import pairwise, product

import numpy as np
import pytest

from reader.nlp.encoder.crf import best_path, marginals

_CHANCE = np.random.default_rng(7)
_CASES = [
    tuple(_CHANCE.normal(size=shape).astype(np.float32) for shape in ((words, 3), (3, 3), (3,)))
    for words in (1, 2, 5)
]
_OBJECTS = 700
"""More objects than before, and Python looks for garbage."""


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


def test_a_long_text_has_the_path_and_the_chances_that_a_walk_from_word_to_word_gives() -> None:
    scores = _CHANCE.normal(size=(500, 7)).astype(np.float32)
    transitions = _CHANCE.normal(size=(7, 7)).astype(np.float32)
    transitions[3, 4] = -10_000  # a tag that never follows another
    initial = _CHANCE.normal(size=7).astype(np.float32)
    weights, emissions = np.exp(transitions.astype(np.float64)), np.exp(scores.astype(np.float64))
    total = scores[0].astype(np.float64) + initial
    back, ahead = [], [np.exp(total)]
    behind = [np.ones(7)]
    for word in range(1, 500):
        sums = total[:, None] + transitions
        back.append(sums.argmax(0))
        total = sums.max(0) + scores[word]
        ahead.append((ahead[-1] / ahead[-1].sum() @ weights) * emissions[word])
        behind.append(weights @ (behind[-1] / behind[-1].sum() * emissions[-word]))
    path = [int(total.argmax())]
    for row in back[::-1]:
        path.append(int(row[path[-1]]))
    chances = np.array(ahead) * np.array(behind[::-1])
    chances /= chances.sum(1, keepdims=True)
    assert best_path(scores, transitions, initial) == path[::-1]
    np.testing.assert_allclose(marginals(scores, transitions, initial), chances, rtol=1e-4, atol=1e-7)


def test_a_long_text_has_the_garbage_collector_look_for_nothing() -> None:
    scores = _CHANCE.normal(size=(5_000, 7)).astype(np.float32)
    transitions, initial = np.zeros((7, 7), np.float32), np.zeros(7, np.float32)
    begun: list[str] = []

    def note(phase: str, _info: object) -> None:
        begun.append(phase)

    thresholds = gc.get_threshold()
    gc.collect()
    gc.callbacks.append(note)
    gc.set_threshold(_OBJECTS)
    try:
        best_path(scores, transitions, initial)
    finally:
        gc.set_threshold(*thresholds)
        gc.callbacks.remove(note)
    assert begun == []


@pytest.mark.parametrize("step", [-70, 70])
def test_chances_stay_what_they_are_where_every_step_counts_e_to_the_70th(step: int) -> None:
    scores = _CHANCE.normal(size=(900, 7)).astype(np.float32)
    transitions, initial = np.full((7, 7), step, np.float32), np.zeros(7, np.float32)
    by_themselves = np.exp(scores) / np.exp(scores).sum(1, keepdims=True)
    np.testing.assert_allclose(marginals(scores, transitions, initial), by_themselves, rtol=1e-4)


def test_no_words_have_no_path() -> None:
    nothing = np.empty((0, 3), np.float32)
    assert best_path(nothing, np.zeros((3, 3), np.float32), np.zeros(3, np.float32)) == []
    assert len(marginals(nothing, np.zeros((3, 3), np.float32), np.zeros(3, np.float32))) == 0
