"""The paragraphs of the text that is analyzed, remembered: ten stages ask for them.

Nothing remembers them outside of the analysis: whoever shows a text asks once, and would keep a second copy
of a book, with its quotation marks doubled, for as long as it is open.
"""

from __future__ import annotations

from functools import lru_cache

from reader.model import Span
from reader.text import normalize


@lru_cache(maxsize=2)
def paragraphs(text: str) -> tuple[Span, ...]:
    """Return what `normalize.paragraphs` does; two texts are remembered, the shown and the legible one."""
    return normalize.paragraphs(text)
