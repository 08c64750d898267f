"""The text of an article cut into stretches of which each belongs to the same claims: for marks on a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.export.rows import ClaimRow
from reader.model import Article, BlockKind, Span
from reader.text.normalize import blocks
from reader.text.span_index import SpanIndex


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
    reaches = SpanIndex([_reach(row) for row in rows])
    for block in article.blocks or blocks(article.text):
        near = [rows[index] for index in reaches.overlapping(block.span)]
        yield Paragraph(block.kind, block.level, tuple(_stretches(article.text, block.span, near)))


def _stretches(text: str, block: Span, near: Sequence[ClaimRow]) -> Iterator[Stretch]:
    """Yield the words of a block; `near` are the claims that reach into it."""
    edges = {block.start, block.end}
    for row in near:
        for span in (*row.content, *row.cue_spans, *row.source_spans):
            edges.update(edge for edge in span if block.start < edge < block.end)
    for start, end in pairwise(sorted(edges)):
        stretch = Span(start, end)
        claims = [row for row in near if _has(row.content, stretch)]
        claims.sort(key=lambda row: row.content[0].start - row.content[-1].end)
        yield Stretch(
            stretch.of(text),
            tuple(row.number for row in claims),
            tuple(row.number for row in claims if row.content[0].start == start),
            any(_has(row.cue_spans, stretch) for row in near),
            any(_has(row.source_spans, stretch) for row in near),
        )


def _reach(row: ClaimRow) -> Span:
    spans = (*row.content, *row.cue_spans, *row.source_spans)
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _has(spans: Sequence[Span], stretch: Span) -> bool:
    return any(span.start <= stretch.start and stretch.end <= span.end for span in spans)
