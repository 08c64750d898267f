"""The best sequence of tags for the scores of all words, and how sure each tag is: a linear-chain CRF.

Viterbi and forward-backward, see Lafferty, McCallum and Pereira, *Conditional Random Fields*, ICML 2001.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def best_path(scores: Floats, transitions: Floats, initial: Floats) -> list[int]:
    """Return the tag of every word.

    scores: [words, tags]. transitions: [tags, tags], from row to column. initial: [tags], for the first word.
    """
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
    """Return the probability of every tag of every word given all scores: [words, tags], rows sum to 1."""
    if not len(scores):
        return scores
    weights = np.exp(transitions)
    emissions = np.exp(scores - scores.max(1, keepdims=True))
    forward, backward = np.empty_like(emissions), np.empty_like(emissions)
    alpha = np.exp(initial) * emissions[0]
    forward[0] = alpha = alpha / alpha.sum()
    for word in range(1, len(emissions)):
        alpha = (alpha @ weights) * emissions[word]
        alpha /= alpha.sum()
        forward[word] = alpha
    backward[-1] = beta = np.ones_like(alpha)
    for word in range(len(emissions) - 1, 0, -1):
        beta = weights @ (beta * emissions[word])
        beta /= beta.sum()
        backward[word - 1] = beta
    product: Floats = forward * backward
    product /= product.sum(1, keepdims=True)
    return product
