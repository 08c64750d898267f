"""What an article has people say, whatever else its text holds: to compare two versions of it."""

from __future__ import annotations

from collections import Counter
from typing import NamedTuple

from reader.claims.denial import denies
from reader.claims.speaker_label import speaker_name
from reader.model import Analysis, Polarity
from reader.text.words import split


class Statement(NamedTuple):
    """One claim without its place: who says what, and whether it was said or denied."""

    speaker: str
    """Folded as a search folds it; the words of the source where nobody is named."""
    polarity: Polarity
    is_denied: bool
    words: tuple[str, ...]
    """Of the content, without case, and without what another typography or wrapping changes."""


def statements(analysis: Analysis, text: str) -> Counter[Statement]:
    """Return the statements of an article, each as often as it stands there. `text` is the article's."""
    return Counter(
        Statement(
            speaker_name(text, claim, analysis.entity(claim.speaker)).casefold(),
            claim.polarity,
            denies(text, claim),
            tuple(word.casefold() for span in claim.content for _, word in split(span.of(text))),
        )
        for claim in analysis.claims
    )
