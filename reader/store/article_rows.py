"""An article as the values of its row, and back. Pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from reader.model import ORIGIN_KINDS, Article, Block, Origin, Span

ARTICLE_COLUMNS = (
    "a.id, texts.text, versions.title, a.byline, a.outlet, a.published, a.fetched, a.url, a.note, "
    "a.origin_kind, a.origin, a.origin_exact, versions.blocks"
)
"""What `article` makes an article of, in this order: `a` is the article's row."""
_BLOCK_KINDS = ("paragraph", "heading", "item", "quote", "code", "rule")


def description(article: Article) -> dict[str, str]:
    """Return what is known about an article besides its text, by column; empty strings where nothing is."""
    return {
        name: getattr(article, name)
        for name in ("title", "byline", "outlet", "published", "fetched", "url", "note")
    }


def origin_values(origin: Origin | None) -> Mapping[str, Any]:
    """Return the columns of an origin; a path may hold what a text in the database cannot."""
    if origin is None:
        return {"origin_kind": None, "origin": "", "origin_exact": None}
    readable = origin.text.encode("utf-8", "replace").decode("utf-8")
    exact = None if readable.isprintable() and readable == origin.text else _exact_bytes(origin.text)
    return {"origin_kind": origin.kind, "origin": readable, "origin_exact": exact}


def article(row: tuple[Any, ...]) -> Article:
    """Return the article that a row of ARTICLE_COLUMNS holds."""
    id, text, title, byline, outlet, published, fetched, url, note, origin_kind, origin, exact, blocks = row
    return Article(
        id,
        text,
        title,
        byline,
        outlet,
        published,
        url,
        note,
        read_blocks(blocks, text),
        _origin(origin_kind, origin, exact),
        fetched,
    )


def write_blocks(article: Article) -> str:
    """Return the blocks of an article in JSON."""
    return json.dumps([[*block.span, block.kind, block.level] for block in article.blocks])


def read_blocks(record: str, text: str) -> tuple[Block, ...]:
    """Return the blocks that are in a record; none when it is not one, since a text is readable without."""
    try:
        blocks = tuple(_block(*row) for row in json.loads(record))
    except (ValueError, TypeError, RecursionError):
        return ()
    is_in_text = all(0 <= block.span.start < block.span.end <= len(text) for block in blocks)
    return blocks if is_in_text else ()


def _block(start: int, end: int, kind: Any, level: int) -> Block:
    if kind not in _BLOCK_KINDS or not all(type(number) is int for number in (start, end, level)):
        raise ValueError(f"{kind!r} at {start!r} to {end!r} is no block")
    return Block(Span(start, end), kind, level)


def _origin(kind: Any, text: str, exact: bytes | None) -> Origin | None:
    if kind not in ORIGIN_KINDS:
        return None
    return Origin(kind, text if exact is None else exact.decode("utf-8", "surrogatepass"))


def _exact_bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
