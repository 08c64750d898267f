"""The text of an article cut into stretches of which each belongs to the same claims: for marks on a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from reader.export.rows import ClaimRow
from reader.model import Article, BlockKind, Span
from reader.text.normalize import blocks


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
    for block in article.blocks or blocks(article.text):
        yield Paragraph(block.kind, block.level, tuple(_stretches(article.text, block.span, rows)))


def _stretches(text: str, block: Span, rows: Sequence[ClaimRow]) -> Iterator[Stretch]:
    near = [row for row in rows if _reach(row).overlaps(block)]
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
