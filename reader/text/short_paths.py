"""Sentences with the names of files alone, for lines that have no room for their folders."""

from __future__ import annotations

import re

_FOLDERS = re.compile(r"(?<!\S)/(?:[^/:\n]+/)+(?=[^/:\n]+:\s)")
"""From the root to the last folder, in front of the name that a colon ends: what an error is about."""


def with_short_paths(sentence: str) -> str:
    """Return a sentence in which what it is about is named without its folders: "…/claims.csv: is empty."."""
    return _FOLDERS.sub("…/", sentence)
