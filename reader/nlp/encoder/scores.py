"""What the encoder says about a text: a score for every tag of every word, and links between words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np

from reader.nlp.encoder.crf import Floats
from reader.nlp.encoder.inputs import HEADLINE, PARAGRAPH
from reader.nlp.encoder.windows import deepest

TAGS = 7
OUTSIDE, BEGIN_SOURCE, BEGIN_CUE, BEGIN_CONTENT = 0, 1, 3, 5
"""Tags; the one after each of those that begin is "inside" of the same."""
_NEVER = -1e4
_LEAST_CANDIDATE = 0.002
"""Probability to begin a cue or source from which on a word is a candidate; all words would be a table of the
text's length by the window's."""
FAR = -12.0
"""Log-probability of a link to a word that is no candidate, lower than the network gives."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Log-probabilities of the links from the words of one window to its words that may begin a span."""

    start: int
    table: Floats
    """[words of the window, 1 + candidates]: column 0 for none."""
    columns: dict[int, int]
    """Word to column; words rise."""

    def sees(self, word: int) -> bool:
        """Tell whether a word stands in the window."""
        return self.start <= word < self.start + len(self.table)


class Window(NamedTuple):
    """What the encoder says about the words [start, end) of a text, read at once."""

    start: int
    end: int
    roles: Floats
    """[words of the window, tags]"""
    cues: Choice
    sources: Choice


@dataclass(frozen=True, slots=True)
class Scores:
    """Everything that decoding needs."""

    roles: Floats
    """[words, tags]"""
    cues: list[Choice]
    """A window each: which cue a word of content belongs to."""
    sources: list[Choice]
    """A window each: which source a word of a cue belongs to."""
    window: list[int]
    """The window in which each word lies deepest."""

    def with_bias(self, bias: Floats) -> Scores:
        """Return the same with `bias`, [tags], added to the score of each tag of every word."""
        return replace(self, roles=self.roles + bias)


def joined(windows: Sequence[Window], places: Sequence[str]) -> Scores:
    """Return the scores of a text from its windows, in order; places: of each word.

    What counts of a word is what the window says in which it lies deepest.
    """
    if not places:
        return Scores(np.empty((0, TAGS), np.float32), [], [], [])
    window = deepest([(one.start, one.end) for one in windows], len(places))
    roles = np.empty((len(places), TAGS), np.float32)
    for number, one in enumerate(windows):
        first = next((word for word in range(one.start, one.end) if window[word] == number), one.end)
        roles[first : one.end] = one.roles[first - one.start :]
    _stop_at_paragraphs(roles, places)
    return Scores(roles, [one.cues for one in windows], [one.sources for one in windows], window)


def _stop_at_paragraphs(roles: Floats, places: Sequence[str]) -> None:
    """Let no source or cue run on into another paragraph, and no content from the headline into the text."""
    starts = [word for word, place in enumerate(places) if word == 0 or place == PARAGRAPH]
    roles[np.ix_(starts, (BEGIN_SOURCE + 1, BEGIN_CUE + 1))] = _NEVER
    body = [word for word in starts if word == 0 or places[word - 1] == HEADLINE]
    roles[body, BEGIN_CONTENT + 1] = _NEVER


def probabilities_of(roles: Floats) -> Floats:
    """Return the probability of each tag of each word by itself. roles: scores [words, tags]."""
    probabilities: Floats = np.exp(roles - roles.max(1, keepdims=True))
    probabilities /= probabilities.sum(1, keepdims=True)
    return probabilities


def choice_of(start: int, table: Floats, beginnings: Floats) -> Choice:
    """Return the links of one window, the columns of candidates alone; all of them would fill the memory.

    table: [1 + words, 1 + words], the first row and column for none. beginnings: of each word the probability
    that the span of a candidate begins with it.
    """
    candidates = np.flatnonzero(beginnings > _LEAST_CANDIDATE)
    columns = {word: column for column, word in enumerate((candidates + start).tolist(), 1)}
    links = table[1:][:, np.concatenate(([0], candidates + 1))]
    return Choice(start, links.astype(np.float32, copy=False), columns)
