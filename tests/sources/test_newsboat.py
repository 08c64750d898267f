"""The feeds of newsboat."""

from __future__ import annotations

from datetime import UTC, datetime

from reader.shelf.feed import Subscription
from reader.sources import opml
from reader.sources.newsboat import read

URLS = """\
# my feeds
https://a.example/feed
https://b.example/feed#top news "two words" "~A title: with \\"marks\\"" # the rest is a comment
https://c.example/feed "!hidden" news news ~Plain

"query:Unread:unread = \\"yes\\""
filter:~/bin/clean.sh:https://d.example/feed tag
exec:~/bin/feed.sh
file:///home/ann/feed.xml
https://A.example:443/feed again
ftp://e.example/
"""


def test_addresses_tags_and_titles_are_taken_over_and_the_rest_is_named() -> None:
    feeds = read(URLS.encode(), "urls")
    assert feeds.subscriptions == (
        Subscription("https://a.example/feed"),
        Subscription("https://b.example/feed#top", 'A title: with "marks"', tags=("news", "two words")),
        Subscription("https://c.example/feed", "Plain", tags=("hidden", "news")),
    )
    assert feeds.problems == (
        "urls: line 6 is a search of newsboat; it was not taken over.",
        "urls: line 7 hands a feed to a program; it was not taken over.",
        "urls: line 8 runs a program; it was not taken over.",
        "urls: line 9 reads a file; it was not taken over.",
        "urls: line 11: ftp://e.example/: only addresses that begin with http:// or https:// are fetched.",
    )


def test_a_tag_is_as_it_is_in_a_list_that_goes_out() -> None:
    (feed,) = read(b'https://a.example/ "two  words " /news "a,b" a', "urls").subscriptions
    assert feed.tags == ("two words", "news", "a", "b")
    assert (
        opml.read(opml.write([feed], created=datetime.now(UTC)), "feeds").subscriptions[0].tags == feed.tags
    )


def test_an_address_has_no_space_at_its_ends() -> None:
    (feed,) = read(b'" https://a.example/feed " tag', "urls").subscriptions
    assert feed.address == "https://a.example/feed"


def test_an_empty_file_has_no_feeds() -> None:
    assert read(b"\n# nothing\n", "urls").subscriptions == ()
