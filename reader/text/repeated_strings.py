"""One string for all that are equal: each row and each claim has its own, though a thousand say the same."""

from __future__ import annotations


class RepeatedStrings(dict[str, str]):
    """Maps each string to the first that was equal to it, for as long as some rows are read.

    Not `sys.intern`: its table grows with what passes through it, and stays as large. Python 3.12 even keeps
    every string that was ever in it.
    """

    def __missing__(self, string: str) -> str:
        """Take a string for all later ones like it."""
        self[string] = string
        return string
