"""How large a feed may be: it comes from strangers, and a person waits for it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one feed."""

    max_entries: int = 20_000
    """What is behind them is left out. The longest feeds are archives of some thousand."""
    max_title_code_points: int = 1_000
    """Headlines have a hundred; what is longer is cut."""
    max_body_code_points: int = 2 * 1024 * 1024
    """A longer body is left out: 300,000 words, four novels."""
    max_seconds: float = 20.0
    """Of processor time, for reading one feed. One of a megabyte takes two seconds; some patterns in
    feedparser take hours for a hundred kilobytes that somebody has made for it."""
    max_memory_bytes: int = 1536 * 1024 * 1024
    """Of the child that reads: feedparser takes up to 150 times the bytes of a feed made to do harm."""


DEFAULT = Limits()
"""What holds for every feed."""
