"""What a person follows comes back as it was, with what the servers said last."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import StoreError
from reader.shelf.feed import FetchState, HostState, Subscription
from reader.shelf.view import Scope, View
from reader.store.articles import ArticleTable
from reader.store.feeds import Feeds
from reader.store.listing import Listing
from reader.store.migrations import MIGRATIONS
from reader.store.reading import ReadingState
from reader.store.tags import Tags
from tests.store.articles import database, news

HARBOUR = Subscription(
    "https://news.example/feed",
    "Harbour News",
    "News/Ports",
    ("ports", "daily"),
    "https://news.example",
    "always",
    {"xmlUrl2": "x", "category": "/a,/b"},
)
WIRE = Subscription("https://wire.example/feed")


@pytest.fixture
def feeds(tmp_path: Path) -> Feeds:
    """A store that follows two feeds."""
    feeds = Feeds(database(tmp_path))
    feeds.add(HARBOUR)
    feeds.add(WIRE)
    return feeds


def test_feeds_come_back_in_their_order_and_none_twice(feeds: Feeds) -> None:
    assert not feeds.add(replace(HARBOUR, title="Another"))
    assert feeds.all() == (HARBOUR, WIRE)


@pytest.mark.parametrize("spelling", ["HTTPS://Wire.Example/feed", "https://wire.example:443/feed"])
def test_a_feed_in_another_spelling_is_the_same_and_stays_as_the_person_gave_it(
    feeds: Feeds, spelling: str
) -> None:
    assert not feeds.add(Subscription(spelling))
    with pytest.raises(StoreError, match="you follow this feed already"):
        feeds.change(HARBOUR.address, replace(HARBOUR, address=spelling))
    assert feeds.all() == (HARBOUR, WIRE)
    feeds.change(WIRE.address, Subscription(spelling))
    assert feeds.all() == (HARBOUR, Subscription(spelling))


def test_a_whole_list_is_followed_at_once(feeds: Feeds) -> None:
    news = [Subscription(f"https://{host}.example/") for host in ("a", "A", "b")]
    assert feeds.add_all([WIRE, *news]) == 2
    assert feeds.all() == (HARBOUR, WIRE, news[0], news[2])


def test_validators_come_back_verbatim(feeds: Feeds) -> None:
    assert feeds.state(WIRE.address) == FetchState()
    state = FetchState('W/"a b"', "Mon, 02 Nov 2026 10:00:00 GMT", 1e9 + 0.5, 2, "Not found.", "2026-11-02")
    feeds.keep_state(WIRE.address, state)
    assert feeds.state(WIRE.address) == state
    assert feeds.state(HARBOUR.address) == FetchState()
    feeds.keep_state("https://nobody.example/feed", state)
    assert feeds.state("https://nobody.example/feed") == FetchState()


def test_what_a_server_asked_for_is_kept_whatever_feed_it_was_about(feeds: Feeds) -> None:
    assert feeds.host_state("news.example") == HostState()
    feeds.keep_host_state("news.example", HostState(1e9, 1))
    feeds.keep_host_state("news.example", HostState(2e9, 2))
    assert feeds.host_state("news.example") == HostState(2e9, 2)


def test_a_feed_takes_its_articles_along_to_another_folder_and_address(feeds: Feeds, tmp_path: Path) -> None:
    table, listing = ArticleTable(database(tmp_path)), Listing(database(tmp_path))
    table.add(news("quay"), feed=HARBOUR.address, guid="1")
    moved = replace(HARBOUR, address="https://news.example/new", folder="World")
    feeds.change(HARBOUR.address, moved)
    assert feeds.all() == (moved, WIRE)
    assert [(row.title, row.articles) for row in listing.scopes() if row.scope.name] == [
        ("World", 1),
        ("Harbour News", 1),
        (WIRE.address, 0),
        ("daily", 1),
        ("ports", 1),
    ]
    assert listing.count(View(Scope("feed", HARBOUR.address))) == 0
    assert table.add(news("quay"), feed=moved.address, guid="1").outcome == "same"


def tags_in_tree(tmp_path: Path) -> list[tuple[str, int, int]]:
    """Return the tags in the tree with their articles and unread ones."""
    rows = Listing(database(tmp_path)).scopes()
    return [(row.title, row.articles, row.unread) for row in rows if row.scope.kind == "tag"]


def test_articles_stand_under_the_tags_of_their_feeds_as_under_their_own(
    feeds: Feeds, tmp_path: Path
) -> None:
    assert tags_in_tree(tmp_path) == [("daily", 0, 0), ("ports", 0, 0)]
    table, listing = ArticleTable(database(tmp_path)), Listing(database(tmp_path))
    for name in ("quay", "dock"):
        table.add(news(name), feed=HARBOUR.address, guid=name)
    table.add(news("wire"), feed=WIRE.address, guid="1")
    ReadingState(database(tmp_path)).set_read([news("quay").id], True)
    Tags(database(tmp_path)).tag([news("wire").id, news("quay").id], "ports")
    assert tags_in_tree(tmp_path) == [("daily", 2, 1), ("ports", 3, 2)]
    assert listing.count(View(Scope("tag", "daily"))) == 2
    assert Tags(database(tmp_path)).tags(news("dock").id) == ()
    feeds.change(HARBOUR.address, replace(HARBOUR, tags=("Evening",)))
    assert tags_in_tree(tmp_path) == [("Evening", 2, 1), ("ports", 2, 1)]
    feeds.remove(HARBOUR.address)
    assert tags_in_tree(tmp_path) == [("ports", 2, 1)]


def test_a_library_of_before_has_its_articles_under_the_tags_of_their_feeds(tmp_path: Path) -> None:
    place = next(place for place, step in enumerate(MIGRATIONS) if step.__name__ == "_feed_tags")
    Feeds(database(tmp_path)).add(HARBOUR)
    ArticleTable(database(tmp_path)).add(news("quay"), feed=HARBOUR.address, guid="1")
    with database(tmp_path).write() as connection:
        connection.execute(
            "DELETE FROM shelf_articles WHERE shelf IN (SELECT number FROM shelves WHERE kind = 'tag')"
        )
        connection.execute(f"PRAGMA user_version = {place}")
    assert tags_in_tree(tmp_path) == [("daily", 1, 1), ("ports", 1, 1)]


def test_a_feed_does_not_take_the_place_of_another(feeds: Feeds) -> None:
    with pytest.raises(StoreError, match="already"):
        feeds.change(HARBOUR.address, replace(HARBOUR, address=WIRE.address))
    with pytest.raises(StoreError, match="no feed that you follow"):
        feeds.change("https://nobody.example/feed", HARBOUR)
    assert feeds.all() == (HARBOUR, WIRE)


def test_articles_of_a_feed_that_is_not_followed_any_more_stay(feeds: Feeds, tmp_path: Path) -> None:
    ArticleTable(database(tmp_path)).add(news("quay"), feed=HARBOUR.address, guid="1")
    assert feeds.remove(HARBOUR.address)
    assert not feeds.remove(HARBOUR.address)
    assert feeds.all() == (WIRE,)
    listing = Listing(database(tmp_path))
    assert listing.count(View()) == 1
    assert [row.scope.name for row in listing.scopes() if row.scope.name] == [WIRE.address]


@pytest.mark.parametrize(("column", "value"), [("tags", "{}"), ("extras", "[]"), ("tags", "no JSON")])
def test_what_somebody_else_wrote_into_a_feed_is_left_out(
    feeds: Feeds, tmp_path: Path, column: str, value: str
) -> None:
    with database(tmp_path).write() as connection:
        connection.execute(f"UPDATE feeds SET {column} = ?, full_text = 'sometimes'", (value,))
    assert [feed.address for feed in feeds.all()] == [HARBOUR.address, WIRE.address]
    assert getattr(feeds.all()[0], column) in ((), {})
    assert feeds.all()[0].full_text == "short"


def test_what_an_entry_was_is_known_the_next_time(feeds: Feeds, tmp_path: Path) -> None:
    table = ArticleTable(database(tmp_path))
    table.add(news("quay"), feed=HARBOUR.address, guid="1")
    table.add(news("dock"), feed=WIRE.address, guid="1")
    feeds.keep_digest(HARBOUR.address, "1", "abc")
    feeds.keep_digest(HARBOUR.address, "2", "of no article")
    assert feeds.digests(HARBOUR.address) == {"1": "abc"}
    assert feeds.digests(WIRE.address) == {"1": ""}


def test_no_password_of_a_feed_is_shown(tmp_path: Path) -> None:
    feeds = Feeds(database(tmp_path))
    secret = Subscription("https://ann:secret@news.example/feed")
    feeds.add(secret)
    feeds.add(WIRE)
    titles = [row.title for row in Listing(database(tmp_path)).scopes()]
    assert "https://news.example/feed" in titles
    for address, subscription in ((WIRE.address, secret), ("https://ann:secret@nobody.example", WIRE)):
        with pytest.raises(StoreError) as caught:
            feeds.change(address, subscription)
        assert "secret" not in str(caught.value)
    with pytest.raises(StoreError) as caught:
        ArticleTable(database(tmp_path)).add(news("quay"), feed="https://ann:secret@nobody.example")
    assert "secret" not in str(caught.value)
