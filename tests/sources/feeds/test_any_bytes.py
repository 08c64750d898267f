"""Whatever comes over the wire: what reads it raises nothing but its own error."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime

from hypothesis import example, given
from hypothesis import strategies as st

from reader.errors import SourceError
from reader.sources import newsboat, opml
from reader.sources.feeds import dates
from reader.sources.feeds.article import entry_article
from reader.sources.feeds.parse import parse
from reader.sources.http import address
from reader.sources.http.freshness import max_age, retry_after
from reader.sources.page.feed_links import feed_links
from tests.sources.feeds.samples import ADDRESS, atom, rss

MARKUP = st.text(st.sampled_from("<>/&;#x10\"'=![]- abqp\n\t\x00\x1b\u202e\ud800é"), max_size=40)
ITEM = (
    "<item><title>{0}</title><link>{0}</link><guid>{0}</guid><author>{0}</author><pubDate>{0}</pubDate>"
    "<description>{0}</description><content:encoded><![CDATA[{0}]]></content:encoded></item>"
)
ENTRY = (
    '<entry><title type="html">{0}</title><link href="{0}"/><id>{0}</id><updated>{0}</updated>'
    '<author><name>{0}</name></author><content type="xhtml"><div>{0}</div></content></entry>'
)


def read_all(data: bytes, content_type: str = "") -> None:
    """Read a feed, and make an article of every entry."""
    with suppress(SourceError):
        for entry in parse(data, ADDRESS, content_type=content_type).entries:
            with suppress(SourceError):
                entry_article(entry, feed=ADDRESS, outlet="", fetched="")


def made(template: str, words: str) -> str:
    """Return a piece of a feed with words in every field."""
    return template.format(words).encode("utf-8", "replace").decode()


@given(st.binary(max_size=200), st.text(max_size=20))
@example(b"<rss version='2.0'><channel><item><textInput><description>x", "")
@example(b'{"version": "https://jsonfeed.org/version/1", "items": [{"id": 1e999}]}', "")
def test_any_bytes_are_a_feed_or_a_sentence(data: bytes, content_type: str) -> None:
    read_all(data, content_type)
    read_all(b"<rss version='2.0'><channel>" + data, content_type)
    read_all(b'{"items": [' + data, content_type)


@given(MARKUP)
@example("http://[")
@example("&#999999999999;")
def test_any_words_in_any_field_of_a_feed_do_no_harm(words: str) -> None:
    read_all(rss(made(ITEM, words)))
    read_all(atom(made(ENTRY, words)))


@given(st.text(max_size=60))
@example("Mon, 04 May 2026 10:00:00 +9999")
@example("0000-00-00T00:00:00Z")
@example("2026-000")
@example("9999-12-31T23:59:59-23:59")
def test_any_date_and_any_header_is_read(words: str) -> None:
    assert isinstance(dates.iso(words), str)
    assert max_age(words) >= 0
    assert retry_after(words, datetime(2026, 5, 4, tzinfo=UTC).timestamp()) >= 0


@given(st.text(max_size=60))
@example("https://[::1%25eth0]/")
@example("https://example.org:99999/")
@example("//")
@example("https://ex\u2100mple.org/")
def test_any_address_is_one_or_a_sentence(words: str) -> None:
    for text in (words, f"https://{words}", f"https://example.org/{words}"):
        with suppress(SourceError):
            place = address.parse(text)
            with suppress(SourceError):
                address.redirect(place, words)


@given(st.binary(max_size=120))
def test_any_list_of_feeds_is_read_or_a_sentence(data: bytes) -> None:
    for text in (data, b"<opml><body><outline " + data, b"https://example.org/ " + data):
        with suppress(SourceError):
            opml.read(text, "feeds.opml")
        with suppress(SourceError):
            newsboat.read(text, "urls")


@given(MARKUP)
def test_any_page_may_be_looked_at_for_feeds(words: str) -> None:
    link = f'<base href="{words}"><link rel="alternate" type="application/rss+xml" href="{words}">'
    with suppress(SourceError):
        feed_links(f"<html>{link}{words}".encode("utf-8", "replace"), ADDRESS)
