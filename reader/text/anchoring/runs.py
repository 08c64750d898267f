"""A frame with its context as runs of words, to be laid on a text. Pure."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from reader.text.anchors import Selector
from reader.text.words import WordIndex, split

MIN_BESIDE_CODE_POINTS = 64
"""At least so much context is kept beyond a frame, but for the edges of a text: a sentence or the better part
of one. It is part of the form of the files: shorter context is taken for the edge of the text."""
_MIN_CONTEXT_WORDS = 6
"""Fewer words than this beside a frame prove nothing, but at the edge of a text where no more are."""


@dataclass(frozen=True, slots=True)
class Runs:
    """A frame with its context, as runs of the numbers that its words have in one text."""

    before: list[int]
    lead: list[int]
    words: list[int]
    trail: list[int]
    after: list[int]
    is_at_start: bool
    """Whether the context before begins with the text it comes from."""
    is_at_end: bool
    """Whether the context after ends with that text."""

    @property
    def frame(self) -> list[int]:
        """The words with who says them."""
        return [*self.lead, *self.words, *self.trail]


def runs_of(index: WordIndex, selector: Selector, lead: int, trail: int) -> Runs:
    """Return a frame, of which `lead` and `trail` are in prefix and suffix, in the numbers of a text."""
    inner = len(selector.prefix) - lead
    is_at_start = inner < MIN_BESIDE_CODE_POINTS
    is_at_end = len(selector.suffix) - trail < MIN_BESIDE_CODE_POINTS
    words = split(selector.prefix + selector.exact + selector.suffix)
    end = len(selector.prefix) + len(selector.exact)
    bounds = (inner, len(selector.prefix), end, end + trail)
    parts: tuple[list[int], ...] = ([], [], [], [], [])
    for (start, _), number in zip(words, index.coded([word for _, word in words]), strict=True):
        parts[bisect_right(bounds, start)].append(number)
    before, leading, content, trailing, after = parts
    return Runs(before, leading, content, trailing, after, is_at_start, is_at_end)


def stands_before(index: WordIndex, runs: Runs, place: int) -> bool:
    """Tell whether the context before a frame ends at a word; a short one only at the start of the text."""
    start = place - len(runs.before)
    if not index.stands(runs.before, start):
        return False
    return len(runs.before) >= _MIN_CONTEXT_WORDS or (runs.is_at_start and start == 0)


def stands_after(index: WordIndex, runs: Runs, place: int) -> bool:
    """Tell whether the context after a frame begins at a word; a short one only at the end of the text."""
    if not index.stands(runs.after, place):
        return False
    is_end = place + len(runs.after) == len(index)
    return len(runs.after) >= _MIN_CONTEXT_WORDS or (runs.is_at_end and is_end)
