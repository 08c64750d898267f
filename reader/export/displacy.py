"""Claims as what spaCy's displaCy draws: `displacy.render(data, style="span", manual=True)`.

A list with one object an article: its tokens, and the content, cues and sources as spans of tokens, which may
lie over one another. The note at a content has the id of its claim.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO

from reader.export.analyzed_article import AnalyzedArticle
from reader.export.rows import ClaimRow, rows
from reader.model import Span

_TOKEN = re.compile(r"\w+(?:['’]\w+)*|[^\w\s]")


def write(articles: Iterable[AnalyzedArticle], file: BinaryIO) -> None:
    """Write the list."""
    file.write(b"[")
    for number, article in enumerate(articles):
        data = json.dumps(drawing(article), ensure_ascii=False)
        file.write((",\n" if number else "\n").encode() + data.encode("utf-8", "replace"))
    file.write(b"\n]\n")


def drawing(article: AnalyzedArticle) -> dict[str, Any]:
    """Return what displaCy takes for one article."""
    tokens = [Span(*match.span()) for match in _TOKEN.finditer(article.article.text)]
    claims = rows(*article)
    return {
        "text": article.article.text,
        "title": article.article.title or None,
        "tokens": [token.of(article.article.text) for token in tokens],
        "spans": [span for row in claims for span in _spans(row, tokens)],
    }


def _spans(row: ClaimRow, tokens: Sequence[Span]) -> Iterator[dict[str, Any]]:
    for span in row.content:
        yield from _span(span, tokens, row.kind.upper(), row.id)
    for span in row.cue_spans:
        yield from _span(span, tokens, "CUE", row.id)
    for span in row.source_spans:
        yield from _span(span, tokens, "SOURCE", row.id)


def _span(span: Span, tokens: Sequence[Span], label: str, id: str) -> Iterator[dict[str, Any]]:
    """Yield a span in tokens: those that it has a part of; nothing where it has none."""
    first = bisect_right(tokens, span.start, key=lambda token: token.end)
    stop = bisect_left(tokens, span.end, key=lambda token: token.start)
    if first < stop:
        yield {"start_token": first, "end_token": stop, "label": label, "kb_id": id, "kb_url": "#"}
