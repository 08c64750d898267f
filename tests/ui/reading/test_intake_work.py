"""Articles are brought in one thing at a time."""

from __future__ import annotations

import asyncio

from textual.app import App

from reader.shelf.feed import Subscription
from reader.store.database import Database
from reader.ui.reading.intake_work import IntakeWork
from tests.ui import newsroom
from tests.ui.reading.fakes import FakeDialogs
from tests.ui.reading.intake_desk import PORT, Desk


async def test_one_thing_at_a_time(database: Database) -> None:
    desk = Desk(database)
    desk.stored_feeds.add(Subscription(PORT))
    desk.feeds.refresh()
    running = asyncio.ensure_future(desk.started.pop(0))
    await asyncio.sleep(0)
    desk.feeds.refresh()
    assert desk.said == ["One thing at a time: refreshing."]
    await running


def test_without_a_library_to_write_to_it_says_so() -> None:
    said: list[str] = []
    work = IntakeWork(
        newsroom.library(),
        show_progress=said.append,
        open_dialog=FakeDialogs(),
        start=lambda work: None,
        say=said.append,
    )
    assert work.intake is None
    assert said == ["Nothing can be added: your library cannot be written to. {messages} says why."]


def test_before_anything_was_brought_in_nothing_has_gone_wrong(database: Database) -> None:
    desk = Desk(database)
    desk.work.show_problems()
    assert desk.said == ["Nothing has gone wrong since the start."]


async def test_what_went_wrong_before_the_last_time_is_not_denied(database: Database) -> None:
    desk = Desk(database)
    app: App[None] = App()
    async with app.run_test():  # a line with words in it asks for one
        await desk.add("https://down.example/")
        await desk.add("rain.txt")
    desk.work.show_problems()
    assert desk.said[-1] == "Nothing went wrong the last time; {messages} shows what did before."
