"""Runs the encoder over a text, one part after another, each word once but for a little overlap."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, chain
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reader.nlp.encoder.crf import Floats
from reader.nlp.encoder.inputs import INSIDE, Features, Words
from reader.nlp.encoder.scores import BEGIN_CUE, BEGIN_SOURCE, Scores, Window, choice_of, probabilities_of
from reader.nlp.encoder.windows import OVERLAP_PIECES, deepest, windows
from reader.nlp.entities.told import ToldName
from reader.nlp.language.sentences import SENTENCE_ENDS

if TYPE_CHECKING:
    from reader.nlp.encoder.weights import Encoder

OUTPUTS = ("roles", "cues", "sources", "names")
"""What the network tells, by name."""


class PartScores(NamedTuple):
    """What the encoder says about one part of a text."""

    windows: list[Window]
    """Their words count from the beginning of the text."""
    names: Floats
    """[words of the part, NAME_TAGS]"""


class Told(NamedTuple):
    """What the encoder says about a whole text."""

    words: Words
    scores: Scores
    """Without the encoder's bias."""
    names: tuple[ToldName, ...] = ()
    """In text order, in tokens."""


@dataclass(slots=True)
class WindowReader:
    """Reads the parts of one text in order."""

    encoder: Encoder
    _count: int = 0
    """Words read."""
    _pieces: list[list[int]] = field(default_factory=list)
    """Word pieces of the last words read: the context of the next."""
    _features: NDArray[np.int64] = field(
        default_factory=lambda: np.empty((0, len(Features._fields)), np.int64)
    )
    """Theirs, as numbers."""

    def read(self, words: Words) -> PartScores:
        """Return what the encoder says about the next part, of at least one word.

        One window at a time and never padded, so that scores do not depend on what is in the same batch.
        """
        context = len(self._pieces)
        pieces = self._pieces + self.encoder.word_pieces.of(words.texts)
        features = np.concatenate((self._features, _numbers(self.encoder.labels, words.features)))
        sizes = [*map(len, pieces)]
        starts = [False] * context + _beginnings(words)
        ranges = list(windows(sizes, starts))
        window = deepest(ranges, len(pieces))
        told = [(start, self._told(pieces[start:end], features[start:end])) for start, end in ranges]
        names = _rows(told, window, "names")[context:]
        before = self._count - context
        self._keep(pieces, features)
        self._count += len(words)
        return PartScores([_window(before + start, one) for start, one in told], names)

    def _told(self, pieces: Sequence[Sequence[int]], features: NDArray[np.int64]) -> Mapping[str, Floats]:
        begin, end_mark = (self.encoder.word_pieces.mark(name) for name in ("[CLS]", "[SEP]"))
        sizes = [*map(len, pieces)]
        ids = np.array([begin, *chain.from_iterable(pieces), end_mark], np.int64)
        of_pieces = np.zeros((len(ids), features.shape[1]), np.int64)
        of_pieces[1:-1] = np.repeat(features, sizes, axis=0)
        first = np.array([0, *accumulate(sizes, initial=1)][:-1], np.int64)
        given = {"ids": ids, "features": of_pieces, "first": first}
        return dict(zip(OUTPUTS, self.encoder.session.run(OUTPUTS, given), strict=True))

    def _keep(self, pieces: list[list[int]], features: NDArray[np.int64]) -> None:
        total = first = 0
        for first in range(len(pieces) - 1, -1, -1):
            total += len(pieces[first])
            if total >= OVERLAP_PIECES:
                break
        self._pieces, self._features = pieces[first:], features[first:]


def _window(start: int, told: Mapping[str, Floats]) -> Window:
    roles = told["roles"][1:]
    probabilities = probabilities_of(roles)
    return Window(
        start,
        start + len(roles),
        roles,
        choice_of(start, told["cues"], probabilities[:, BEGIN_CUE]),
        choice_of(start, told["sources"], probabilities[:, BEGIN_SOURCE]),
    )


def _rows(told: Sequence[tuple[int, Mapping[str, Floats]]], window: Sequence[int], name: str) -> Floats:
    """Return one row a word, of the window in which it lies deepest; `window` rises."""
    ends = np.searchsorted(window, np.arange(len(told)), side="right").tolist()
    firsts = [0, *ends[:-1]]
    return np.concatenate(
        [
            one[name][first - start + 1 : end - start + 1]
            for (start, one), first, end in zip(told, firsts, ends, strict=True)
        ]
    )


def _beginnings(words: Words) -> list[bool]:
    """Return where a window may begin: where a paragraph or, by the mark before a word, a sentence does."""
    return [
        before in SENTENCE_ENDS or features.place != INSIDE
        for before, features in zip([".", *words.texts], words.features, strict=False)
    ]


def _numbers(labels: Sequence[Mapping[str, int]], features: Sequence[Features]) -> NDArray[np.int64]:
    """Return the features of words as numbers; of many words few have others."""
    rows = {row: number for number, row in enumerate(dict.fromkeys(features))}
    numbers = [[kind.get(label, 0) for kind, label in zip(labels, row, strict=True)] for row in rows]
    return np.array(numbers, np.int64)[[*map(rows.__getitem__, features)]]
