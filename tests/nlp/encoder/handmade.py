"""Scores made by hand: a sentence in which every word says what it is."""

from __future__ import annotations

import numpy as np

from reader.nlp.encoder.crf import Floats
from reader.nlp.encoder.scores import TAGS, Choice, Scores

_SURE = 8.0
TRANSITIONS: Floats = np.zeros((TAGS, TAGS), np.float32)
"""Every tag may follow every other, but "inside" only its own kind."""
for _inside in (2, 4, 6):
    TRANSITIONS[:, _inside] = -1e4
    TRANSITIONS[[_inside - 1, _inside], _inside] = 0
INITIAL: Floats = np.zeros(TAGS, np.float32)
_TAGS = {"": 0, "S": 1, "s": 2, "C": 3, "c": 4, "K": 5, "k": 6}


def handmade(
    sentence: str, *, cue_of: dict[str, str], source_of: dict[str, str | None]
) -> tuple[list[str], Scores]:
    """Return words and their scores.

    A word ends in /S, /C or /K where a source, a cue or content begins, in /s, /c or /k inside one.
    cue_of: from the first word of a content to the first of its cue; source_of: likewise from cue to source.
    """
    words, tags = zip(
        *((word.partition("/")[0], word.partition("/")[2]) for word in sentence.split()), strict=True
    )
    roles = np.zeros((len(words), TAGS), np.float32)
    roles[np.arange(len(words)), [_TAGS[tag] for tag in tags]] = _SURE
    return list(words), Scores(
        roles,
        [_choice(words, tags, "Kk", dict(cue_of))],
        [_choice(words, tags, "Cc", dict(source_of))],
        [0] * len(words),
    )


def _choice(
    words: tuple[str, ...],
    tags: tuple[str, ...],
    kind: str,
    target_of: dict[str, str] | dict[str, str | None],
) -> Choice:
    table = np.full((len(words), 1 + len(words)), -9.0, np.float32)
    target: str | None = None
    for place, (word, tag) in enumerate(zip(words, tags, strict=True)):
        if tag == kind[0]:
            target = target_of[word]
        if tag and tag in kind:
            table[place, 0 if target is None else 1 + words.index(target)] = -0.01
    return Choice(0, table, {place: place + 1 for place in range(len(words))})
