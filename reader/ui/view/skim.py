"""An article with everything but its claims folded away: a line around each is left. No widgets here."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Iterable, Iterator

from reader.model import Span
from reader.ui.view.layout import NO_BLOCK, Layout, Line

_FOLD = -1
"""Stands for the line of a fold where there is none of the whole layout."""
_CONTEXT_LINES = 1


class Skimmed(Layout):
    """Lines of a whole layout, and folds in place of the others. A fold starts where its first line does."""

    def __init__(self, whole: Layout, shown: Iterable[Span], opened: Collection[int]) -> None:
        """Fold away what is no line of `shown`, nor beside one in its block, nor of an `opened` block."""
        self.article = whole.article
        self.text = whole.text
        self.width_cells = whole.width_cells
        self.typography = whole.typography
        self._blocks = whole._blocks
        self._titled = whole._titled
        self._starts, self._ends, self._block_of = array("q"), array("q"), array("q")
        self._own = {}
        self._whole = whole
        self._lines = array("q")
        self._folded: dict[int, tuple[frozenset[int], int]] = {}
        """By line of a fold: the blocks that it hides something of, and how many lines with text."""
        for run, is_shown in _runs(whole, _kept(whole, shown, opened)):
            if is_shown:
                for y in run:
                    self._keep(y)
            else:
                self._fold(run)

    def line(self, y: int) -> Line:
        """Return line `y`, counted from 0."""
        if y not in self._folded:
            return self._whole.line(self._lines[y])
        hidden = self._folded[y][1]
        words = f"⋯ {hidden} {'line' if hidden == 1 else 'lines'}"
        return Line("", Span(self._starts[y], self._starts[y]), "fold", prefix=words)

    @property
    def first(self) -> int:
        """The first line that shows something of the article's text, or hides it."""
        return min([super().first, *self._folded])

    def folded_at(self, y: int) -> frozenset[int]:
        """Return the blocks that the fold on line `y` hides something of; none where there is no fold."""
        return self._folded[y][0] if y in self._folded else frozenset()

    def block_at(self, y: int) -> frozenset[int]:
        """Return the block that line `y` is of; none for a fold and between blocks."""
        return frozenset({self._block_of[y]} - {NO_BLOCK})

    def hidden_at(self, offset: int) -> frozenset[int]:
        """Return the block that a fold hides the code point `offset` of; none when it is in sight."""
        if self.line_at(offset) not in self._folded:
            return frozenset()
        return frozenset({self._whole._block_of[self._whole.line_at(offset)]} - {NO_BLOCK})

    def hides_of(self, blocks: Collection[int]) -> bool:
        """Tell whether a fold hides something of one of the blocks."""
        return any(not folded.isdisjoint(blocks) for folded, _ in self._folded.values())

    def _keep(self, y: int) -> None:
        if y in self._whole._own:
            self._own[self.height] = self._whole._own[y]
        self._lines.append(y)
        self._add(self._whole._starts[y], self._whole._ends[y], self._whole._block_of[y])

    def _fold(self, run: range) -> None:
        blocks = [block for block in self._whole._block_of[run.start : run.stop] if block != NO_BLOCK]
        self._folded[self.height] = frozenset(blocks), len(blocks)
        start = self._whole._starts[run.start]
        self._lines.append(_FOLD)
        self._add(start, start, NO_BLOCK)


def _kept(whole: Layout, shown: Iterable[Span], opened: Collection[int]) -> bytearray:
    """Return 1 for every line of `whole` that stays."""
    block_of = whole._block_of
    kept = bytearray(
        y in whole._own or block in opened or bool(whole._titled and block == 0)
        for y, block in enumerate(block_of)
    )
    for span in shown:
        lines = whole.lines_of(span)
        kept[lines.start : lines.stop] = b"\1" * len(lines)
        for y, inside in ((lines.start, -1), (lines.stop - 1, 1)):
            for beside in range(y + inside, y + inside * (_CONTEXT_LINES + 1), inside):
                if 0 <= beside < whole.height and block_of[beside] == block_of[y]:
                    kept[beside] = 1
    return kept


def _runs(whole: Layout, kept: bytearray) -> Iterator[tuple[range, bool]]:
    """Yield runs of lines that stay or go; a run of blank lines stays, and so does a single line of text."""
    start = 0
    for y in range(1, whole.height + 1):
        if y < whole.height and kept[y] == kept[start]:
            continue
        run = range(start, y)
        is_blank = all(block == NO_BLOCK for block in whole._block_of[start:y])
        yield run, bool(kept[start]) or is_blank or len(run) == 1
        start = y
