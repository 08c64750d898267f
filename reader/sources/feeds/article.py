"""From an entry of a feed to its article."""

from __future__ import annotations

import hashlib

from reader.errors import SourceError
from reader.model import Article, Block, Origin, Span
from reader.shelf.feed import FeedEntry
from reader.sources.origins import article_id
from reader.sources.page.entry import fragment
from reader.sources.page.limits import DEFAULT, Limits
from reader.text import normalize

_TEASER = "The feed shows only the beginning, or a summary."
_TITLE_ONLY = "The feed has only the title."


def entry_article(
    entry: FeedEntry, *, feed: str, outlet: str, fetched: str, limits: Limits = DEFAULT
) -> Article:
    """Return the article of an entry, its paragraphs two line ends apart; without a body the title is all.

    `feed` is the address of the feed, `outlet` its title, `fetched` when it was fetched. Raises SourceError
    when the body breaks a limit, or there is neither body nor title.
    """
    origin = Origin("address", entry.address or f"{feed}#{_name(entry)}")
    text = ""
    blocks: list[Block] = []
    for block in fragment(entry.html, origin.text, title=entry.title, limits=limits) if entry.html else ():
        words = normalize.normalize(block.text).strip()
        if words:
            start = len(text) + 2 * bool(text)
            text = f"{text}\n\n{words}" if text else words
            blocks.append(Block(Span(start, start + len(words)), block.kind, block.level))
    note = _TEASER if entry.is_teaser else ""
    if not blocks:
        text, note = entry.title, _TITLE_ONLY
        blocks = [Block(Span(0, len(text)))]
    if not text:
        raise SourceError(f"{origin.text}: this entry of the feed has neither a title nor a text.")
    return Article(
        article_id(origin),
        text,
        entry.title or _first_words(text),
        byline=entry.byline,
        outlet=entry.outlet or outlet,
        published=entry.published,
        url=entry.address,
        note=note,
        blocks=tuple(blocks),
        origin=origin,
        fetched=fetched,
    )


_MAX_TITLE_CODE_POINTS = 80


def _first_words(text: str) -> str:
    """Return what an entry without a title is called: the beginning of its text."""
    line = text.split("\n", 1)[0]
    if len(line) <= _MAX_TITLE_CODE_POINTS:
        return line
    return f"{line[:_MAX_TITLE_CODE_POINTS].rsplit(' ', 1)[0]}…"


def _name(entry: FeedEntry) -> str:
    """Return what tells an entry without an address from the others of its feed."""
    words = "\n".join((entry.title, entry.published, entry.html))
    return entry.guid or hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:16]
