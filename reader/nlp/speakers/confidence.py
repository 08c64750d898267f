"""How likely the speaker of a claim is right, by what in the text tells who it is."""

from __future__ import annotations

from functools import cache
from math import exp
from typing import Any

from reader.nlp.lexicon import lexicon
from reader.nlp.speakers.evidence import Evidence

_GUESS = 0.0
"""The log-odds of a way that is too new for the table: the table is fitted by running this."""
_DIGITS = 3
"""Decimals of a confidence: more say nothing, and may differ in the last bit between machines."""


def speaker_confidence(evidence: Evidence) -> float:
    """Return 0 to 1, of the speakers told like this the share that is right, if the rest of the claim is.

    Logistic regression; its log-odds stand in reader/nlp/lexicon/speaker_confidence.toml.
    """
    weights = _weights()
    log_odds = (
        weights["ways"].get(evidence.way, _GUESS)
        + weights["doubts"]["rival"] * evidence.rivals
        + weights["doubts"]["sentence"] * evidence.sentences
    )
    return round(1 / (1 + exp(-log_odds)), _DIGITS)


@cache
def _weights() -> dict[str, Any]:
    return lexicon("speaker_confidence")
