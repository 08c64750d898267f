"""How likely a claim is right, from how sure the encoder was of each of its parts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log

from reader.nlp.encoder.crf import Floats
from reader.nlp.encoder.decode import Draft, Range
from reader.nlp.encoder.scores import BEGIN_CONTENT, BEGIN_CUE, BEGIN_SOURCE

_LEAST = 0.003
_MAX_PARTS = 4
_FEW_WORDS, _MANY_WORDS = 2, 60


def signs(draft: Draft, chances: Floats) -> dict[str, float]:
    """Return log-odds: the higher the surer. chances: the probability of every tag of every word."""
    count = sum(end - start for start, end in draft.content)
    return {
        "cue": _odds(_span(draft.cue, BEGIN_CUE, chances)),
        "begin": _odds(min(_begin(part, BEGIN_CONTENT, chances) for part in draft.content)),
        "end": _odds(min(_end(part, BEGIN_CONTENT, chances) for part in draft.content)),
        "inside": _odds(_inside(draft.content, BEGIN_CONTENT, chances)),
        "link": _odds(exp(min(draft.links))),
        "source": _odds(_span(draft.source, BEGIN_SOURCE, chances)) if draft.source else 0.0,
        "source_link": _odds(exp(draft.source_link)),
        "has_source": float(draft.source is not None),
        "parts": float(min(len(draft.content), _MAX_PARTS)),
        "words": log(min(max(count, _FEW_WORDS), _MANY_WORDS)),
        "cue_words": log(draft.cue[1] - draft.cue[0]),
    }


def confidence(seen: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """Return a probability between 0 and 1."""
    total = weights["bias"] + sum(weights[name] * value for name, value in seen.items())
    return 1 / (1 + exp(-max(-30.0, min(30.0, total))))


def _span(span: Range, begin: int, chances: Floats) -> float:
    return min(_begin(span, begin, chances), _end(span, begin, chances))


def _begin(span: Range, begin: int, chances: Floats) -> float:
    return float(chances[span[0], begin])


def _end(span: Range, begin: int, chances: Floats) -> float:
    return 1.0 - float(chances[span[1], begin + 1]) if span[1] < len(chances) else 1.0


def _inside(spans: Sequence[Range], begin: int, chances: Floats) -> float:
    words = [word for span in spans for word in range(*span)]
    return float(chances[words, begin : begin + 2].sum()) / len(words)


def _odds(chance: float) -> float:
    chance = min(max(chance, _LEAST), 1 - _LEAST)
    return log(chance / (1 - chance))
