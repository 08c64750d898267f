"""What an address leads to: a feed, an article, or a site with feeds."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from typing import Protocol
from urllib.parse import urlsplit

from reader.errors import SourceError
from reader.model import Article, Origin
from reader.shelf.offer import Offer
from reader.shelf.versions import Original
from reader.sources import discovery, feed_files
from reader.sources.discovery import Web
from reader.sources.feeds import json_feed
from reader.sources.http.fetch import Response
from reader.sources.page.recognize import is_page

_PART_OF_SITE = re.compile(r"\A(?:www|m|amp|mobile)\.")
"""Of a host, what the same article has in another form of the page."""


class ArticleWeb(Web, Protocol):
    """Reads articles, too; see `reader.sources.web`."""

    def page_article(self, data: bytes, origin: Origin, *, content_type: str = "") -> Article:
        """Return the article of a page. Raises SourceError when it has none."""
        ...

    def document_article(self, data: bytes, origin: Origin, *, content_type: str = "") -> Article:
        """Return the article of what is no page: a PDF, a plain text. Raises SourceError when it has none."""
        ...


def look(address: str, web: ArticleWeb) -> Offer:
    """Return what an address offers; one request, and one more for each feed that a site names.

    The address of a whole site stands for its feeds, any other for the article there, and for the feeds only
    where it has none; what is neither a page nor a feed may be a document. Raises SourceError when there is
    nothing of that, or no answer.
    """
    response = discovery.fetch(address, web)
    if not is_page(response.body):
        return _feed_or_document(address, response, web)
    if _is_site(response.address):
        try:
            return Offer(feeds=discovery.named_feeds(address, response, web))
        except SourceError:
            return _article(response, web.page_article)
    try:
        return _article(response, web.page_article)
    except SourceError as error:
        try:
            return Offer(feeds=discovery.named_feeds(address, response, web))
        except SourceError:
            raise error from None


def as_fetched(article: Article, address: str, fetched: str) -> Article:
    """Return the article of a page with the address that it is known by, and when it was fetched."""
    url = article.url if _is_page_of(article.url, address) else address
    return replace(article, fetched=fetched, url=url)


def _is_site(address: str) -> bool:
    parts = urlsplit(address)
    return parts.path in ("", "/") and not parts.query


def _is_page_of(address: str, asked: str) -> bool:
    """Tell whether the address that a page gives as its own may be that of the page that was asked for.

    Some sites give every page the address of their first one, and all of them would be the same article.
    """
    try:
        own, other = urlsplit(address), urlsplit(asked)
    except ValueError:  # an archive of the web may have any words for an address
        return False
    hosts = {_PART_OF_SITE.sub("", parts.hostname or "") for parts in (own, other)}
    return len(hosts) == 1 and (not _is_site(address) or _is_site(asked))


def _feed_or_document(address: str, response: Response, web: ArticleWeb) -> Offer:
    if feed_files.is_feed(response.body):
        return _feed(address, response, web)
    try:
        return _article(response, web.document_article)
    except SourceError as error:
        try:
            return _feed(address, response, web)
        except SourceError as feed_error:
            raise (feed_error if json_feed.is_json(response.body) else error) from None


def _feed(address: str, response: Response, web: ArticleWeb) -> Offer:
    return Offer(feeds=(discovery.feed_there(address, response, web),), is_feed=True)


def _article(response: Response, article_in: Callable[..., Article]) -> Offer:
    origin = Origin("address", response.address)
    article = article_in(response.body, origin, content_type=response.content_type)
    fetched = datetime.now(UTC).isoformat(timespec="seconds")
    media_type = response.content_type.partition(";")[0].strip().lower() or "text/html"
    return Offer(as_fetched(article, response.address, fetched), Original(response.body, media_type))
