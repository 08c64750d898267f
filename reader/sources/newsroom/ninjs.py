"""Articles from ninjs, versions 1 to 3: `body_text`, `body_html` ... in the first, `bodies` in the others."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from reader.errors import SourceError
from reader.model import Article, Origin
from reader.sources import decoding, pieces
from reader.sources.page import bylines, dates, fragment
from reader.sources.pieces import About, Piece

_MARKUP = ("html", "xhtml", "xml")
"""Of the forms of a body these have paragraphs; the plain text is often one line."""


def parse(data: bytes, origin: Origin) -> Article:
    """Return the article of a news item. Raises SourceError."""
    name = pieces.printable(origin)
    item = _item(decoding.decode(data, name), name)
    bodies = list(_bodies(item))
    if not bodies:
        raise SourceError(
            f"{name}: is JSON, but no story in ninjs, which has a body. "
            'Lines like {"id": "...", "text": "..."} are read by `reader extract --input-format jsonl`.'
        )
    # The last of equals: versions 2 and 3 put the plain text first.
    body = max(bodies, key=lambda form_and_text: _rank(form_and_text[0]))
    text, blocks = pieces.join(_pieces(*body, name))
    if not blocks:
        raise SourceError(f"{name}: this story has no text: there is nothing to read.")
    return pieces.article(text, blocks, origin, _about(item))


def _item(text: str, name: str) -> dict[str, Any]:
    """Return the properties of the item, their names in small letters: version 2 wrote some in two ways."""
    try:
        item = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SourceError(f"{name}: is not JSON that can be read ({error}).") from error
    if not isinstance(item, dict):
        raise SourceError(f"{name}: is JSON, but no story in ninjs, which is one object.")
    return {key.lower(): value for key, value in item.items()}


def _bodies(item: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the form of every body, like "html", and its text."""
    for key, value in item.items():
        if key.startswith("body_") and isinstance(value, str) and value.strip():
            yield key.removeprefix("body_"), value
    for body in _objects(item.get("bodies")):
        value = body.get("value")
        if isinstance(value, str) and value.strip():
            yield str(body.get("contenttype") or body.get("role") or "text"), value


def _rank(form: str) -> int:
    return any(markup in form.lower() for markup in _MARKUP)


def _pieces(form: str, text: str, name: str) -> Iterator[Piece]:
    if not _rank(form):
        yield from pieces.of_plain_text(text)
        return
    for block in fragment.blocks(text.encode("utf-8", "replace"), name):
        yield Piece(block.text, block.kind, block.level)


def _about(item: dict[str, Any]) -> About:
    outlet = next(
        filter(
            None,
            (
                *(
                    _text(source.get("name"))
                    for key in ("infosources", "infosource")
                    for source in _objects(item.get(key))
                ),
                _text(item.get("copyrightholder")),
                _text(item.get("source")),
            ),
        ),
        "",
    )
    line = _text(item.get("byline")) or _text(item.get("by"))
    created = (_text(item.get(key)) for key in ("firstcreated", "versioncreated", "contentcreated"))
    headlines = [_text(headline.get("value")) for headline in _objects(item.get("headlines"))]
    address = _text(item.get("uri"))
    return About(
        title=_text(item.get("headline")) or next(filter(None, headlines), "") or _text(item.get("slugline")),
        byline=bylines.byline(bylines.names(line) or (line,), outlet),
        outlet=outlet,
        published=next((date for date in map(dates.iso, created) if date), ""),
        url=address if address.startswith(("http://", "https://")) else "",
        note=_text(item.get("ednote")),
    )


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    for each in value if isinstance(value, list) else []:
        if isinstance(each, dict):
            yield {key.lower(): item for key, item in each.items()}


def _text(value: Any) -> str:
    return value.strip() if isinstance(value, str) else ""
