"""The pages of a feed's entries, fetched where the feed has only a teaser, or where the person wants it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reader.errors import SourceError
from reader.library import entries, schedule
from reader.library.web import Web
from reader.model import Article, Origin
from reader.shelf.feed import FeedEntry, Subscription
from reader.shelf.versions import Original

_MAX_PAGES = 50
"""Of a feed's entries, the newest: with a second between two, an archive of thousands would take an hour."""


@dataclass(frozen=True, slots=True)
class FullText:
    """The article of an entry, with the text of its page where that has more."""

    article: Article
    outcome: Literal["not wanted", "from the page", "no more there", "no answer"]
    original: Original | None = None
    """The page; None unless the text is from it."""


class EntryPages:
    """Fetches the pages of one feed's entries, until a server says that it is asked too often."""

    def __init__(self, web: Web, subscription: Subscription) -> None:
        self._web = web
        self._wish = subscription.full_text
        self.is_refused = False
        """Whether a server wanted no more requests, so that some pages were not asked for."""
        self.retry_after = 0.0
        """For how many seconds, when it said so."""

    def full_text(self, article: Article, entry: FeedEntry, place: int) -> FullText:
        """Return an entry's article with the text of its page. `place` counts the entries of the feed from 0.

        Without an answer, or when the page has no more text, it is the article as it was.
        """
        if place >= _MAX_PAGES or not self._wants_page(entry):
            return FullText(article, "not wanted")
        if self.is_refused:
            return FullText(article, "no answer")
        try:
            reply = self._web.fetch(entry.address)
        except SourceError:
            return FullText(article, "no answer")
        if schedule.is_refusal(reply):
            self.is_refused, self.retry_after = True, reply.retry_after
            return FullText(article, "no answer")
        if reply.status != schedule.OK_STATUS:
            return FullText(article, "no more there")
        try:
            origin = Origin("address", entry.address)
            page = self._web.page_article(reply.body, origin, content_type=reply.content_type)
        except SourceError:
            return FullText(article, "no more there")
        complete = entries.with_full_text(article, page)
        if complete is article:
            return FullText(article, "no more there")
        return FullText(complete, "from the page", Original(reply.body, "text/html"))

    def _wants_page(self, entry: FeedEntry) -> bool:
        return bool(entry.address) and (self._wish == "always" or (self._wish == "short" and entry.is_teaser))
