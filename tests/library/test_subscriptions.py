"""Which feed a person means."""

from __future__ import annotations

import pytest

from reader.errors import SourceError
from reader.library.subscriptions import find
from reader.shelf.feed import Subscription

FEEDS = (
    Subscription("https://courier.example/feed", "The Courier", "News/Ports", ("daily",)),
    Subscription("https://ann:secret@post.example/rss", "Post", "News", ("daily", "politics")),
    Subscription("https://wire.example/feed", "", "Wires"),
)


@pytest.mark.parametrize(
    ("word", "places"),
    [
        ("https://courier.example/feed", [0]),
        ("https://post.example/rss", [1]),
        ("HTTPS://Courier.example:443/feed", [0]),
        ("post.example/rss", [1]),
        ("the courier", [0]),
        (" POST ", [1]),
        ("news", [0, 1]),
        ("News/Ports", [0]),
        ("daily", [0, 1]),
        ("wire.example", [2]),
        ("couri", [0]),
    ],
)
def test_a_feed_is_found_by_address_title_folder_tag_or_a_part_that_only_it_has(
    word: str, places: list[int]
) -> None:
    assert find(FEEDS, word) == tuple(FEEDS[place] for place in places)


@pytest.mark.parametrize(
    ("word", "words"),
    [
        ("nobody", "nobody: you follow no such feed"),
        ("secret", "you follow no such feed"),
        ("example", "example: which one"),
        ("https://ann:secret@nobody.example/", "^https://nobody.example/: you follow no such feed"),
    ],
)
def test_a_word_that_means_none_or_several_is_a_sentence(word: str, words: str) -> None:
    with pytest.raises(SourceError, match=words) as caught:
        find(FEEDS, word)
    assert ":secret@" not in str(caught.value)


@pytest.mark.parametrize("word", ["", " "])
def test_an_empty_word_means_no_feed_also_where_there_is_one_only(word: str) -> None:
    with pytest.raises(SourceError, match="An empty name means no feed"):
        find(FEEDS[:1], word)
