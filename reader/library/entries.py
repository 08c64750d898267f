"""The entries of a feed as they go into the library: each once, each with a name of its own. Pure."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from reader.model import Article
from reader.shelf.feed import FeedEntry


def unique(entries: Iterable[FeedEntry]) -> tuple[FeedEntry, ...]:
    """Return the entries that say something, each once, with names and addresses that only one of them has.

    Some feeds give all their entries the same name, or all the address of the site.
    """
    different = [entry for entry in dict.fromkeys(entries) if entry.address or entry.title or entry.html]
    # The same name and address twice is an entry that was changed, and the newer one stands first.
    newest: dict[tuple[str, str], FeedEntry] = {}
    for entry in different:
        key = (entry.guid, entry.address) if entry.guid or entry.address else ("", digest(entry))
        newest.setdefault(key, entry)
    guids = Counter(entry.guid for entry in newest.values())
    addresses = Counter(entry.address for entry in newest.values())
    return tuple(
        replace(
            entry,
            guid=entry.guid if guids[entry.guid] == 1 else "",
            address=entry.address if addresses[entry.address] == 1 else "",
        )
        for entry in newest.values()
    )


def name(entry: FeedEntry) -> str:
    """Return what tells an entry from the others of its feed, at the next time too."""
    return entry.guid or entry.address or f"sha256:{digest(entry)}"


def digest(entry: FeedEntry) -> str:
    """Return what changes when the feed says something else in an entry."""
    words = "\0".join((entry.address, entry.title, entry.byline, entry.html))
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def with_full_text(article: Article, page: Article) -> Article:
    """Return the article of an entry with the text of its page, where that has more of it, or just as much.

    What the feed says of its entry stays; the page fills in what it does not say. With the same words on its
    page an entry is no teaser, however short it is.
    """
    words, page_words = article.text.split(), page.text.split()
    if len(page_words) <= len(words) and page_words != words:
        return article
    return replace(
        article,
        text=page.text,
        blocks=page.blocks,
        title=article.title or page.title,
        byline=article.byline or page.byline,
        outlet=article.outlet or page.outlet,
        published=article.published or page.published,
        note=page.note,
    )
