"""Widens spans to whole grapheme clusters: none cuts an emoji sequence, or a letter from its accents.

The clusters are those of Unicode's annex 29 as the tokenizers library ships them, the same on every machine.
(rich's depend on the terminal, and take a flag for two.)
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from reader.model import Span

if TYPE_CHECKING:
    from tokenizers.pre_tokenizers import PreTokenizer

_FIRST_JOINED = "\u0300"
"""The first code point that can join a neighbour."""
_PUNCTUATION = frozenset("‘’“”–—…•")
"""Frequent characters beyond that one that join nothing."""
_REACH = 100
"""Code points on either side among which a cluster is looked for; the longest emoji sequences have 15."""


def whole_graphemes(text: str, span: Span) -> Span:
    """Return the span, widened to begin and end between the grapheme clusters of `text`."""
    return Span(_edge(text, span.start, 0), _edge(text, span.end, 1))


def is_inside_grapheme(text: str, offset: int) -> bool:
    """Tell whether an offset lies between two code points of one grapheme cluster."""
    return _edge(text, offset, 0) != offset


def _edge(text: str, offset: int, side: int) -> int:
    """Return the start (0) or end (1) of the cluster around an offset; the offset itself between two."""
    if not 0 < offset < len(text) or not _may_join(text[offset - 1], text[offset]):
        return offset
    start = max(0, offset - _REACH)
    # A cluster begins with a blank, or ends before it; the blank right before the offset may carry an accent.
    start = max(start, *(text.rfind(blank, start, offset - 1) for blank in " \n"))
    for _, cluster in _clusters().pre_tokenize_str(text[start : offset + _REACH]):
        if start + cluster[0] < offset < start + cluster[1]:
            return start + cluster[side]
    return offset


def _may_join(before: str, after: str) -> bool:
    # Quick, so that clusters are only looked for where there may be one.
    return (before >= _FIRST_JOINED and before not in _PUNCTUATION) or (
        after >= _FIRST_JOINED and after not in _PUNCTUATION
    )


@cache
def _clusters() -> PreTokenizer:
    from tokenizers import Regex  # takes a while, and most texts need none
    from tokenizers.pre_tokenizers import Split

    return Split(Regex(r"\X"), "isolated")
