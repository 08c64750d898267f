"""An article as the values of its row, and back. Pure."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, get_args

from reader.model import ORIGIN_KINDS, Article, Block, BlockKind, Origin, Span, TimeCode

T = TypeVar("T")

_COLUMNS = (
    *("a.id", "texts.text", "versions.title", "a.byline", "a.outlet", "a.published", "a.fetched", "a.url"),
    *("a.note", "a.origin_kind", "a.origin", "a.origin_exact", "versions.blocks", "versions.times"),
)
ARTICLE_COLUMNS = ", ".join(_COLUMNS)
"""What `article` makes an article of, in this order: `a` is the article's row."""
_BLOCK_KINDS = get_args(BlockKind)


DESCRIPTION = ("title", "byline", "outlet", "published", "fetched", "url", "note")
"""The columns of what is known about an article besides its text."""


def description(article: Article) -> dict[str, str]:
    """Return what is known about an article besides its text, by column; empty strings where nothing is."""
    return {name: getattr(article, name) for name in DESCRIPTION}


def origin_values(origin: Origin | None) -> Mapping[str, Any]:
    """Return the columns of an origin; a path may hold what a text in the database cannot."""
    if origin is None:
        return {"origin_kind": None, "origin": "", "origin_exact": None}
    readable = origin.text.encode("utf-8", "replace").decode("utf-8")
    exact = (
        None
        if readable.isprintable() and readable == origin.text
        else origin.text.encode("utf-8", "surrogatepass")
    )
    return {"origin_kind": origin.kind, "origin": readable, "origin_exact": exact}


def article(row: tuple[Any, ...]) -> Article:
    """Return the article that a row of ARTICLE_COLUMNS holds."""
    id, text, title, byline, outlet, published, fetched, url, note, kind, origin, exact, blocks, times = row
    return Article(
        id,
        text,
        title=title,
        byline=byline,
        outlet=outlet,
        published=published,
        fetched=fetched,
        url=url,
        note=note,
        blocks=_parts(blocks, _block, text),
        origin=_origin(kind, origin, exact),
        times=_parts(times, _time, text),
    )


def write_blocks(article: Article) -> str:
    """Return the blocks of an article in JSON."""
    return json.dumps([[*block.span, block.kind, block.level] for block in article.blocks])


def write_times(article: Article) -> str:
    """Return the time codes of an article in JSON."""
    return json.dumps([[*time.span, time.start_seconds, time.end_seconds] for time in article.times])


def _parts(record: str, part: Callable[..., T], text: str) -> tuple[T, ...]:
    """Return the parts of the text in a record; none when it is none, since a text is readable without."""
    try:
        rows = json.loads(record)
        if not all(0 <= start < end <= len(text) for start, end, *_ in rows):
            return ()
        return tuple(part(Span(start, end), *further) for start, end, *further in rows)
    except (ValueError, TypeError, RecursionError):
        return ()


def _block(span: Span, kind: Any, level: int) -> Block:
    if kind not in _BLOCK_KINDS or not all(type(number) is int for number in (*span, level)):
        raise ValueError(f"{kind!r} at {span} is no block")
    return Block(span, kind, level)


def _time(span: Span, start_seconds: float, end_seconds: float) -> TimeCode:
    if not all(type(number) is int for number in span):
        raise ValueError(f"{span} is no span")
    return TimeCode(span, float(start_seconds), float(end_seconds))


def _origin(kind: Any, text: str, exact: bytes | None) -> Origin | None:
    if kind not in ORIGIN_KINDS:
        return None
    return Origin(kind, text if exact is None else exact.decode("utf-8", "surrogatepass"))
