"""Gives memory back to the system that the C library has kept.

Texts and answers of all sizes come and go, and what they leave is too scattered for the allocator to give it
back by itself: after three hundred articles 14 MB of 90 were of no use to anybody. Only glibc, the C library
of most Linux systems, has the functions for that; nothing is done elsewhere.
"""

from __future__ import annotations

import sys
from functools import cache
from typing import Any

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _MAX_ARENAS = -1, -3, -8
"""Parameters of `mallopt`, from glibc's `malloc.h`."""
_TRIM_BYTES = 128 * 1024
"""glibc's own value at the start. Left alone it grows with the greatest piece that was ever freed, to twice
that: so much at the end of a heap is then kept for good."""
_MMAP_BYTES = 32 * 1024
"""A piece of that size comes from the system, and goes back when it is freed. Among the others it would leave
a hole, which what stays then divides."""


def give_back() -> None:
    """Give back whole pages of free memory, in half a millisecond."""
    _call("malloc_trim", 0)


def share() -> None:
    """Have threads that begin take memory from where the others do.

    Each has a heap of its own otherwise, of which nothing at its end is given back: some 6 MB in two.
    """
    _call("mallopt", _MAX_ARENAS, 1)


def keep_little() -> None:
    """Keep little of what is freed; not for what makes great arrays all the time, which would each be new."""
    _call("mallopt", _TRIM_THRESHOLD, _TRIM_BYTES)
    _call("mallopt", _MMAP_THRESHOLD, _MMAP_BYTES)


def _call(name: str, *arguments: int) -> None:
    function = _function(name) if sys.platform == "linux" else None
    if function is not None:  # another C library, as musl, has none
        function(*arguments)


@cache
def _function(name: str) -> Any:
    """Return a function of the C library; None without it. To look makes a class, which refers to itself."""
    import ctypes  # not at the start, of which it would take a hundredth

    return getattr(ctypes.CDLL(None), name, None)
