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
_LEAST = np.float32(-12)
"""Log-probability that no word of a name goes below, also where its place rules a tag out."""
LEAST_DOUBT = -8.0
"""What is less likely to be no name than this says is as good as sure."""
_TRANSITIONS: Floats = np.zeros((NAME_TAGS, NAME_TAGS), np.float32)
_NEXT_NAME = np.float32(-4)
"""Log-probability that right behind a name another of its kind begins; far more often the name goes on."""
_MAX_WORDS = 40
"""The longest name of news has fifteen. "J. J. J. ..." is none: what asks of every word of a name what else
it could be takes the square of its length."""
for _inside in range(2, NAME_TAGS, 2):
    _TRANSITIONS[:, _inside] = _NEVER
    _TRANSITIONS[[_inside - 1, _inside], _inside] = 0
    _TRANSITIONS[[_inside - 1, _inside], _inside - 1] = _NEXT_NAME


class NameSpan(NamedTuple):
    """The words [start, end) of a name, and what it names."""

    start: int
    end: int
    kind: NamedKind
    odds: tuple[float, ...] = ()
    """For each of NAMED_KINDS the log-probability that it names one, if it is a name."""
    doubt: float = 0.0
    """Log-odds that the words are no name, against one of its kind: 0 for even odds, LEAST_DOUBT at least."""


def name_spans(scores: Floats, begins_line: Sequence[bool]) -> Iterator[NameSpan]:
    """Yield the names in text order; none overlap. What is longer than any name is left out.

    scores: [words, NAME_TAGS]. begins_line: of each word; no name goes on into another line.
    """
    probabilities = scores - scores.max(1, keepdims=True)
    probabilities = probabilities - np.log(np.exp(probabilities).sum(1, keepdims=True))
    probabilities[np.ix_(np.flatnonzero(begins_line), np.arange(2, NAME_TAGS, 2))] = _NEVER
    runs = [*_runs(_tags(probabilities))]
    if not runs:
        return
    at_least = np.maximum(probabilities, _LEAST)
    sums = np.array(
        [
            probabilities[start, 1::2] + at_least[start + 1 : end, 2::2].sum(0, dtype=np.float32)
            for start, end, _ in runs
        ]
    )
    odds = sums - sums.max(1, keepdims=True)
    odds -= np.log(np.exp(odds).sum(1, keepdims=True))
    for (start, end, place), of_kinds, own in zip(runs, odds.tolist(), sums, strict=True):
        no_name = at_least[start:end, 0].sum()
        doubt = min(max(float(no_name - own[place]), LEAST_DOUBT), 0.0)
        yield NameSpan(start, end, NAMED_KINDS[place], tuple(of_kinds), doubt)


def _runs(tags: Sequence[int]) -> Iterator[tuple[int, int, int]]:
    """Yield the words [start, end) of each name, with the place of its kind in NAMED_KINDS."""
    start = None
    for word, tag in enumerate([*tags, 0]):
        if start is not None and tag != tags[start] + 1:
            if word - start <= _MAX_WORDS:
                yield start, word, tags[start] // 2
            start = None
        if tag % 2:
            start = word


def _tags(probabilities: Floats) -> list[int]:
    """Return the tag of every word, in the best sequence of tags that are allowed.

    Most words are surely outside of a name, whatever stands around them: each is so by more than is lost when
    a name that could go on behind it begins there. Only what lies between such words has to be gone through.
    """
    inside, beginning = probabilities[1:, 2::2], probabilities[1:, 1::2]
    losses = np.append((inside - beginning).max(1), 0)
    is_sure = probabilities[:, 0] - probabilities[:, 1:].max(1) > np.maximum(losses, 0)
    is_kept = ~is_sure
    is_kept[:-1] |= ~is_sure[1:]  # the sure word before parts the runs that are left
    kept = probabilities[is_kept]
    kept[is_sure[is_kept], 1:] = _NEVER
    tags = np.zeros(len(probabilities), np.intp)
    tags[is_kept] = best_path(kept, _TRANSITIONS, np.zeros(NAME_TAGS, np.float32))
    return tags.tolist()
