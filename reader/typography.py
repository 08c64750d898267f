"""How a text is set in its column. Plain values."""

from __future__ import annotations

from dataclasses import dataclass

MAX_SPACING = 2


@dataclass(frozen=True, slots=True)
class Typography:
    """What a person may choose of it, besides the width."""

    justify: bool = False
    """Whether the lines of a paragraph, but for its last one, end at the same cell."""
    spacing: int = 1
    """Blank lines between paragraphs, at most MAX_SPACING; with 0 their first lines are indented."""
    hanging: bool = True
    """Whether a quotation mark that opens a paragraph hangs in the margin, where there is room for it."""
