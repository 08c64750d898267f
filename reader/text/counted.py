"""How a number of things is worded, on the screen and in print."""

from __future__ import annotations


def counted(count: int, noun: str, plural: str = "") -> str:
    """Return a number of things in words: "no claims", "1 claim", "1,147 claims".

    plural: where the noun takes more than an s.
    """
    many = plural or f"{noun}s"
    return f"no {many}" if count == 0 else f"1 {noun}" if count == 1 else f"{count:,} {many}"
