"""A feed, or a list of feeds, is told from an article, with the command that follows it."""

from __future__ import annotations

import time

import pytest

from reader.errors import SourceError
from reader.sources import files
from reader.sources.feed_files import what_to_do

RSS = b'<?xml version="1.0"?>\n<!-- made by hand --><rss version="2.0"><channel/></rss>'


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (RSS, "a.x: is a feed, not an article. `reader add ADDRESS` follows it, by its address."),
        (b'\xef\xbb\xbf<feed xmlns="http://www.w3.org/2005/Atom"></feed>', "a.x: is a feed"),
        (b'<!DOCTYPE x [ ]>\n<rdf:RDF xmlns:rdf="x">', "a.x: is a feed"),
        (b'<opml version="2.0"><body/></opml>', "a.x: is a list of feeds. `reader feeds import a.x` follows"),
        (b'https://a.example/feed "quay" "~The Quay"\n\n# later\nfeed://b.example/', "a.x: has addresses"),
    ],
)
def test_what_is_about_feeds_says_which_command_takes_it(data: bytes, words: str) -> None:
    assert what_to_do(data, "a.x").startswith(words)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"# Notes",
        b"The dam held.\nhttps://a.example/dam",
        b"<html><body><rss></rss></body></html>",
        b"<feedback>Good.</feedback>",
        b"<nitf><body/></nitf>",
    ],
)
def test_anything_else_may_be_an_article(data: bytes) -> None:
    assert what_to_do(data, "a.x") == ""


@pytest.mark.parametrize("name", ["feeds.opml", "feed.xml", "urls", "-"])
def test_whatever_the_file_is_called_it_is_no_article(name: str) -> None:
    with pytest.raises(SourceError, match="is a feed, not an article"):
        files.parse(RSS, name)


def test_a_file_made_of_comments_is_told_at_once() -> None:
    start = time.process_time()
    assert what_to_do(b"<!---->" * 9000 + b"<p>", "a.x") == ""
    assert what_to_do(b"<!--" * 16000, "a.x") == ""
    assert time.process_time() - start < 5
