"""The feeds that a page names."""

from __future__ import annotations

import pytest

from reader.sources.page.feed_links import FeedLink, feed_links

ADDRESS = "https://courier.example/news/"


def links(markup: str) -> list[tuple[str, str]]:
    """Return addresses and titles of the links on a page."""
    return [(link.address, link.title) for link in feed_links(f"<html>{markup}</html>".encode(), ADDRESS)]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        (
            '<link rel="alternate" type="application/rss+xml" title="News" href="/rss">',
            [("https://courier.example/rss", "News")],
        ),
        (
            '<link rel="ALTERNATE home" type="Application/Atom+XML; charset=utf-8" href="a">',
            [(f"{ADDRESS}a", "")],
        ),
        (
            '<link rel="alternate" type="application/feed+json" href="//x.example/f">',
            [("https://x.example/f", "")],
        ),
        (
            '<base href="https://cdn.example/x/"><link rel="alternate" type="application/rss+xml" href="f">',
            [("https://cdn.example/x/f", "")],
        ),
        ('<link rel="alternate" type="application/json" href="/wp-json/wp/v2/pages/7">', []),
        ('<link rel="alternate" hreflang="fr" href="/fr/">', []),
        ('<link rel="stylesheet" type="application/rss+xml" href="/rss">', []),
        ('<link rel="alternate" type="application/rss+xml" href="javascript:x">', []),
        ('<link rel="alternate" type="application/rss+xml" href="http://[">', []),
        ('<link rel="alternate" type="application/rss+xml">', []),
        ('<body><a href="/feed/">All <b>news</b></a>', [("https://courier.example/feed/", "All news")]),
        ('<body><a href="/news.rss">RSS</a>', [("https://courier.example/news.rss", "RSS")]),
        ('<body><a href="/feed.html">How to use feeds</a><a href="/feedback">Write to us</a>', []),
        (
            '<link rel="alternate" type="application/rss+xml" href="/rss"><a href="/other/feed">x</a>',
            [("https://courier.example/rss", "")],
        ),
    ],
)
def test_what_a_page_names_as_a_feed_is_found(markup: str, expected: list[tuple[str, str]]) -> None:
    assert links(markup) == expected


def test_each_comes_once_and_comments_come_last() -> None:
    link = '<link rel="alternate" type="application/rss+xml" title="{}" href="{}">'
    markup = (
        link.format("Comments", "/c")
        + link.format("News", "/n")
        + link.format("Again", "HTTPS://Courier.example:443/n")
    )
    assert links(markup) == [("https://courier.example/n", "News"), ("https://courier.example/c", "Comments")]


def test_a_link_is_a_pair_with_names() -> None:
    assert feed_links(b'<a href="/feed">F</a>', ADDRESS) == (FeedLink("https://courier.example/feed", "F"),)


def test_nothing_of_a_link_could_act_on_a_terminal() -> None:
    title = "\x1b[2JNews\u202e\n&#x9b;"
    assert links(
        f'<link rel="alternate" type="application/rss+xml" title="{title}" href="/rss">'
        '<link rel="alternate" type="application/rss+xml" href="https://a\u202e.example/rss">'
    ) == [("https://courier.example/rss", "␛[2JNews\ufffd ›")]
