"""What an address offers, before anything of it is kept."""

from __future__ import annotations

from dataclasses import dataclass

from reader.model import Article
from reader.shelf.feed import FeedCandidate
from reader.shelf.versions import Original


@dataclass(frozen=True, slots=True)
class Offer:
    """An article, or feeds."""

    article: Article | None = None
    original: Original | None = None
    """The page of the article."""
    feeds: tuple[FeedCandidate, ...] = ()
    is_feed: bool = False
    """Whether the address is that of a feed, the only one of `feeds`."""

    def __post_init__(self) -> None:
        if (self.article is None) == (not self.feeds):
            raise ValueError("an offer has an article or feeds")
