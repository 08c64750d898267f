"""Feeds: what a person subscribed to, what a server said of it, and what an entry holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal, get_args

FullText = Literal["never", "short", "always"]

FULL_TEXTS: tuple[FullText, ...] = get_args(FullText)
_NO_EXTRAS: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Subscription:
    """A feed that a person follows."""

    address: str
    """As the person gave it, or as the server moved it for good; unique, whatever the spelling."""
    title: str = ""
    folder: str = ""
    """Names from the outermost on, parted by "/"; empty at the top. In a name from a list a slash is "∕"."""
    tags: tuple[str, ...] = ()
    site: str = ""
    """The address of the site that it belongs to."""
    full_text: FullText = "short"
    """When the page of an entry is fetched: never, when the feed has only a teaser, always."""
    extras: Mapping[str, str] = field(default_factory=lambda: _NO_EXTRAS)
    """Attributes in an OPML file that mean nothing here, kept for the way out."""

    def __post_init__(self) -> None:
        if not self.address:
            raise ValueError("a feed needs an address")
        if self.full_text not in FULL_TEXTS:
            raise ValueError(f"the text is fetched {', '.join(FULL_TEXTS)}, not {self.full_text!r}")


@dataclass(frozen=True, slots=True)
class FetchState:
    """What is known of the last request for a feed."""

    etag: str = ""
    """The validator ETag, verbatim, quotation marks and W/ included."""
    modified: str = ""
    """The validator Last-Modified, verbatim."""
    due: float = 0.0
    """Seconds since 1970: it is not asked for before that."""
    failures: int = 0
    """How many times in a row it could not be had."""
    problem: str = ""
    """Why not, in a sentence; without failures, what of it could not be read. Empty when all is well."""
    fetched: str = ""
    """When it was had last, ISO 8601; empty when never."""


@dataclass(frozen=True, slots=True)
class HostState:
    """What a server asked for, whatever feed it was about."""

    due: float = 0.0
    """Seconds since 1970: it is asked for nothing before that."""
    refusals: int = 0
    """How many times in a row it said that it is asked too often."""


@dataclass(frozen=True, slots=True)
class FeedEntry:
    """One entry of a feed."""

    guid: str
    """What the feed calls it; empty when it has no name."""
    address: str
    title: str = ""
    byline: str = ""
    published: str = ""
    """ISO 8601 with the time of day and zone where the feed has them; empty when unknown."""
    html: str = ""
    """The body that the feed has, as HTML; empty without."""
    is_teaser: bool = False
    """Whether the body is only the beginning, or a summary."""
    outlet: str = ""
    """Where it was taken from, when a feed of several outlets says so; else empty."""


@dataclass(frozen=True, slots=True)
class Feed:
    """What a feed says."""

    title: str = ""
    site: str = ""
    """The address of the site that it belongs to; empty when it does not say it."""
    entries: tuple[FeedEntry, ...] = ()
    """As the feed has them, the newest first in most."""
    problem: str = ""
    """A sentence when the feed is broken, and `entries` is what could be read of it all the same."""


@dataclass(frozen=True, slots=True)
class FeedCandidate:
    """A feed that a site offers, before anybody follows it."""

    address: str
    title: str
    """As the feed calls itself; else as the site calls it."""
    titles: tuple[str, ...] = ()
    """Of its newest entries, three at most; none of a feed that was not asked for."""
