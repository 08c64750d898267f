"""JSON Feed."""

from __future__ import annotations

import json

import pytest

from reader.errors import SourceError
from reader.shelf.feed import FeedEntry
from reader.sources.feeds.parse import parse
from tests.sources.feeds.samples import ADDRESS, LONG

FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "The Courier",
    "home_page_url": "/",
    "authors": [{"name": "The Desk"}],
}


def entries(*items: object) -> tuple[FeedEntry, ...]:
    """Return the entries of a JSON feed."""
    return parse(json.dumps({**FEED, "items": items}).encode(), ADDRESS).entries


def test_a_json_feed_is_read() -> None:
    item = {
        "id": "1",
        "url": "/one",
        "title": "One",
        "content_html": f"<p>{LONG}</p>",
        "summary": "Short.",
        "date_published": "2026-05-04T10:00:00+02:00",
        "authors": [{"name": "Ann Lee"}, {"name": "Bo Roe"}],
    }
    feed = parse(json.dumps({**FEED, "items": [item]}).encode(), ADDRESS)
    assert (feed.title, feed.site) == ("The Courier", "https://courier.example/")
    assert feed.entries == (
        FeedEntry(
            "1",
            "https://courier.example/one",
            "One",
            "Ann Lee, Bo Roe",
            "2026-05-04T10:00+02:00",
            f"<p>{LONG}</p>",
        ),
    )


@pytest.mark.parametrize(
    ("item", "field", "expected"),
    [
        ({"id": 7}, "guid", "7"),
        ({"external_url": "https://x.example/"}, "address", "https://x.example/"),
        ({"url": "http://["}, "address", "http://["),
        ({"author": {"name": "Ann Lee"}}, "byline", "Ann Lee"),
        ({"title": "One"}, "byline", "The Desk"),
        ({"content_text": "A < b\n\nIt holds."}, "html", "<p>A &lt; b</p><p>It holds.</p>"),
        ({"summary": "Short."}, "html", "<p>Short.</p>"),
        ({"date_modified": "2026-05-04"}, "published", "2026-05-04"),
        ({"title": ["no", "text"], "authors": "Ann", "content_html": 7}, "title", ""),
        ({"title": "red \x1b[31m"}, "title", "red ␛[31m"),
    ],
)
def test_every_field_is_taken_for_what_it_should_be(item: object, field: str, expected: str) -> None:
    (entry,) = entries(item)
    assert getattr(entry, field) == expected


def test_what_is_no_item_is_left_out() -> None:
    assert [entry.title for entry in entries(None, "one", [], {"title": "Two"})] == ["Two"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b'{"version": "https://jsonfeed.org/version/1", "items": [', "broken, or ends too early"),
        (b'{"items":' + b"[" * 100_000, "broken, or ends too early"),
        (b'{"error": "no such feed"}', "is JSON, but no JSON Feed"),
        (b'{"items": {}}', "is JSON, but no JSON Feed"),
    ],
)
def test_what_is_no_json_feed_is_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(SourceError, match=words):
        parse(data, ADDRESS)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("What&#8217;s &quot;new&quot; &amp; old", 'What’s "new" & old'),
        ("A &lt;b&gt; tag", "A <b> tag"),
        ("AT&T, R&D; &copy left", "AT&T, R&D; &copy left"),
    ],
)
def test_a_title_has_its_characters_though_a_blog_wrote_them_by_name(title: str, expected: str) -> None:
    (entry,) = entries({"id": "1", "title": title, "author": {"name": title}})
    assert (entry.title, entry.byline) == (expected, expected)
