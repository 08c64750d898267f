"""What comes from the web but is no article: feeds, lists of them, links to them, addresses and headers."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial

from reader.errors import FetchError, SourceError
from reader.shelf.address import identity, is_address, shown
from reader.shelf.feed import Subscription
from reader.sources import newsboat, opml
from reader.sources.feeds.article import entry_article
from reader.sources.feeds.parse import parse as parse_feed
from reader.sources.http import address as web_address
from reader.sources.http import freshness
from reader.sources.opml import FeedList
from reader.sources.page.dates import iso
from reader.sources.page.feed_links import feed_links
from reader.text.moments import readable_moment
from reader.text.normalize import replace_controls
from tests.fuzz.invariants import check_article
from tests.fuzz.pages import page
from tests.fuzz.target import Target, of_samples
from tests.fuzz.targets.files import SAID
from tests.sources.feeds.samples import ADDRESS, atom, rss

_ITEM = "<title>{0}</title><link>/pier</link><guid>a</guid><pubDate>Mon, 02 Nov 2026 09:00:00 GMT</pubDate>"
_FEEDS = (
    rss(f"<item>{_ITEM.format(SAID)}<description><![CDATA[<p>{SAID * 9}</p>]]></description></item>"),
    atom(
        f'<entry><title type="html">{SAID}</title><id>a</id><author><name>Ann</name></author><updated>'
        f'2026-11-02T09:00:00Z</updated><link rel="alternate" href="a"/>'
        f'<content type="html">{SAID * 9}</content></entry>'
    ),
    json.dumps(
        {
            "version": "https://jsonfeed.org/version/1.1",
            "title": "Courier",
            "authors": [{"name": "Ann"}],
            "items": [
                {"id": "a", "url": "https://courier.example/a", "content_text": SAID * 9},
                {"id": 7, "url": "/b", "content_html": "<p>x</p>", "date_published": "2026-11-02T09:00:00Z"},
            ],
        }
    ).encode(),
)
_CREATED = datetime(2026, 11, 2, tzinfo=UTC)
_PAGE_WITH_FEEDS = (
    b'<html><head><base href="/x/"><link rel="alternate" type="application/rss+xml" href="feed" title="Pier">'
    b'</head><body><a href="https://a.example/rss.xml">RSS</a></body></html>'
)


def _feed(data: bytes) -> None:
    with suppress(SourceError):
        feed = parse_feed(data, ADDRESS)
        assert replace_controls(feed.title) == feed.title
        for entry in feed.entries:
            with suppress(SourceError):
                check_article(entry_article(entry, feed=ADDRESS, outlet="", fetched=""))


def _feed_list(read: Callable[[bytes, str], FeedList], data: bytes) -> None:
    with suppress(SourceError):
        subscriptions = read(data, "feeds").subscriptions
        if subscriptions:
            again = opml.read(opml.write(subscriptions, created=_CREATED), "feeds")
            assert _by_folder(again.subscriptions) == _by_folder(subscriptions)


def _by_folder(subscriptions: Sequence[Subscription]) -> list[tuple[object, ...]]:
    """Return what has to come back, folder by folder: one that a list has twice is written once."""
    return [_kept(each) for each in sorted(subscriptions, key=lambda each: each.folder)]


def _kept(subscription: Subscription) -> tuple[object, ...]:
    return subscription.address, subscription.folder, subscription.tags, subscription.full_text


def _links(data: bytes) -> None:
    with suppress(SourceError):
        for link in feed_links(data, ADDRESS):
            assert replace_controls(link.address + link.title) == link.address + link.title


def _address(data: bytes) -> None:
    words = data.decode("utf-8", "surrogateescape")
    assert replace_controls(shown(words)) == shown(words)
    is_address(words)
    identity(words)
    with suppress(FetchError):
        address = web_address.parse(words)
        assert web_address.parse(address.text).text == address.text
        with suppress(FetchError):
            web_address.redirect(address, words)


def _header(data: bytes) -> None:
    header = data.decode("latin-1")
    assert freshness.max_age(header) >= 0
    assert freshness.retry_after(header, 1.8e9) >= 0
    readable_moment(iso(header))


TARGETS = (
    of_samples("feed", _FEEDS, _feed),
    of_samples(
        "list of feeds",
        (
            b'<opml version="2.0"><head><title>x</title></head><body><outline text="A">'
            b'<outline text="B &amp; C" title="B" type="rss" xmlUrl="https://b.example/" category="/x,y"/>'
            b'</outline><outline text="A" xmlUrl="https://a.example/"/></body></opml>',
        ),
        partial(_feed_list, opml.read),
    ),
    of_samples(
        "list of newsboat",
        (b'https://a.example/feed "~A" tag "two words" !\n"query:x:unread = \\"yes\\""\n# a\n',),
        partial(_feed_list, newsboat.read),
    ),
    of_samples("links to feeds", (_PAGE_WITH_FEEDS,), _links),
    Target("links to feeds in a hostile page", page, _links),
    of_samples(
        "address",
        (
            *(
                b"https://ann:lee@a.example:8080/pier?a=1&b=%20#c",
                b"http://[2001:db8::1]:80/",
                b"a.example/x",
                b"//a/",
            ),
            *(
                "https://bücher.example/ä?ö".encode(),
                b"feed:https://a.example/",
                b"../x",
                b"HTTP://A.example/../x/./y",
            ),
        ),
        _address,
    ),
    of_samples(
        "header",
        (
            b"Mon, 02 Nov 2026 09:00:00 GMT",
            b"120",
            b"public, max-age=600",
            b"2026-11-02T09:00:00+01:00",
            b"2 Nov. 2026",
        ),
        _header,
    ),
)
