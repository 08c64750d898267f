"""Two texts beside each other, the words that differ between signs, so that no colour is needed. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from reader.text.alignment.align import Alignment
from reader.text.alignment.words import Word, printed

_OPEN, _CLOSE = "‹", "›"


def side_by_side(text: str, other_text: str, alignment: Alignment) -> tuple[Content, Content]:
    """Return the words of both texts, those that the other one has otherwise in bold and between signs."""
    first, second = [], []
    for stretch in alignment.stretches:
        is_equal = stretch.kind == "equal"
        words = alignment.first.words[stretch.start : stretch.end]
        other_words = alignment.second.words[stretch.other_start : stretch.other_end]
        first += _part(text, words, is_equal=is_equal)
        second += _part(other_text, other_words, is_equal=is_equal)
    return Content(" ").join(first), Content(" ").join(second)


def _part(text: str, words: Sequence[Word], *, is_equal: bool) -> list[Content]:
    if not words:
        return []
    line = printed(text, words)
    return [Content(line) if is_equal else Content.styled(f"{_OPEN}{line}{_CLOSE}", "bold $accent")]
