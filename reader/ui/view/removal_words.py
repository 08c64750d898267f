"""What a reader is told of the blocks that were cut from a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from textual.content import Content

from reader.shelf.removal import Removal
from reader.text.counted import counted

_REASONS: Mapping[str, str] = MappingProxyType(
    {
        "author": "about the author",
        "call": "the page speaks to its reader",
        "comments": "comment",
        "consent": "cookies",
        "editorial": "the editors speak of the article",
        "facts": "date, label or tag",
        "hidden": "not visible",
        "link": "leads to another page",
        "outside": "beside the article",
        "paywall": "asks for money or a login",
        "pulled": "pulled out of the text",
        "related": "another story",
        "repeated": "said before on this page",
        "rule": "no words",
        "title": "the title again",
    }
)
"""In words; the other reasons are words already: caption, newsletter, sharing, advertising, navigation."""


def removed_count(count: int) -> str:
    """Return how many blocks were cut: "Removed 14 blocks"."""
    return f"Removed {counted(count, 'block')}"


def removed_blocks(removals: Sequence[Removal]) -> Content:
    """Return every block with the reason above it, in page order, blank lines between."""
    lines: list[Content] = []
    for removal in removals:
        lines += [
            Content.styled(_REASONS.get(removal.reason, removal.reason), "$muted"),
            Content(removal.text),
            Content(),
        ]
    return Content("\n").join(lines[:-1])
