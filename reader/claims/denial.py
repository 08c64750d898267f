"""Whether somebody denies what a claim is about: "denied that the town would pay". Pure.

It was said all the same, so that the polarity is positive; but the other way round.
"""

from __future__ import annotations

from reader.claims.span_words import words
from reader.model import Claim
from reader.text.anchoring.decisive_words import DENIALS


def denies(text: str, claim: Claim) -> bool:
    """Tell whether the cue of a claim of `text` denies."""
    return not DENIALS.isdisjoint(words(text, claim.cue).casefold().split())
