"""From the scores of all words to the names of a text. No spaCy here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

import numpy as np

from reader.nlp.encoder.crf import Floats, best_path

NamedKind = Literal["person", "organization", "place"]
NAMED_KINDS: tuple[NamedKind, ...] = ("person", "organization", "place")
NAME_TAGS = 1 + 2 * len(NAMED_KINDS)
"""Outside, then for each kind where a name begins and where it goes on."""
_NEVER = np.float32(-1e4)
_TRANSITIONS: Floats = np.zeros((NAME_TAGS, NAME_TAGS), np.float32)
for _inside in range(2, NAME_TAGS, 2):
    _TRANSITIONS[:, _inside] = _NEVER
    _TRANSITIONS[[_inside - 1, _inside], _inside] = 0


class NameSpan(NamedTuple):
    """The words [start, end) of a name, and what it names."""

    start: int
    end: int
    kind: NamedKind


def name_spans(scores: Floats, begins_line: Sequence[bool]) -> Iterator[NameSpan]:
    """Yield the names in text order; none overlap.

    scores: [words, NAME_TAGS]. begins_line: of each word; no name goes on into another line.
    """
    probabilities = scores - scores.max(1, keepdims=True)
    probabilities = probabilities - np.log(np.exp(probabilities).sum(1, keepdims=True))
    probabilities[np.ix_(np.flatnonzero(begins_line), np.arange(2, NAME_TAGS, 2))] = _NEVER
    initial = np.zeros(NAME_TAGS, np.float32)
    tags = best_path(probabilities, _TRANSITIONS, initial)
    start = None
    for word, tag in enumerate([*tags, 0]):
        if start is not None and tag != tags[start] + 1:
            yield NameSpan(start, word, NAMED_KINDS[tags[start] // 2])
            start = None
        if tag % 2:
            start = word
