"""The entries of a feed, each once, each with a name of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.library.entries import digest, name, unique, with_full_text
from reader.model import Article
from reader.shelf.feed import FeedEntry

ONE = FeedEntry("1", "https://x.example/1", "One", html="<p>A</p>")
BARE = FeedEntry("", "", "One")
TWO = FeedEntry("2", "https://x.example/2", "Two", html="<p>B</p>")


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([ONE, TWO], [ONE, TWO]),
        ([ONE, ONE], [ONE]),
        ([replace(ONE, title="One, changed"), ONE], [replace(ONE, title="One, changed")]),
        ([FeedEntry("1", "")], []),
        # The same name for all, or the same address.
        ([ONE, replace(TWO, guid="1")], [replace(ONE, guid=""), replace(TWO, guid="")]),
        ([ONE, replace(TWO, address=ONE.address)], [replace(ONE, address=""), replace(TWO, address="")]),
        (
            [FeedEntry("", "", "One"), FeedEntry("", "", "Two")],
            [FeedEntry("", "", "One"), FeedEntry("", "", "Two")],
        ),
    ],
)
def test_each_entry_comes_once_and_keeps_only_what_it_has_alone(
    entries: list[FeedEntry], expected: list[FeedEntry]
) -> None:
    assert list(unique(entries)) == expected


def test_an_entry_is_called_by_its_guid_else_by_its_address_else_by_its_words() -> None:
    assert [name(ONE), name(replace(ONE, guid=""))] == ["1", "https://x.example/1"]
    assert name(BARE) == name(replace(BARE, published="2026")) != name(replace(BARE, title="Two"))


@pytest.mark.parametrize(
    "changed",
    [
        replace(ONE, address="https://x.example/3"),
        replace(ONE, title="other"),
        replace(ONE, byline="other"),
        replace(ONE, html="other"),
    ],
)
def test_another_word_in_an_entry_is_noticed(changed: FeedEntry) -> None:
    assert digest(ONE) == digest(replace(ONE, published="2026-05-04"))
    assert digest(ONE) != digest(changed)


def test_a_page_with_more_text_gives_its_text_and_what_the_feed_does_not_say() -> None:
    entry = Article("1", "It holds.", "Pier", published="2026-05-04", note="A teaser.")
    page = Article("x", "It holds, they said.", "Pier | Courier", "Ann Lee", "Courier", "2026-05-05")
    complete = with_full_text(entry, page)
    assert (complete.id, complete.text, complete.title) == ("1", "It holds, they said.", "Pier")
    assert (complete.byline, complete.outlet) == ("Ann Lee", "Courier")
    assert (complete.published, complete.note) == ("2026-05-04", "")
    assert with_full_text(entry, replace(page, text="Log in.")) is entry


def test_an_entry_that_says_all_that_its_page_says_is_no_teaser() -> None:
    entry = Article("1", "It holds.\n\nFor now.", "Pier", note="A teaser.")
    page = Article("x", "It  holds. For now.", "Pier")
    assert with_full_text(entry, page).note == ""
    assert with_full_text(entry, replace(page, note="The page shows the beginning.")).note.startswith(
        "The page"
    )
    assert with_full_text(entry, replace(page, text="It falls. For now.")) is entry
