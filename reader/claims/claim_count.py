"""How a number of claims is worded, on the screen and in print."""

from __future__ import annotations


def claim_count(count: int) -> str:
    """Return a number of claims in words: "no claims", "1 claim", "1,147 claims"."""
    return "no claims" if count == 0 else "1 claim" if count == 1 else f"{count:,} claims"
