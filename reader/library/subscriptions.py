"""Which feed a person means by a word. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from reader.errors import SourceError
from reader.shelf.address import identity, shown
from reader.shelf.feed import Subscription

_MAX_NAMES = 5


def find(subscriptions: Sequence[Subscription], word: str) -> tuple[Subscription, ...]:
    """Return the feeds of that address, title, folder or tag; else the one with it in its address or title.

    Case does not count. Raises SourceError when there is none, or more than one of the last kind.
    """
    name = word.strip().casefold()
    if not name:  # it stands in every address
        raise SourceError("An empty name means no feed. `reader feeds` lists them.")
    if feeds := tuple(feed for feed in subscriptions if identity(word).casefold() in _addresses(feed)):
        return feeds
    for of in (_addresses, _titles, _folders, _tags):
        if feeds := tuple(feed for feed in subscriptions if name in of(feed)):
            return feeds
    similar = tuple(feed for feed in subscriptions if any(name in part for part in _parts(feed)))
    if len(similar) == 1:
        return similar
    if not similar:
        raise SourceError(f"{shown(word)}: you follow no such feed. `reader feeds` lists them.")
    names = ", ".join(shown(feed.address) for feed in similar[:_MAX_NAMES])
    more = f" and {len(similar) - _MAX_NAMES} more" if len(similar) > _MAX_NAMES else ""
    raise SourceError(f"{shown(word)}: which one? It stands in {names}{more}.")


def _parts(feed: Subscription) -> tuple[str, str]:
    return shown(feed.address).casefold(), feed.title.casefold()


def _addresses(feed: Subscription) -> tuple[str, ...]:
    spellings = (feed.address, shown(feed.address), identity(feed.address), identity(shown(feed.address)))
    return tuple(spelling.casefold() for spelling in spellings)


def _titles(feed: Subscription) -> tuple[str, ...]:
    return (feed.title.casefold(),) if feed.title else ()


def _folders(feed: Subscription) -> tuple[str, ...]:
    """Return the folder of a feed and those around it."""
    names = feed.folder.casefold().split("/") if feed.folder else []
    return tuple("/".join(names[: depth + 1]) for depth in range(len(names)))


def _tags(feed: Subscription) -> tuple[str, ...]:
    return tuple(tag.casefold() for tag in feed.tags)
