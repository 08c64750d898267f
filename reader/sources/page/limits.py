"""How large a page may be before it is refused: a page comes from strangers, and its reader waits for it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds on one page. The largest of the real pages that were measured has 0.6 MB and 5,000 elements."""

    max_bytes: int = 16 * 1024 * 1024
    """Parsed, a page takes about ten times its bytes in memory."""
    max_tags: int = 200_000
    """Start tags, end tags and comments together, counted before anything is parsed: each becomes objects
    of ours."""
    max_depth: int = 250
    """Elements within elements. libxml2 cuts off at 256 without a word, and text would be lost unnoticed;
    the real pages nest 40 deep at most."""
    max_linked_data: int = 2 * 1024 * 1024
    """Code points of JSON-LD that are read; what lies behind is ignored, because the page can do without."""
    max_witness_tags: int = 40_000
    """A second extraction is made only below this: its time is not linear in the size of a page."""
    max_seconds: float = 20.0
    """Processor time for one page, looked at between the steps. A real one takes less than a tenth of a
    second."""


DEFAULT = Limits()
"""What holds for every page that a person opens."""
