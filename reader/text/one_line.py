"""Words without line ends, for whatever shows them in a line."""

from __future__ import annotations

from reader.text.normalize import replace_controls


def one_line(text: str) -> str:
    """Return the words of a text with one space between them."""
    return " ".join(text.split())


def clean_line(text: str) -> str:
    """Return the words of what others wrote in one line, without what a terminal could act on."""
    return one_line(replace_controls(text))
