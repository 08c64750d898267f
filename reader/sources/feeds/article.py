"""From an entry of a feed to its article."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from reader.errors import SourceError
from reader.model import Article, Origin
from reader.shelf.address import shown
from reader.shelf.feed import FeedEntry
from reader.sources import pieces
from reader.sources.feeds.body import is_broken_off
from reader.sources.page import overlap
from reader.sources.page.entry_body import entry_blocks
from reader.sources.page.limits import DEFAULT, Limits
from reader.sources.pieces import About, Piece

_TEASER = "The feed shows only the beginning."
_SHORT = "The feed has a short text, which may be all, the beginning or a summary."
_TITLE_ONLY = "The feed has only the title."


def entry_article(
    entry: FeedEntry, *, feed: str, outlet: str, fetched: str, limits: Limits = DEFAULT
) -> Article:
    """Return the article of an entry, its paragraphs two line ends apart; without a body the title is all.

    `feed` is the address of the feed, `outlet` its title, `fetched` when it was fetched. Raises SourceError
    when the body breaks a limit, or there is neither body nor title.
    """
    origin = Origin("address", entry.address or f"{shown(feed)}#{_name(entry)}")
    body = entry_blocks(entry.html, origin.text, title=entry.title, limits=limits) if entry.html else ()
    text, blocks = pieces.join(Piece(block.text, block.kind, block.level) for block in body)
    note = (_TEASER if is_broken_off(entry.html) else _SHORT) if entry.is_teaser else ""
    if not blocks or _says_no_more(text, entry):
        text, blocks = pieces.join([Piece(entry.title)])
        note = _TITLE_ONLY
    if not blocks:
        raise SourceError(f"{shown(origin.text)}: this entry of the feed has neither a title nor a text.")
    title = entry.title or _first_words(text)
    about = About(title, entry.byline, entry.outlet or outlet, entry.published, entry.address, note)
    return replace(pieces.article(text, blocks, origin, about), fetched=fetched)


_MAX_TITLE_CODE_POINTS = 80


def _says_no_more(text: str, entry: FeedEntry) -> bool:
    """Tell whether a text only repeats the title and the outlet of its entry, as in news searches."""
    title, said = overlap.words(entry.title), overlap.words(text)
    return bool(title) and said in (title, [*title, *overlap.words(entry.outlet)])


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
