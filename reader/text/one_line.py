"""Words without line ends, for whatever shows them in a line."""

from __future__ import annotations


def one_line(text: str) -> str:
    """Return the words of a text with one space between them."""
    return " ".join(text.split())
