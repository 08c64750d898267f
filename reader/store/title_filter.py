"""Titles by what is typed of them, as a condition of SQL."""

from __future__ import annotations

from reader.store.keys import words_key


def condition(titles: str) -> tuple[str, tuple[str, ...]]:
    """Return the condition, and its parameters, that some words each begin one of the title of `a`."""
    words = words_key(titles).split()
    return " AND ".join(["instr(' ' || a.title_key, ?) > 0"] * len(words)), tuple(
        f" {word}" for word in words
    )
