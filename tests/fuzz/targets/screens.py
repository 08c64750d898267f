"""The program on any article with any claims: some actions at random, at any size of the terminal."""

from __future__ import annotations

import asyncio
import random
import tempfile
from contextlib import chdir
from unittest.mock import patch
from zlib import crc32

from textual.actions import SkipAction

from reader.library.library import Library
from reader.model import Article
from reader.paths import bundled, config_dir
from reader.settings.actions import ACTIONS
from reader.settings.config import Config
from reader.settings.themes import ThemeShelf
from reader.ui.app import ReaderApp
from reader.ui.bindings import call
from tests.fuzz.news import news
from tests.fuzz.target import Target
from tests.fuzz.targets.exports import any_article
from tests.ui.conftest import Opened
from tests.ui.newsroom import HandAnalyzer
from tests.ui.quiet import wait_for_quiet
from tests.ui.test_app_hostile import LEAVING
from tests.ui.widgets.test_gate import ACTED_ON, sent

_ACTIONS = tuple(action for action in ACTIONS if action.id not in LEAVING)
_STEPS = 8
_SIZES = ((120, 36), (80, 24), (40, 12), (20, 5), (1, 1))


def _walk(data: bytes) -> None:
    article, corrected = any_article(data)
    analyzer = HandAnalyzer({article.id: corrected.analysis})
    with tempfile.TemporaryDirectory() as folder, chdir(folder):  # an export is written there
        asyncio.run(_on_screen(article, analyzer, random.Random(crc32(data))))


async def _on_screen(article: Article, analyzer: HandAnalyzer, chance: random.Random) -> None:
    assert article.origin is not None
    library = Library({article.id: article.origin}, read=lambda _: article, analyzer=analyzer)
    app = ReaderApp(library, Config(), ThemeShelf(bundled("themes"), config_dir() / "themes"), ())
    with (
        patch("textual.app.wait_for_idle", wait_for_quiet),
        patch("textual.pilot.wait_for_idle", wait_for_quiet),
    ):
        async with app.run_test(size=chance.choice(_SIZES)) as pilot:
            opened = Opened(pilot)
            await opened.settle()
            for _ in range(_STEPS):
                action = chance.choice(_ACTIONS)
                try:
                    await opened.on_top.run_action(call(action))
                except SkipAction:
                    continue
                await opened.settle()
                found = ACTED_ON.search(sent(opened))
                assert found is None, (action.id, found)
                if opened.is_covered and chance.random() < 0.7:
                    await opened.press(chance.choice(("j", "a", "enter", "escape", "down", "tab")))
            while opened.is_covered:
                opened.app.pop_screen()


TARGETS = (Target("screens", news, _walk, is_slow=True),)
