"""Articles from plain text and Markdown, with what stands in their front matter."""

from __future__ import annotations

import re
from collections.abc import Callable

from reader.errors import SourceError
from reader.model import Article, Block, Origin
from reader.sources import front_matter, pieces
from reader.sources.decoding import decode
from reader.text import normalize
from reader.text.hard_wraps import unwrapped

_BLANK_LINES_ABOVE = re.compile(r"\A(?:[^\S\n]*\n)+")

Render = Callable[[str], tuple[str, tuple[Block, ...]]]
"""Returns the text of what stands below the front matter, and its blocks."""


def parse(data: bytes, origin: Origin) -> Article:
    """Return the article in the bytes of a plain text. Raises SourceError."""
    return _parse(data, origin, _plain)


def parse_markdown(data: bytes, origin: Origin) -> Article:
    """Return the article in the bytes of a Markdown file. Raises SourceError."""
    from reader.sources.markdown import render  # with it comes its parser

    return _parse(data, origin, render)


def _parse(data: bytes, origin: Origin, render: Render) -> Article:
    name = pieces.printable(origin)
    fields, body = front_matter.split(normalize.normalize(decode(data, name)))
    text, blocks = render(body)
    if not blocks:
        cause = "has no text below its front matter" if fields else "is empty: there is nothing to read"
        raise SourceError(f"{name}: {cause}.")
    return pieces.article(text, blocks, origin, pieces.About(**fields))


def _plain(body: str) -> tuple[str, tuple[Block, ...]]:
    text = _BLANK_LINES_ABOVE.sub("", unwrapped(body)).rstrip()
    return text, normalize.blocks(text)
