"""The best sequence of tags for the scores of all words, and how sure each tag is: a linear-chain CRF.

Viterbi and forward-backward, see Lafferty, McCallum and Pereira, *Conditional Random Fields*, ICML 2001. Both
go from word to word, which numpy does slowly. So a text is cut into about as many blocks as each has words:
numpy goes through all of them at once, from every tag that may stand before, and then from block to block.
"""

from __future__ import annotations

from math import isqrt

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]
_Doubles = NDArray[np.float64]
_PRODUCTS = 8
"""Tables in a row that are multiplied before their numbers are scaled: a double holds the product of so many
where a step from tag to tag counts e to the 70th, more than any trained one does."""


def best_path(scores: Floats, transitions: Floats, initial: Floats) -> list[int]:
    """Return the tag of every word.

    scores: [words, tags]. transitions: [tags, tags], from row to column. initial: [tags], for the first word.
    """
    if not len(scores):
        return []
    maxima = np.maximum.reduce  # `max` of an array comes to the same by two calls of Python
    steps = transitions.astype(np.float64)
    emissions = scores.astype(np.float64)
    # Blocks are the last axis, and what the largest is taken of the first: numpy takes the largest of seven
    # numbers in a row slowly, but of seven tables at once.
    blocks = np.ascontiguousarray(_blocks(emissions[1:]).transpose(1, 2, 0))
    length, tags, count = blocks.shape
    # The best score from a tag before the block to a tag of each of its words: [words, tags, tags, blocks].
    onward = np.empty((length, tags, tags, count))
    onward[0] = steps[:, :, None] + blocks[0]
    for word in range(1, length):
        by_last_tag = onward[word - 1].swapaxes(0, 1)
        maxima(by_last_tag[:, :, None] + steps[:, None, :, None], axis=0, out=onward[word])
        onward[word] += blocks[word]
    before = np.empty((tags, count + 1))
    before[:, 0] = emissions[0] + initial
    for block in range(count):
        before[:, block + 1] = maxima(before[:, block, None] + onward[-1, :, :, block], axis=0)
    within = maxima(before[:, None, :-1] + onward, axis=1).transpose(2, 0, 1).reshape(-1, tags)
    alpha = np.concatenate((before[None, :, 0], within[: len(scores) - 1]))
    # A list a tag, not a word: a thousand lists at once have the garbage collector go over all there is.
    previous: list[list[int]] = _largest(alpha[:-1].T[:, None] + steps[:, :, None]).tolist()
    path = [int(alpha[-1].argmax())]
    for word in reversed(range(len(scores) - 1)):
        path.append(previous[path[-1]][word])
    return path[::-1]


def _largest(tables: _Doubles) -> NDArray[np.int8]:
    """Return which table has the largest number at each place, the first of equals; `argmax` is slow."""
    largest = tables[0].copy()
    places = np.zeros(largest.shape, np.int8)
    for place, table in enumerate(tables[1:], 1):
        places[table > largest] = place
        np.maximum(largest, table, out=largest)
    return places


def marginals(scores: Floats, transitions: Floats, initial: Floats) -> Floats:
    """Return the probability of every tag of every word given all scores: [words, tags], rows sum to 1."""
    if not len(scores):
        return scores
    weights = np.exp(transitions.astype(np.float64))
    emissions = np.exp((scores - scores.max(1, keepdims=True)).astype(np.float64))
    steps = weights * _blocks(emissions[1:])[:, :, None]
    count, length, tags, _ = steps.shape
    steps.reshape(-1, tags, tags)[len(scores) - 1 :] = np.eye(tags)  # behind the text nothing changes
    # From before the block to each of its words, and from before each of them to the end of the block.
    onward, ahead = steps.copy(), steps.copy()
    for word in range(1, length):
        np.matmul(onward[:, word - 1], steps[:, word], out=onward[:, word])
        np.matmul(steps[:, -1 - word], ahead[:, -word], out=ahead[:, -1 - word])
        if word % _PRODUCTS == 0:
            onward[:, word] = _scaled(onward[:, word])
            ahead[:, -1 - word] = _scaled(ahead[:, -1 - word])
    before, behind = np.empty((count + 1, tags)), np.ones((count + 1, tags))
    before[0] = np.exp(initial.astype(np.float64)) * emissions[0]
    for block in range(count):
        before[block + 1] = _scaled(before[block] @ onward[block, -1])
        behind[-2 - block] = _scaled(ahead[-1 - block, 0] @ behind[-1 - block])
    within = (before[:-1, None, None] @ onward).reshape(-1, tags)
    until = (ahead @ behind[1:, None, :, None]).reshape(-1, tags)
    forward = np.concatenate((before[:1], within[: len(scores) - 1]))
    backward = np.concatenate((until[: len(scores) - 1], behind[-1:]))
    forward /= forward.max(1, keepdims=True)
    backward /= backward.max(1, keepdims=True)
    product = forward * backward
    probabilities: Floats = (product / product.sum(1, keepdims=True)).astype(np.float32)
    return probabilities


def _blocks(rows: _Doubles) -> _Doubles:
    """Return rows as [blocks, rows, columns], as many blocks as rows in each; the last is filled with 0."""
    length = isqrt(len(rows)) + 1
    count = -(-len(rows) // length)
    blocks = np.zeros((count * length, rows.shape[1]))
    blocks[: len(rows)] = rows
    return blocks.reshape(count, length, rows.shape[1])


def _scaled(numbers: _Doubles) -> _Doubles:
    """Return a table, or several, so that its largest number is 1: products of many would become 0."""
    axes = tuple(range(numbers.ndim))[-2:]
    scaled: _Doubles = numbers / np.maximum.reduce(numbers, axes, keepdims=True)
    return scaled
