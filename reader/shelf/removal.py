"""What was cut from a page or a message to leave its article, so that it can be looked at."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from reader.text.counted import counted

EDITORIAL = "editorial"
"""The reason of a block in which editors speak of the article: no sentence of it, but worth to be told."""
_SENTENCE_ENDS = (".", "!", "?", "…", "”", '"', ")")
_NO_LOSS = frozenset({"title", "rule", "repeated"})
"""Where only the headline, which stands above the text, a line without words or what is said twice was cut,
nothing is said."""


class Removal(NamedTuple):
    """One block that was cut."""

    text: str
    reason: str
    """In one word: "caption", "related", "newsletter", "link" and so on."""


def notes_on(removals: Sequence[Removal]) -> Iterator[str]:
    """Yield what a reader is told of the blocks that were cut: what editors say, and how many there are."""
    for removal in removals:
        if removal.reason == EDITORIAL:
            yield removal.text if removal.text.endswith(_SENTENCE_ENDS) else f"{removal.text}."
    if any(removal.reason not in _NO_LOSS for removal in removals):
        yield f"Removed {counted(len(removals), 'block')} of the page."
