"""An article with everything but its claims folded away: a line around each is left. No widgets here."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator

from reader.model import Span
from reader.text.counted import counted
from reader.ui.view.layout import NO_BLOCK, Layout
from reader.ui.view.lines import Line

_FOLD = -1
"""Stands for the line of a fold where there is none of the whole layout."""
_CONTEXT_LINES = 1
"""Lines left above and below a claim, in its block: what it answers is seen, and skimming stays short."""


class Skimmed(Layout):
    """Lines of a whole layout, and folds in place of the others. A fold starts where its first line does."""

    def __init__(self, whole: Layout, spans: Iterable[Span], open_blocks: Collection[int]) -> None:
        """Fold away what is no line of `spans`, nor beside one in its block, nor of one of `open_blocks`."""
        self.article = whole.article
        self.text = whole.text
        self.width_cells = whole.width_cells
        self.typography = whole.typography
        self._blocks = whole._blocks
        self._rules = whole._rules
        self._starts, self._ends, self._block_of = array("q"), array("q"), array("q")
        self._inserts = {}
        self._whole = whole
        self._lines = array("q")
        self._folds: dict[int, tuple[frozenset[int], int]] = {}
        """By line of a fold: the blocks that it hides something of, and how many lines with text."""
        for run, is_visible in _runs(whole, _visible_lines(whole, spans, open_blocks)):
            if is_visible:
                for y in run:
                    self._keep(y)
            else:
                self._fold(run)

    def line(self, y: int) -> Line:
        """Return line `y`, counted from 0."""
        if y not in self._folds:
            return self._whole.line(self._lines[y])
        count = self._folds[y][1]
        words = f"⋯ {counted(count, 'line')}"
        return Line("", Span(self._starts[y], self._starts[y]), "fold", prefix=words)

    @property
    def first(self) -> int:
        """The first line that shows something of the article's text, or hides it."""
        return min([super().first, *self._folds])

    def folded_at(self, y: int) -> frozenset[int]:
        """Return the blocks that the fold on line `y` hides something of; none where there is no fold."""
        return self._folds[y][0] if y in self._folds else frozenset()

    def block_at(self, y: int) -> frozenset[int]:
        """Return the block that line `y` is of; none for a fold and between blocks."""
        return frozenset({self._block_of[y]} - {NO_BLOCK})

    def hidden_at(self, offset: int) -> frozenset[int]:
        """Return the block that a fold hides the code point `offset` of; none when it is in sight."""
        if self.line_at(offset) not in self._folds:
            return frozenset()
        return frozenset({self._whole._block_of[self._whole.line_at(offset)]} - {NO_BLOCK})

    def hides_of(self, blocks: Collection[int]) -> bool:
        """Tell whether a fold hides something of one of the blocks."""
        return any(not fold.isdisjoint(blocks) for fold, _ in self._folds.values())

    def _keep(self, y: int) -> None:
        if y in self._whole._inserts:
            self._inserts[self.height] = self._whole._inserts[y]
        self._lines.append(y)
        self._add(self._whole._starts[y], self._whole._ends[y], self._whole._block_of[y])

    def _fold(self, run: range) -> None:
        blocks = [block for block in self._whole._block_of[run.start : run.stop] if block != NO_BLOCK]
        self._folds[self.height] = frozenset(blocks), len(blocks)
        start = self._whole._starts[run.start]
        self._lines.append(_FOLD)
        self._add(start, start, NO_BLOCK)


def _visible_lines(whole: Layout, spans: Iterable[Span], open_blocks: Collection[int]) -> bytearray:
    """Return a byte for each line of `whole`: 1 when it stays, 0 when a fold takes its place."""
    block_of = whole._block_of
    visible = bytearray(
        y in whole._inserts or block in open_blocks or bool(whole._rules.has_title and block == 0)
        for y, block in enumerate(block_of)
    )
    for span in spans:
        lines = whole.lines_of(span)
        visible[lines.start : lines.stop] = b"\1" * len(lines)
        for y, inside in ((lines.start, -1), (lines.stop - 1, 1)):
            for beside in range(y + inside, y + inside * (_CONTEXT_LINES + 1), inside):
                if 0 <= beside < whole.height and block_of[beside] == block_of[y]:
                    visible[beside] = 1
    return visible


def _runs(whole: Layout, visible: bytearray) -> Iterator[tuple[range, bool]]:
    """Yield runs of lines that stay or go; a run of blank lines stays, and so does a single line of text."""
    start = 0
    for y in range(1, whole.height + 1):
        if y < whole.height and visible[y] == visible[start]:
            continue
        run = range(start, y)
        is_blank = all(block == NO_BLOCK for block in whole._block_of[start:y])
        yield run, bool(visible[start]) or is_blank or len(run) == 1
        start = y
