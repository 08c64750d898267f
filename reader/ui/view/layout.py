"""Lays an article out in lines of so many cells: which characters stand where. No widgets, no marks here.

The whole article is wrapped at once, because that takes 20 ms for a megabyte and makes every height exact; a
line is three numbers in arrays, and its text is cut only when somebody looks at it.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from itertools import accumulate
from types import MappingProxyType

from reader.model import Article, Block, Span
from reader.settings.typography import Typography
from reader.text.moments import readable_moment
from reader.text.normalize import blocks as guessed_blocks
from reader.text.normalize import replace_controls
from reader.ui.view.lines import BlockRules, Line, LineRole
from reader.ui.view.outline import opens_with
from reader.ui.view.table_columns import column_gaps
from reader.ui.view.wrap import cells, wrap

NO_BLOCK = -1
"""Stands for the block of a line that is of none."""
_DEFAULT = Typography()
_NO_GAPS: Mapping[int, int] = MappingProxyType({})
_JUSTIFIED: frozenset[LineRole] = frozenset({"paragraph", "item", "quote"})


class Layout:
    """The lines of one article at one width. `height` is exact."""

    def __init__(self, article: Article, width_cells: int, typography: Typography = _DEFAULT) -> None:
        self.article = article
        self.text = replace_controls(article.text)
        """The text that every offset counts in, safe to print."""
        self.width_cells = max(1, width_cells)
        self.typography = typography
        self._blocks = article.blocks or guessed_blocks(self.text)
        self._starts = array("q")
        self._ends = array("q")
        self._block_of = array("q")
        self._inserts: dict[int, tuple[LineRole, str]] = {}
        """By line: title and byline where they are no part of the text."""
        self._gaps_of_tables: dict[int, Mapping[int, Mapping[int, int]]] = {}
        """By block, of those that were looked at."""
        has_title = opens_with(self.text, self._blocks, article.title)
        self._rules = BlockRules(self.text, self._blocks, self.width_cells, typography, has_title)
        self._lay_out(article)

    @property
    def height(self) -> int:
        """How many lines there are, blank ones included."""
        return len(self._starts)

    @property
    def first(self) -> int:
        """The first line that shows something of the article's text; 0 when there is none."""
        return next((y for y, block in enumerate(self._block_of) if block != NO_BLOCK), 0)

    def line(self, y: int) -> Line:
        """Return line `y`, counted from 0."""
        span = self.span(y)
        index = self._block_of[y]
        if index == NO_BLOCK:
            role, text = self._inserts.get(y, ("blank", ""))
            return Line(text, span, role)
        block = self._blocks[index]
        if block.kind == "rule":
            return Line("─" * self.width_cells, Span(span.start, span.start), "rule")
        is_first = y == 0 or self._block_of[y - 1] != index
        role = "title" if self._rules.has_title and index == 0 else block.kind
        prefix, hanging = self._rules.before(index, is_first=is_first)
        fill = self.width_cells + hanging - cells(prefix) if self._is_justified(y, role) else 0
        gaps = self._column_gaps(index).get(span.start, _NO_GAPS) if role == "code" else _NO_GAPS
        return Line(span.of(self.text), span, role, prefix, hanging, fill, gaps)

    def span(self, y: int) -> Span:
        """Return where the text of line `y` stands."""
        return Span(self._starts[y], self._ends[y])

    def start(self, y: int) -> int:
        """Return the code point at which line `y` starts."""
        return self._starts[y]

    def line_end(self, y: int) -> int:
        """Return the code point at which the line after `y` starts; past the last line, one past the text."""
        return self._starts[y + 1] if y + 1 < self.height else len(self.text) + 1

    def line_at(self, offset: int) -> int:
        """Return the line of the character at `offset`; the one before it when it is not shown."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def lines_of(self, span: Span) -> range:
        """Return the lines on which something of `span` stands."""
        return range(self.line_at(span.start), bisect_left(self._starts, max(span.end, span.start + 1)))

    def block_lines(self, y: int) -> range:
        """Return the lines of the block that line `y` belongs to; a blank line stands alone."""
        block = self._block_of[y]
        if block == NO_BLOCK:
            return range(y, y + 1)
        first = last = y
        while first and self._block_of[first - 1] == block:
            first -= 1
        while last + 1 < self.height and self._block_of[last + 1] == block:
            last += 1
        return range(first, last + 1)

    def text_between(self, start: tuple[int, int], end: tuple[int, int]) -> str:
        """Return what stands between two places, each a line and a code point of it, wrapping undone.

        Title and byline that are no part of the text come first when they are between the two.
        """
        inserts = [
            text[start[1] if y == start[0] else 0 : end[1] if y == end[0] else None]
            for y, (_, text) in self._inserts.items()
            if start[0] <= y <= end[0]
        ]
        return "\n".join(filter(None, (*inserts, self.text[self._offset(*start) : self._offset(*end)])))

    def _offset(self, y: int, x: int) -> int:
        if y >= self.height:
            return len(self.text)
        return max(self._starts[y], min(self._starts[y] + x, self._ends[y]))

    def paragraph(self, y: int, count: int) -> int:
        """Return the first line of the paragraph that is `count` paragraphs from line `y`.

        Going back from the middle of a paragraph leads to its first line, as in vim.
        """
        step = 1 if count > 0 else -1
        for _ in range(abs(count)):
            following = y + step
            while 0 <= following < self.height and not self._opens_block(following):
                following += step
            if not 0 <= following < self.height:
                return self.height - 1 if step > 0 else self.first
            y = following
        return y

    def _opens_block(self, y: int) -> bool:
        block = self._block_of[y]
        return block != NO_BLOCK and (y == 0 or self._block_of[y - 1] != block)

    def _is_justified(self, y: int, role: LineRole) -> bool:
        """Tell whether the line is one of a justified paragraph that goes on below it."""
        return (
            self.typography.justify
            and role in _JUSTIFIED
            and y + 1 < self.height
            and self._block_of[y + 1] == self._block_of[y]
            and "\n" not in self.text[self._ends[y] : self._starts[y + 1]]
        )

    def _column_gaps(self, index: int) -> Mapping[int, Mapping[int, int]]:
        """Return what sets the columns of a table, by the code point of the row; empty for other blocks."""
        known_gaps = self._gaps_of_tables.get(index)
        if known_gaps is not None:
            return known_gaps
        block = self._blocks[index]
        rows = block.span.of(self.text).split("\n")
        prefix, _ = self._rules.before(index, is_first=True)
        starts = accumulate((len(row) + 1 for row in rows), initial=block.span.start)
        gaps = dict(zip(starts, column_gaps(rows, self.width_cells - cells(prefix)), strict=False))
        self._gaps_of_tables[index] = gaps
        return gaps

    def _lay_out(self, article: Article) -> None:
        if article.title and not self._rules.has_title:
            self._insert("title", article.title)
        if not self._rules.has_title:
            self._add_facts(article)
        for index, block in enumerate(self._blocks):
            for _ in range(self._rules.blank_lines(index) if self.height else 0):
                self._add(self._ends[-1], self._ends[-1], NO_BLOCK)
            self._add_block(index, block)
            if self._rules.has_title and index == 0:
                self._add_facts(article)
        if not self.height:
            self._add(0, 0, NO_BLOCK)

    def _add_facts(self, article: Article) -> None:
        published = readable_moment(article.published)
        self._insert("byline", " · ".join(filter(None, (article.byline, article.outlet, published))))
        self._insert("byline", article.note)

    def _insert(self, role: LineRole, text: str) -> None:
        text = replace_controls(text).replace("\n", " ").strip()
        at = self._ends[-1] if self._ends else 0
        for span in wrap(text, self.width_cells):
            self._inserts[self.height] = role, span.of(text)
            self._add(at, at, NO_BLOCK)

    def _add_block(self, index: int, block: Block) -> None:
        start, end = block.span
        if block.kind == "rule":
            self._add(start, end, index)
            return
        first, following = (
            cells(prefix) - hanging
            for prefix, hanging in (
                self._rules.before(index, is_first=is_first) for is_first in (True, False)
            )
        )
        width, hanging = self.width_cells - first, following - first
        for line in self.text[start:end].split("\n"):
            for span in wrap(line, width, hanging_cells=hanging) if line.strip() else (Span(0, 0),):
                self._add(start + span.start, start + span.end, index)
            start += len(line) + 1
            width, hanging = self.width_cells - following, 0

    def _add(self, start: int, end: int, block: int) -> None:
        self._starts.append(start)
        self._ends.append(end)
        self._block_of.append(block)
