"""What an address leads to."""

from __future__ import annotations

import pytest

from reader.errors import SourceError
from reader.model import Article, Origin
from reader.shelf.feed import Feed
from reader.sources import fetched_document, html
from reader.sources.feeds.parse import parse
from reader.sources.http.fetch import Response
from reader.sources.looking import look
from tests.sources.feeds.samples import rss

SITE, ARTICLE = "https://courier.example/", "https://courier.example/quay"
FEED_ADDRESS = "https://courier.example/feed"
FEED = rss("<item><title>One</title></item>")
LINK = f'<link rel="alternate" type="application/rss+xml" href="{FEED_ADDRESS}">'
SENTENCES = "The old quay at Lindhaven will be closed for two years, the harbour office said on Monday. " * 6
TEXT = f"<article><h1>Old quay closes</h1><p>{SENTENCES}</p><p>{SENTENCES}</p></article>"


class Web:
    """Answers by address, without a network."""

    def __init__(self, bodies: dict[str, bytes], content_type: str = "text/html; charset=utf-8") -> None:
        self.bodies = bodies
        self.content_type = content_type
        self.requests: list[str] = []

    def fetch(self, address: str) -> Response:
        self.requests.append(address)
        status = 200 if address in self.bodies else 404
        return Response(address, status, self.bodies.get(address, b""), self.content_type)

    def feed(self, data: bytes, address: str, *, content_type: str = "") -> Feed:
        return parse(data, address, content_type=content_type)

    def page_article(self, data: bytes, origin: Origin, *, content_type: str = "") -> Article:
        return html.parse(data, origin)

    def document_article(self, data: bytes, origin: Origin, *, content_type: str = "") -> Article:
        return fetched_document.parse(data, origin, content_type)


def page(head: str = "", body: str = "") -> bytes:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode()


def test_the_address_of_an_article_is_the_article_though_its_page_names_a_feed() -> None:
    web = Web({ARTICLE: page(LINK, TEXT), FEED_ADDRESS: FEED})
    offer = look(ARTICLE, web)
    assert offer.article is not None
    assert (offer.article.title, offer.article.url) == ("Old quay closes", ARTICLE)
    assert offer.article.fetched
    assert offer.original is not None
    assert (offer.original.data, offer.original.media_type) == (web.bodies[ARTICLE], "text/html")
    assert web.requests == [ARTICLE]


@pytest.mark.parametrize("address", [SITE, "https://courier.example"])
def test_the_address_of_a_site_is_its_feeds_though_it_has_a_text(address: str) -> None:
    web = Web({address: page(LINK, TEXT), FEED_ADDRESS: FEED})
    offer = look(address, web)
    assert [(feed.address, feed.titles) for feed in offer.feeds] == [(FEED_ADDRESS, ("One",))]
    assert not offer.is_feed


def test_a_site_without_feeds_is_the_article_on_it() -> None:
    offer = look(SITE, Web({SITE: page("", TEXT)}))
    assert offer.article is not None


def test_a_page_without_an_article_is_its_feeds() -> None:
    address = f"{SITE}news"
    offer = look(address, Web({address: page(LINK), FEED_ADDRESS: FEED}))
    assert [feed.address for feed in offer.feeds] == [FEED_ADDRESS]


def test_the_address_of_a_feed_is_that_feed() -> None:
    offer = look(FEED_ADDRESS, Web({FEED_ADDRESS: FEED}))
    assert offer.is_feed
    assert [feed.address for feed in offer.feeds] == [FEED_ADDRESS]


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (None, "answers 404"),
        (page(), "no article was found"),
        (b"\x00\x01\x02", "contains zero bytes"),
        (b"<rss><channel><item><title>One", "this feed is so broken that nothing can be read of it"),
        (b'{"items": [', "this JSON feed is broken"),
    ],
)
def test_where_there_is_nothing_it_says_why(body: bytes | None, sentence: str) -> None:
    with pytest.raises(SourceError, match=sentence):
        look(ARTICLE, Web({} if body is None else {ARTICLE: body}))


@pytest.mark.parametrize(
    ("canonical", "url"),
    [
        ("https://www.courier.example/quay?id=3", "https://www.courier.example/quay?id=3"),
        (SITE, ARTICLE),
        ("https://other.example/quay", ARTICLE),
    ],
)
def test_a_page_that_says_it_is_the_first_page_of_its_site_or_anothers_is_not_believed(
    canonical: str, url: str
) -> None:
    offer = look(ARTICLE, Web({ARTICLE: page(f'<link rel="canonical" href="{canonical}">', TEXT)}))
    assert offer.article is not None
    assert offer.article.url == url


VTT = b"WEBVTT\n\n00:01.000 --> 00:04.000\n<v Ann Lee>The quay closes, she said.</v>\n"


@pytest.mark.parametrize(
    ("body", "content_type", "title", "text"),
    [
        (
            f"Quay closes\n\n{SENTENCES}".encode(),
            "text/plain; charset=utf-8",
            "Quay closes",
            SENTENCES.strip(),
        ),
        (
            f"# Quay closes\n\nThe *quay*. {SENTENCES}".encode(),
            "text/markdown",
            "Quay closes",
            "The quay. The old",
        ),
        (VTT, "application/octet-stream", "quay", "Ann Lee: The quay closes, she said."),
        (
            f"<title>Quay closes</title><p>{SENTENCES}<p>{SENTENCES}".encode(),
            "text/html",
            "Quay closes",
            "The old",
        ),
    ],
)
def test_a_document_is_an_article(body: bytes, content_type: str, title: str, text: str) -> None:
    offer = look(ARTICLE, Web({ARTICLE: body}, content_type))
    assert offer.article is not None
    assert (offer.article.title, offer.article.url) == (title, ARTICLE)
    assert text in offer.article.text
    assert offer.original is not None
    assert offer.original.media_type == content_type.partition(";")[0]


def test_a_feed_is_one_whatever_its_server_calls_it() -> None:
    assert look(FEED_ADDRESS, Web({FEED_ADDRESS: FEED}, "text/plain")).is_feed
    json_feed = b'{"version": "https://jsonfeed.org/version/1.1", "title": "C", "items": [{"id": "1"}]}'
    assert look(FEED_ADDRESS, Web({FEED_ADDRESS: json_feed}, "text/plain")).is_feed


@pytest.mark.parametrize(
    ("body", "content_type", "sentence"),
    [
        (b"\x89PNG\r\n\x1a\n", "image/png", "looks like a PNG image"),
        (b"a,b", "text/csv", "is neither a page nor a feed, nor a document"),
        (b"<svg/>", "text/plain", "is neither a page nor a feed, nor a document"),
    ],
)
def test_what_is_no_document_says_so(body: bytes, content_type: str, sentence: str) -> None:
    with pytest.raises(SourceError, match=sentence):
        look(ARTICLE, Web({ARTICLE: body}, content_type))
