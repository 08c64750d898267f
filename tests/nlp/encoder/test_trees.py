"""The best tree over a sentence: one root, no cycle, and no better tree exists."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.nlp.encoder.trees import best_tree, cycle_in


@pytest.mark.parametrize(
    ("heads", "cycle"),
    [
        ([0], None),
        ([1, 1, 1], None),
        ([1, 2, 0], {0, 1, 2}),
        ([0, 2, 1, 0], {1, 2}),
        ([1, 2, 3, 2], {2, 3}),
        ([3, 0, 1, 3], None),
    ],
)
def test_a_cycle_is_found_wherever_it_begins(heads: list[int], cycle: set[int] | None) -> None:
    words = cycle_in(heads)
    assert (set(words) if words else None) == cycle


def test_two_words_that_want_each_other_become_a_tree() -> None:
    scores = np.array([[-9, 0, -5], [0, -9, -5], [-1, -5, -9]], np.float32)
    assert best_tree(scores, np.array([-3, -1, -6], np.float32)) == [1, 1, 0]


def test_one_word_is_its_own_root() -> None:
    assert best_tree(np.zeros((1, 1), np.float32), np.zeros(1, np.float32)) == [0]


@given(st.integers(2, 5), st.integers(0, 10_000))
def test_no_tree_with_that_root_scores_higher(count: int, seed: int) -> None:
    random = np.random.default_rng(seed)
    scores = random.normal(size=(count, count)).astype(np.float32) * 4
    heads = best_tree(scores, random.normal(size=count).astype(np.float32) * 4)
    root = next(word for word, head in enumerate(heads) if word == head)
    trees = [
        tree
        for tree in product(range(count), repeat=count)
        if [word for word, head in enumerate(tree) if word == head] == [root] and cycle_in(tree) is None
    ]

    def score(tree: tuple[int, ...] | list[int]) -> float:
        return float(sum(scores[word, head] for word, head in enumerate(tree) if word != head))

    assert cycle_in(heads) is None
    assert sum(word == head for word, head in enumerate(heads)) == 1
    assert score(heads) == pytest.approx(max(map(score, trees)), abs=1e-3)
