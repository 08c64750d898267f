"""Words for a listing in the lines of a terminal."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text


def wrapped_lines(words: Text, console: Console, margin_cells: int = 0) -> Iterator[Text]:
    """Yield lines that leave room for a margin, none with space at its end."""
    for line in words.wrap(console, max(1, console.width - margin_cells), overflow="fold"):
        line.rstrip()
        yield line
