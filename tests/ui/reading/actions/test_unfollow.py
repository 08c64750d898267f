"""A feed is followed no more once somebody said so; its articles stay."""

from __future__ import annotations

import pytest

from reader.errors import StoreError
from reader.library.intake import Intake
from reader.shelf.view import Scope, View
from reader.store.database import Database
from reader.store.listing import Listing
from reader.ui.reading.actions.unfollow import Unfollowing
from tests.ui.reading.intake_desk import PORT, SITE, Desk

FEED = Scope("feed", PORT)


async def desk_with_feed(database: Database) -> Desk:
    """Return a desk that follows the port's feed, which has one article."""
    desk = Desk(database)
    await desk.add(SITE)
    desk.dialogs.answer("The port  ·  One  ·  Two")
    await desk.settle()
    desk.said.clear()
    return desk


def unfollowing(desk: Desk, scope: Scope | None) -> tuple[Unfollowing, list[Scope]]:
    """Return what asks, with the bar of the tree on a part of the library, and the parts that were left."""
    scopes_left: list[Scope] = []
    asking = Unfollowing(
        desk.work,
        tree_scope=lambda: scope,
        title_of=lambda scope: f"({scope.name})",
        leave=scopes_left.append,
        open_dialog=desk.dialogs,
        say=desk.said.append,
    )
    return asking, scopes_left


async def test_a_feed_is_followed_no_more_and_its_articles_stay(database: Database) -> None:
    desk = await desk_with_feed(database)
    asking, scopes_left = unfollowing(desk, FEED)
    assert asking.ask()
    assert [feed.address for feed in desk.stored_feeds.all()] == [PORT], "nothing before it was answered"
    desk.dialogs.answer(f"({PORT})  ·  its articles stay")
    assert desk.stored_feeds.all() == ()
    assert Listing(database).count(View()) == 1
    assert scopes_left == [FEED]
    assert desk.said == [f"({PORT}) is followed no more; its articles stay. {{add}} follows it again."]


async def test_a_feed_stays_followed_when_the_question_is_left(database: Database) -> None:
    desk = await desk_with_feed(database)
    asking, scopes_left = unfollowing(desk, FEED)
    asking.ask()
    desk.dialogs.answer(None)
    assert (len(desk.stored_feeds.all()), scopes_left, desk.said) == (1, [], [])


@pytest.mark.parametrize("scope", [None, Scope(), Scope("folder", "News"), Scope("tag", "port")])
async def test_nothing_is_asked_where_no_feed_is(database: Database, scope: Scope | None) -> None:
    desk = await desk_with_feed(database)
    opened_count = len(desk.dialogs.opened)
    assert not unfollowing(desk, scope)[0].ask()
    assert len(desk.dialogs.opened) == opened_count


async def test_a_feed_that_cannot_be_dropped_stays_and_why_is_said(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = await desk_with_feed(database)
    asking, scopes_left = unfollowing(desk, FEED)

    def fail(intake: Intake, address: str) -> None:
        raise StoreError("library.sqlite: the disk is full.")

    monkeypatch.setattr(Intake, "unfollow", fail)
    asking.ask()
    desk.dialogs.answer(f"({PORT})  ·  its articles stay")
    assert (scopes_left, desk.said) == ([], ["library.sqlite: the disk is full."])
