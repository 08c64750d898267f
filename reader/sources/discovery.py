"""Which feeds a site has, with what stands in them, before anybody follows one.

Each is fetched and read; common places where a feed might be are not tried.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from reader.errors import SourceError
from reader.shelf.address import shown
from reader.shelf.feed import Feed, FeedCandidate
from reader.shelf.http_status import server_answers
from reader.sources.http.fetch import Response
from reader.sources.page.feed_links import FeedLink, feed_links

_MAX_REQUESTS = 5
"""Of the feeds that a page names: with a second between two, nobody waits for more."""
_TITLES = 3
_OK = 200


class Web(Protocol):
    """What fetches and reads; see `reader.sources.web`. Both may raise SourceError."""

    def fetch(self, address: str) -> Response:
        """Ask for an address, politely."""
        ...

    def feed(self, data: bytes, address: str, *, content_type: str = "") -> Feed:
        """Read a feed."""
        ...


def fetch(address: str, web: Web) -> Response:
    """Return the answer for an address that has something. Raises SourceError for every other."""
    response = web.fetch(address)
    if response.status != _OK:
        raise SourceError(f"{shown(address)}: {server_answers(response.status)}.")
    return response


def feed_there(address: str, response: Response, web: Web) -> FeedCandidate:
    """Return the feed that an address answered with. Raises SourceError when that is none."""
    # Where it moved to for good is followed, and not where it leads today; but with a password in the address
    # only where it was given.
    new_address = response.permanent_address if shown(address) == address else ""
    return _candidate(web, response, FeedLink(new_address or address, ""))


def named_feeds(address: str, response: Response, web: Web) -> tuple[FeedCandidate, ...]:
    """Return the feeds that the page at an address names. Raises SourceError without any.

    The first few are fetched and those that are none left out; the others are only named.
    """
    links = feed_links(response.body, response.address)
    if not links:
        raise SourceError(
            f"{shown(address)}: names no feed. If you know where its feed is, give that address."
        )
    problems: list[str] = []
    feeds = tuple(_read(web, links[:_MAX_REQUESTS], problems))
    if not feeds:
        raise SourceError("\n".join(problems))
    return (*feeds, *(FeedCandidate(link.address, link.title, ()) for link in links[_MAX_REQUESTS:]))


def _read(web: Web, links: tuple[FeedLink, ...], problems: list[str]) -> Iterator[FeedCandidate]:
    """Yield the feeds behind links, and put a sentence for every other one into `problems`."""
    for link in links:
        try:
            response = web.fetch(link.address)
            if response.status != _OK:
                raise SourceError(f"{shown(link.address)}: {server_answers(response.status)}.")
            yield _candidate(web, response, link)
        except SourceError as error:
            problems.append(str(error))


def _candidate(web: Web, response: Response, link: FeedLink) -> FeedCandidate:
    feed = web.feed(response.body, response.address, content_type=response.content_type)
    titles = [entry.title for entry in feed.entries if entry.title]
    return FeedCandidate(link.address, feed.title or link.title, tuple(titles[:_TITLES]))
