"""An attribution in words of the encoder's input, before it becomes one in code points."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

Range = tuple[int, int]
"""Half-open range of words."""


class Part(NamedTuple):
    """One run of words of a content; parts compare by their place."""

    start: int
    end: int
    link: float
    """How likely it belongs to the cue: log-probability a word."""

    @property
    def range(self) -> Range:
        """Its words."""
        return self.start, self.end

    def at(self, start: int, end: int) -> Part:
        """Return a part over other words that is as likely."""
        return Part(start, end, self.link)


@dataclass(frozen=True, slots=True)
class Draft:
    """One attribution; corrections make a new one of it."""

    cue: Range
    content: tuple[Part, ...] = ()
    """In the order in which they came; parts may touch, but not overlap."""
    source: Range | None = None
    """None when nobody is named."""
    source_link: float = 0.0
    """Log-probability a word of the choice of source, or of none."""

    def with_content(self, content: tuple[Part, ...]) -> Draft:
        """Return a draft of other content; the draft itself where it is the same."""
        return self if content == self.content else replace(self, content=content)

    @property
    def link(self) -> float:
        """The link of its least likely part. Raises ValueError without content."""
        return min(part.link for part in self.content)

    def until(self, word: int) -> Draft:
        """Return the draft without the words of its content from `word` on; it may have no content then."""
        parts = (part.at(part.start, min(part.end, word)) for part in self.content if part.start < word)
        return replace(self, content=tuple(parts))

    def content_words(self) -> Iterator[int]:
        """Yield the words of its content, part by part."""
        for part in self.content:
            yield from range(part.start, part.end)
