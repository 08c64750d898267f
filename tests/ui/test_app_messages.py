"""What was said can be read again; what the person needs to know stays until they know it."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.events import AppBlur, AppFocus
from textual.widgets import Static

from reader.library.library import Library
from reader.model import Analysis
from reader.paths import data_dir, state_dir
from reader.store.keeper import open_keeper
from reader.ui.screens.messages import MessagesScreen
from tests.ui import newsroom
from tests.ui.conftest import MakeApp, OpenApp, Opened

TIP = "] next claim · ? keys"


def library() -> Library:
    """Return a library as a new start of the program has it."""
    return newsroom.library(keeper=open_keeper(data=data_dir(), state=state_dir()))


@pytest.mark.parametrize(
    ("problems", "told"),
    [
        (("a is wrong.", "b is wrong."), ["a is wrong.", "b is wrong."]),
        (("a is wrong.", "b is wrong.", "c is wrong."), ["a is wrong.", "2 more are wrong: ~ lists them."]),
    ],
)
async def test_of_many_problems_one_is_said_and_all_can_be_read(
    make_app: MakeApp, problems: tuple[str, ...], told: list[str]
) -> None:
    async with make_app(None, None, *problems).run_test(size=(40, 12)) as pilot:
        app = Opened(pilot)
        await app.settle()
        assert [notice.message for notice in pilot.app._notifications] == told
        await app.press("~")
        lines = str(app.on_top.query_one(Static).visual).splitlines()
        assert set(problems) <= set(lines)
        assert not list(pilot.app._notifications), "they would lie above"


async def test_what_is_still_seen_is_not_said_beside_itself(make_app: MakeApp) -> None:
    async with make_app(None, None).run_test(size=(80, 24)) as pilot:
        for words in ("a is wrong.", "b is wrong.", "a is wrong."):
            pilot.app.notify(words, markup=False)
            await pilot.pause()
        assert [notice.message for notice in pilot.app._notifications] == ["a is wrong.", "b is wrong."]
        await pilot.press("escape")
        pilot.app.notify("a is wrong.", markup=False)
        await pilot.pause()
        assert [notice.message for notice in pilot.app._notifications] == ["a is wrong."]


async def test_messages_can_be_read_again_the_latest_first(make_app: MakeApp) -> None:
    async with make_app(None, None, "config.toml, line 3: no such key.").run_test(size=(80, 24)) as pilot:
        app = Opened(pilot)
        await app.settle()
        await app.press("S", "S", "K", "~")
        assert isinstance(app.on_top, MessagesScreen)
        words = str(app.on_top.query_one(Static).visual).splitlines()
        assert words[2:] == [
            "This is the first article.",
            "The whole text.",
            "Only the claims. Enter opens a fold.",
            "config.toml, line 3: no such key.",
        ]
        await app.press("~")
        assert not app.is_covered


async def test_without_any_message_it_says_so(open_app: OpenApp) -> None:
    async with open_app() as app:
        await app.press("~")
        assert "Nothing was said yet." in str(app.on_top.query_one(Static).visual)


@pytest.mark.parametrize("size", [(120, 36), (80, 24), (40, 12)])
async def test_the_way_to_the_next_claim_is_said_until_it_was_gone_once(
    open_app: OpenApp, size: tuple[int, int]
) -> None:
    async with open_app(library(), size=size) as app:
        assert TIP in app.status
        await app.press("[", "j")
        assert TIP in app.status
    async with open_app(library(), size=size) as app:
        assert TIP in app.status
        await app.press("]", "j")
        assert TIP not in app.status
    async with open_app(library(), size=size) as app:
        assert TIP not in app.status


async def test_a_file_that_was_changed_on_disk_is_told_until_it_is_read_again(
    open_app: OpenApp, tmp_path: Path
) -> None:
    file = tmp_path / "quay.txt"
    file.write_text(newsroom.QUIET, encoding="utf-8")
    analyzer = newsroom.HandAnalyzer()
    library = newsroom.one_file(file, analyzer)
    analyzer._analyses = {library.article_list[0]: Analysis(library.article_list[0])}
    async with open_app(library) as app:
        look = app.screen.parts.watch.look
        look()
        assert "changed on disk" not in app.status
        file.write_text("The sea was rough.\n", encoding="utf-8")
        look()
        assert app.status.startswith("quay.txt was changed on disk: R reads it again.")
        look()
        await app.press("j")
        assert app.status.startswith("quay.txt was changed on disk: R reads it again.")
        await app.press("R")
        assert "The sea was rough" in app.drawn(app.text)
        assert "changed on disk" not in app.status
        file.unlink()
        app.app.post_message(AppBlur())
        app.app.post_message(AppFocus())
        await app.settle()
        assert app.status.startswith("quay.txt is gone from the disk")
