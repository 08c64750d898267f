"""What a line of an article is, and what the rules of typography set before and above it. No widgets here."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Literal, NamedTuple

from reader.model import Block, Span
from reader.settings.typography import Typography
from reader.ui.view.wrap import cells

LineRole = Literal[
    "title", "byline", "blank", "paragraph", "heading", "item", "quote", "code", "rule", "fold"
]

_ITEM_SIGN = re.compile(r"(?:[-*+•‣–—]|\d{1,3}[.)])\s+")
_NARROWEST_WITH_PREFIX = 12
"""Cells of the narrowest column with indents: in a narrower one the deepest, of 8, leaves no word whole."""
_MAX_ITEM_LEVEL = 4
"""Items deeper than this are indented like it, so that the text keeps most of the column."""
_INDENT = "  "
_HANGING = frozenset("“„«‹‘\"'")
"""Opening quotation marks that are one cell wide."""


class Line(NamedTuple):
    """One line as it is shown."""

    text: str
    """What stands on it, without `prefix`; as many code points as `span` unless it is no part of the text."""
    span: Span
    """Where it stands in the article's text; empty for what is not of it: blank lines, byline."""
    role: LineRole
    prefix: str = ""
    """Drawn before the text: the indent of an item or a paragraph, the bar of a block quote."""
    hanging_cells: int = 0
    """So far to the left of the column it begins."""
    fill_cells: int = 0
    """So many cells the text is stretched to; 0 when it is shown as it is."""
    column_gaps: Mapping[int, int] = MappingProxyType({})
    """How many cells are drawn before which characters of a row of a table, so that its columns stand."""


class BlockRules(NamedTuple):
    """How the blocks of one text are set in a column of so many cells."""

    text: str
    blocks: Sequence[Block]
    width_cells: int
    typography: Typography
    has_title: bool
    """Whether the first block is the title."""

    def blank_lines(self, index: int) -> int:
        """Return how many blank lines stand above a block that is not at the top."""
        kind, above = self.blocks[index].kind, self.blocks[index - 1].kind if index else None
        if self._runs_on(index) or kind == above == "item":
            return 0
        return 1 if above == "heading" else max(1, self.typography.spacing)

    def before(self, index: int, *, is_first: bool) -> tuple[str, int]:
        """Return what is drawn before a line of a block, and how many cells the line hangs out.

        `is_first` tells the first line of the block from those below it.
        """
        block = self.blocks[index]
        if block.kind != "paragraph" or not is_first:
            return self._prefix(block, is_first=is_first), 0
        hanging = int(self.typography.hanging and self.text[block.span.start] in _HANGING)
        return (_INDENT[hanging:], 0) if self._runs_on(index) else ("", hanging)

    def _runs_on(self, index: int) -> bool:
        """Tell whether a block is a paragraph that only an indent sets apart from the one above."""
        return (
            self.typography.spacing == 0
            and self.width_cells >= _NARROWEST_WITH_PREFIX
            and index > self.has_title
            and self.blocks[index].kind == self.blocks[index - 1].kind == "paragraph"
        )

    def _prefix(self, block: Block, *, is_first: bool) -> str:
        if self.width_cells < _NARROWEST_WITH_PREFIX:
            return ""
        match block.kind:
            case "item":
                indent = _INDENT * min(max(block.level, 1), _MAX_ITEM_LEVEL)
                sign = _ITEM_SIGN.match(self.text, block.span.start, block.span.end)
                # The lines below a sign hang under the first word; without a sign an item just goes on.
                if sign is None:
                    return indent
                return indent[2:] if is_first else indent[2:] + " " * cells(sign[0])
            case "quote":
                return "│ "
            case "code":
                return _INDENT
            case _:
                return ""
