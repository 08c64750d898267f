"""The best sequence of tags for the scores of all words, and how sure each tag is (a linear-chain CRF)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def best_path(scores: Floats, transitions: Floats, initial: Floats) -> list[int]:
    """Return the tag of every word. scores [words, tags], transitions [tags, tags] from row to column."""
    if not len(scores):
        return []
    alpha = scores[0] + initial
    back = np.empty(scores.shape, np.int8)
    arrive = transitions.T.copy()
    rows = np.arange(len(alpha))
    for word in range(1, len(scores)):
        sums = arrive + alpha
        best = sums.argmax(1)
        back[word] = best
        alpha = sums[rows, best] + scores[word]
    tags = [int(alpha.argmax())]
    for word in range(len(scores) - 1, 0, -1):
        tags.append(int(back[word, tags[-1]]))
    return tags[::-1]


def marginals(scores: Floats, transitions: Floats, initial: Floats) -> Floats:
    """Return the probability of every tag of every word, all else considered: [words, tags]."""
    if not len(scores):
        return scores
    weights = np.exp(transitions)
    seen = np.exp(scores - scores.max(1, keepdims=True))
    forward, backward = np.empty_like(seen), np.empty_like(seen)
    alpha = np.exp(initial) * seen[0]
    forward[0] = alpha = alpha / alpha.sum()
    for word in range(1, len(seen)):
        alpha = (alpha @ weights) * seen[word]
        alpha /= alpha.sum()
        forward[word] = alpha
    backward[-1] = beta = np.ones_like(alpha)
    for word in range(len(seen) - 1, 0, -1):
        beta = weights @ (beta * seen[word])
        beta /= beta.sum()
        backward[word - 1] = beta
    both: Floats = forward * backward
    both /= both.sum(1, keepdims=True)
    return both
