"""What is added while the screen is open, and what is said of it."""

from __future__ import annotations

import pytest
from textual.app import App

from reader.store.database import Database
from reader.ui.screens.choice_prompt import ChoicePrompt
from reader.ui.screens.line_prompt import LinePrompt
from tests.ui.reading.intake_desk import CITY, PAGE, PORT, SITE, Desk


@pytest.mark.parametrize(
    ("words", "shown", "said"),
    [
        (PAGE, ["quay"], "1 article added."),
        ("rain.txt", ["rain"], "1 article added."),
        ("Rain\n\nIt rained.", ["text-"], "1 article added."),
        (f"{PAGE}\n\n{PAGE} \n", [None], "1 article added."),
        (
            f"{PAGE}\n{SITE}",
            ["quay"],
            "1 article added. https://port.example/: has feeds. Add it alone to choose one.",
        ),
        (f"{PAGE}\nis closed", ["text-"], "1 article added."),
        ("folder", [None], "2 articles added, 2 failed: {add_claim} in the list shows why."),
        ("https://down.example/", [], "Nothing added. https://down.example/: the server cannot be reached."),
        ("down.example/feed", [], "Nothing added. https://down.example/feed: the server cannot be reached."),
        ("nothing", [], "Nothing added."),
    ],
)
async def test_what_is_added_is_shown_and_what_is_not_is_said(
    database: Database, words: str, shown: list[str | None], said: str
) -> None:
    desk = Desk(database)
    await desk.add(words)
    assert isinstance(desk.dialogs.opened[0], LinePrompt)
    assert [id and id.partition("-")[0] for id in desk.shown] == [id and id.strip("-") for id in shown]
    assert desk.said == [said]
    assert desk.progress[-1:] in ([""], [])


async def test_what_is_there_already_is_opened_all_the_same(database: Database) -> None:
    desk = Desk(database)
    await desk.add(PAGE)
    await desk.add(PAGE)
    assert desk.shown == ["quay", "quay"]
    assert desk.said[-1] == "The article is in your library already."
    await desk.add(f"{PAGE}\n{PAGE}")
    assert desk.said[-1] == "The article is in your library already."


async def test_a_page_that_was_edited_since_it_came_is_said_to_be(database: Database) -> None:
    desk = Desk(database)
    await desk.add(PAGE)
    desk.edit_page("Open again.")
    await desk.add(PAGE)
    assert desk.said[-1] == "Edited since it came: {versions} shows what changed."


async def test_of_files_that_are_there_already_none_is_said_to_be_added(database: Database) -> None:
    desk = Desk(database)
    await desk.add("rain.txt")
    await desk.add("rain.txt")
    assert desk.said[-1] == "The article is in your library already."
    await desk.add("folder")
    assert desk.said[-1] == (
        "1 article added, 1 in your library already, 2 failed: {add_claim} in the list shows why."
    )


@pytest.mark.parametrize("words", ["https://down.example/", "nothing"])
async def test_a_line_of_which_nothing_was_added_is_there_to_be_put_right_until_something_was(
    database: Database, words: str
) -> None:
    desk = Desk(database)
    app: App[None] = App()
    async with app.run_test():
        for line in (words, PAGE, "rain.txt"):
            await desk.add(line)
        prompts = [dialog for dialog in desk.dialogs.opened if isinstance(dialog, LinePrompt)]
        assert [prompt._input.value for prompt in prompts] == ["", words, ""]


async def test_a_site_shows_what_stands_in_its_feeds_before_anything_is_kept(database: Database) -> None:
    desk = Desk(database)
    await desk.add(SITE)
    assert isinstance(desk.dialogs.opened[-1], ChoicePrompt)
    assert desk.stored_feeds.all() == ()
    desk.dialogs.answer("The port  ·  One  ·  Two")
    await desk.settle()
    assert [feed.address for feed in desk.stored_feeds.all()] == [PORT]
    assert desk.said == ["1 feed: 1 new article."]
    assert desk.shown == [None]


async def test_a_feed_of_a_site_that_was_not_asked_for_is_told_by_its_address(database: Database) -> None:
    desk = Desk(database)
    await desk.add(SITE)
    desk.dialogs.answer(f"The city  ·  {CITY}")
    await desk.settle()
    assert [feed.address for feed in desk.stored_feeds.all()] == [CITY]


async def test_a_site_that_is_left_leaves_nothing(database: Database) -> None:
    desk = Desk(database)
    await desk.add(SITE)
    desk.dialogs.answer(None)
    await desk.settle()
    assert (desk.stored_feeds.all(), desk.shown, desk.said) == ((), [], [])


async def test_files_that_were_named_stay_and_it_says_where_the_rest_is(database: Database) -> None:
    desk = Desk(database, is_of_files=True)
    await desk.add("rain.txt")
    assert desk.said == ["1 article added. `reader` without files shows your library."]
