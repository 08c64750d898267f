"""The text of an article cut into stretches of which each belongs to the same claims: for marks on a page."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.export.rows import ClaimRow
from reader.model import Article, BlockKind, Span
from reader.text.normalize import blocks
from reader.text.overlapping import OverlapIndex


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some words of a paragraph."""

    text: str
    claims: tuple[int, ...] = ()
    """Numbers of the claims whose content has them, the longest first; empty for none."""
    begins: tuple[int, ...] = ()
    """Numbers of the claims whose content begins here."""
    is_cue: bool = False
    is_source: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of an article, with its words."""

    kind: BlockKind
    level: int
    stretches: tuple[Stretch, ...]


def marked_paragraphs(article: Article, rows: Sequence[ClaimRow]) -> Iterator[Paragraph]:
    """Yield the paragraphs of an article, with what belongs to the claims of `rows`."""
    marks = _Marks(rows)
    for block in article.blocks or blocks(article.text):
        yield Paragraph(block.kind, block.level, tuple(marks.stretches(article.text, block.span)))


class _Marks:
    """Where contents, cues and sources of some claims stand."""

    def __init__(self, rows: Sequence[ClaimRow]) -> None:
        self._rows = rows
        spans = (span for row in rows for span in (*row.content, *row.cue_spans, *row.source_spans))
        self._edges = sorted({edge for span in spans for edge in span})
        self._contents = OverlapIndex(row.content for row in rows)
        self._cues = OverlapIndex(row.cue_spans for row in rows)
        self._sources = OverlapIndex(row.source_spans for row in rows)

    def stretches(self, text: str, block: Span) -> Iterator[Stretch]:
        """Yield a block cut wherever one of them begins or ends: what overlaps a stretch has all of it."""
        inside = self._edges[bisect_right(self._edges, block.start) : bisect_left(self._edges, block.end)]
        for start, end in pairwise(sorted({block.start, *inside, block.end})):
            stretch = Span(start, end)
            claims = [self._rows[place] for place in self._contents.rows(stretch)]
            claims.sort(key=lambda row: row.content[0].start - row.content[-1].end)
            yield Stretch(
                stretch.of(text),
                tuple(row.number for row in claims),
                tuple(row.number for row in claims if row.content[0].start == start),
                self._cues.touches(stretch),
                self._sources.touches(stretch),
            )
