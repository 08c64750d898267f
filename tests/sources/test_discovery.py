"""Which feeds a site has."""

from __future__ import annotations

import pytest

from reader.errors import FetchError, SourceError
from reader.shelf.feed import Feed, FeedCandidate
from reader.sources.discovery import feed_there, fetch, named_feeds
from reader.sources.feeds.parse import parse
from reader.sources.http.fetch import Response
from tests.sources.feeds.samples import rss

SITE = "https://courier.example/"


class Shelf:
    """Answers by address, without a network."""

    def __init__(self, bodies: dict[str, bytes]) -> None:
        self.bodies = bodies
        self.requests: list[str] = []
        self.permanent_address = ""

    def fetch(self, address: str) -> Response:
        self.requests.append(address)
        if address.endswith("down"):
            raise FetchError(f"{address}: the server cannot be reached.")
        status = 200 if address in self.bodies else 404
        body = self.bodies.get(address, b"")
        return Response(address, status, body, permanent_address=self.permanent_address)

    def feed(self, data: bytes, address: str, *, content_type: str = "") -> Feed:
        return parse(data, address, content_type=content_type)


def candidates(address: str, shelf: Shelf) -> tuple[FeedCandidate, ...]:
    """Return the feed at an address, or those that the page there names."""
    response = fetch(address, shelf)
    if b"<rss" in response.body:
        return (feed_there(address, response, shelf),)
    return named_feeds(address, response, shelf)


FEED = rss("".join(f"<item><title>{title}</title></item>" for title in ("One", "", "Two", "Three", "Four")))
LINK = '<link rel="alternate" type="application/rss+xml" title="{}" href="{}">'


def page(*targets: str) -> bytes:
    """Return a page that names feeds."""
    return f"<html>{''.join(LINK.format(f'Feed {target}', target) for target in targets)}</html>".encode()


def test_the_address_of_a_feed_is_that_feed_with_its_newest_titles() -> None:
    shelf = Shelf({SITE: FEED})
    assert candidates(SITE, shelf) == (FeedCandidate(SITE, "The Courier", ("One", "Two", "Three")),)
    shelf.permanent_address = "https://courier.example/new"
    assert candidates(SITE, shelf)[0].address == "https://courier.example/new"
    secret = "https://ann:secret@courier.example/"
    shelf.bodies[secret] = FEED
    assert candidates(secret, shelf)[0].address == secret


def test_the_feeds_that_a_page_names_are_read_and_what_is_none_is_left_out() -> None:
    untitled = rss("<item><title>One</title></item>", channel="")
    shelf = Shelf({SITE: page("/a", "/b", "/c", "/down", "/page"), f"{SITE}a": FEED, f"{SITE}b": untitled})
    shelf.bodies[f"{SITE}page"] = page()
    assert candidates(SITE, shelf) == (
        FeedCandidate(f"{SITE}a", "The Courier", ("One", "Two", "Three")),
        FeedCandidate(f"{SITE}b", "Feed /b", ("One",)),
    )


def test_few_of_many_are_asked_for_and_nothing_is_guessed() -> None:
    shelf = Shelf({SITE: page(*(f"/{number}" for number in range(20)))})
    with pytest.raises(SourceError, match=r"https://courier\.example/0: its server answers 404"):
        candidates(SITE, shelf)
    assert len(shelf.requests) == 6
    shelf.bodies[f"{SITE}0"] = FEED
    first, *others = candidates(SITE, shelf)
    assert first.titles
    assert others == [FeedCandidate(f"{SITE}{number}", f"Feed /{number}", ()) for number in range(5, 20)]
    shelf = Shelf({SITE: page()})
    with pytest.raises(SourceError, match="names no feed"):
        candidates(SITE, shelf)
    assert shelf.requests == [SITE]


def test_an_address_that_cannot_be_had_is_a_sentence_without_its_password() -> None:
    with pytest.raises(
        SourceError,
        match=r"^https://courier\.example/x: its server answers 404 \(there is nothing at this address\)\.$",
    ):
        candidates("https://ann:secret@courier.example/x", Shelf({}))
    with pytest.raises(SourceError, match="cannot be reached"):
        candidates("https://courier.example/down", Shelf({}))
