"""Which feeds are asked while the screen is open, and what is said of them."""

from __future__ import annotations

from reader.shelf.feed import Subscription
from reader.shelf.view import Scope
from reader.store.database import Database
from reader.ui.screens.messages import MessagesScreen
from tests.ui.reading.intake_desk import CITY, PORT, Desk


async def test_feeds_are_refreshed_with_their_number_and_what_failed(database: Database) -> None:
    desk = Desk(database)
    for address in (PORT, CITY, "https://third.example/feed"):
        desk.stored_feeds.add(Subscription(address))
    desk.feeds.refresh()
    await desk.settle()
    assert desk.progress[0] == "refreshing"
    assert desk.progress[-2:] == ["refreshing 3 of 3, 1 article, 2 failed", ""]
    assert desk.said == ["3 feeds: 1 new article, 2 failed: {add_claim} in the list shows why."]
    desk.work.show_problems()
    assert isinstance(desk.dialogs.opened[-1], MessagesScreen)


async def test_only_the_feeds_of_what_is_listed_are_asked(database: Database) -> None:
    desk = Desk(database)
    desk.stored_feeds.add(Subscription(PORT))
    desk.stored_feeds.add(Subscription(CITY))
    desk.scope = Scope("feed", PORT)
    desk.feeds.refresh()
    await desk.settle()
    assert desk.said == ["1 feed: 1 new article."]


async def test_feeds_that_are_not_asked_are_not_said_to_have_nothing_new(database: Database) -> None:
    desk = Desk(database)
    desk.stored_feeds.add(Subscription(PORT))
    for _ in range(2):
        desk.feeds.refresh()
        await desk.settle()
    assert desk.said[1] == "1 feed: not due yet. A feed is asked at most once an hour."
    desk.stored_feeds.add(Subscription(CITY))
    desk.feeds.refresh()
    await desk.settle()
    assert desk.said[2].startswith("2 feeds: no new articles, 1 not due yet. https://city.example/feed")


async def test_without_feeds_it_says_how_to_follow_one(database: Database) -> None:
    desk = Desk(database)
    desk.feeds.refresh()
    await desk.settle()
    assert desk.said == ["There are no feeds here yet. {add} follows one."]
    desk.work.show_problems()
    assert desk.said[-1] == "Nothing has gone wrong since the start."
