"""One string for all that are equal: each row of a query has its own, though a thousand rows say the same."""

from __future__ import annotations


class RepeatedStrings(dict[str, str]):
    """Maps each string to the first that was equal to it, for as long as some rows are read.

    Not `sys.intern`: its table grows with what passes through it, and stays as large.
    """

    def __missing__(self, string: str) -> str:
        """Take a string for all later ones like it."""
        self[string] = string
        return string
