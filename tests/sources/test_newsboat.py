"""The feeds of newsboat."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.errors import SourceError
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
https://A.example:443/feed again ~Again
ftp://e.example/
"""


def test_addresses_tags_and_titles_are_taken_over_and_the_rest_is_named() -> None:
    feeds = read(URLS.encode(), "urls")
    assert feeds.subscriptions == (
        Subscription("https://a.example/feed", "Again", tags=("again",)),
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


def test_an_address_with_spaces_is_the_same_in_a_list_that_goes_out() -> None:
    (feed,) = read('"https://a.example/\u00a0the  pier" tag'.encode(), "urls").subscriptions
    (again,) = opml.read(opml.write([feed], created=datetime.now(UTC)), "feeds").subscriptions
    assert feed.address == again.address == "https://a.example/ the pier"


def test_an_empty_file_has_no_feeds() -> None:
    assert read(b"\n# nothing\n", "urls").subscriptions == ()


@pytest.mark.parametrize(
    "text",
    [
        "The council met on Monday.\nMayor Costa said the tram is late.\n",
        "Monday.\n",
        "# Notes\n- one\n",
        "see https://a.example/feed\n",
    ],
)
def test_a_text_that_is_no_list_is_not_taken_for_one(text: str) -> None:
    with pytest.raises(SourceError, match=r"^notes\.txt: is no list of feeds, neither OPML"):
        read(text.encode(), "notes.txt")


def test_a_line_without_an_address_is_named_and_the_rest_taken() -> None:
    feeds = read(b"https://a.example/feed\nMy other feeds:\nb.example/feed\n", "urls")
    assert [feed.address for feed in feeds.subscriptions] == ["https://a.example/feed", "b.example/feed"]
    assert feeds.problems == ("urls: line 2: begins with no address.",)
