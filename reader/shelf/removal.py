"""What was cut from a page or a message to leave its article, so that it can be looked at."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from reader.text.counted import counted

_NO_LOSS = frozenset({"title", "rule"})
"""Where only the headline, which stands above the text, or a line without words was cut, nothing is said."""


class Removal(NamedTuple):
    """One block that was cut."""

    text: str
    reason: str
    """In one word: "caption", "related", "newsletter", "link" and so on."""


def note_on_removals(removals: Sequence[Removal]) -> str:
    """Return how many blocks of a page were cut, in a sentence; empty where nobody misses any."""
    if all(removal.reason in _NO_LOSS for removal in removals):
        return ""
    return f"Removed {counted(len(removals), 'block')} of the page."
