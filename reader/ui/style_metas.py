"""Has what a style carries along, as where a word stands, lie among other small things in memory.

Rich and Textual keep it pickled. Python's pickler writes into a piece of 4 kB from the C library, of which
the result keeps the first 30 to 100 bytes: it stays for as long as the style, in a page in which next to
nothing else may find room. A thousand styles that are remembered lay in eight hundred pages.
"""

from __future__ import annotations

import pickle

import rich.style
import textual.style


def lie_close() -> None:
    """Have both libraries keep a copy, which takes no more room than it needs."""
    for module in (rich.style, textual.style):
        module.dumps = _pickled  # type: ignore[attr-defined]  # imported there by that name


def _pickled(meta: object) -> bytes:
    return bytes(memoryview(pickle.dumps(meta)))  # `bytes` of bytes would be the same object
