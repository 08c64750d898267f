"""How likely a claim is right, from how sure the encoder is of each of its parts: a logistic regression.

`training/fit.py` fits its weights on articles that the network was not trained on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log

import numpy as np

from reader.nlp.encoder.crf import Floats
from reader.nlp.encoder.draft import Draft, Part, Range
from reader.nlp.encoder.scores import BEGIN_CONTENT, BEGIN_CUE, BEGIN_SOURCE

_LEAST = 0.003
"""Probabilities nearer to 0 or 1 are taken for this: one certain word must not outweigh the rest."""
_MAX_PARTS = 4
"""More parts make a claim no less likely than as many."""
_FEW_WORDS, _MANY_WORDS = 2, 60
"""Beyond them the length of a content says nothing more, and the fitted weights were fitted within."""


def features(draft: Draft, probabilities: Floats) -> dict[str, float]:
    """Return what the confidence depends on, name to value: log-odds, counts, logarithms of lengths.

    probabilities: [words, tags], of every tag of every word.
    """
    count = sum(part.end - part.start for part in draft.content)
    return {
        "cue": _odds(_span(draft.cue, BEGIN_CUE, probabilities)),
        "begin": _odds(min(_begin(part.start, BEGIN_CONTENT, probabilities) for part in draft.content)),
        "end": _odds(min(_end(part.end, BEGIN_CONTENT, probabilities) for part in draft.content)),
        "inside": _odds(_inside(draft.content, BEGIN_CONTENT, probabilities)),
        "link": _odds(exp(draft.link)),
        "source": _odds(_span(draft.source, BEGIN_SOURCE, probabilities)) if draft.source else 0.0,
        "source_link": _odds(exp(draft.source_link)),
        "has_source": float(draft.source is not None),
        "parts": float(min(len(draft.content), _MAX_PARTS)),
        "words": log(min(max(count, _FEW_WORDS), _MANY_WORDS)),
        "cue_words": log(draft.cue[1] - draft.cue[0]),
    }


def confidence(values: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return a probability. values: as `features` returns them; weights: one for each, and "bias"."""
    total = weights["bias"] + sum(weights[name] * value for name, value in values.items())
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def _span(span: Range, begin: int, probabilities: Floats) -> float:
    return min(_begin(span[0], begin, probabilities), _end(span[1], begin, probabilities))


def _begin(word: int, begin: int, probabilities: Floats) -> float:
    return probabilities.item(word, begin)


def _end(word: int, begin: int, probabilities: Floats) -> float:
    """Probability that a span does not go on with a word; 1 behind the last one."""
    return 1.0 - probabilities.item(word, begin + 1) if word < len(probabilities) else 1.0


def _inside(parts: Sequence[Part], begin: int, probabilities: Floats) -> float:
    words = np.concatenate([probabilities[part.start : part.end, begin : begin + 2] for part in parts])
    return float(words.sum()) / len(words)


def _odds(probability: float) -> float:
    probability = min(max(probability, _LEAST), 1 - _LEAST)
    return log(probability / (1 - probability))
