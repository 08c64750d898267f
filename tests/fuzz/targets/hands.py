"""The real program over a small library, and somebody who presses, types, clicks and drags at random.

Nothing falls over, nothing that was kept is lost, keys are answered afterwards, and it quits.
"""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, chdir, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

from reader.claims.correction import correct
from reader.commands.screen_library import open_library
from reader.model import Analysis, Article, Origin
from reader.nlp.fingerprint import fingerprint
from reader.paths import data_dir, state_dir
from reader.shelf.feed import Subscription
from reader.shelf.saved_query import SavedQuery
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.check import Health, check
from reader.store.database import FILE_NAME, Database
from reader.store.feeds import Feeds
from reader.store.keeper import DatabaseKeeper
from reader.store.saved_queries import SavedQueries
from reader.store.tags import Tags
from reader.text.normalize import blocks
from reader.ui.app import create
from reader.ui.screens.help import HelpScreen
from tests.fuzz import hands
from tests.fuzz.gestures import gestures, script
from tests.fuzz.news import news
from tests.fuzz.target import Target
from tests.fuzz.targets.exports import any_article
from tests.ui import newsroom
from tests.ui.conftest import Opened
from tests.ui.quiet import wait_for_quiet
from tests.ui.widgets.test_gate import ACTED_ON, sent

_FEED = "http://127.0.0.1:9/feed"
"""Nobody answers there, and nobody is asked: it is in a private network."""
_MOST_SECONDS = 120.0
"""So long one gesture may take on the clock of a busy machine: none waits for ever."""
_MOST_ESCAPES = 12
"""So often one goes back, at most, until nothing is left to go back from."""


def _library() -> Iterator[tuple[Article, Analysis]]:
    """Yield the articles of the newsroom, one of any text with any claims, and a long one."""
    for article in newsroom.ARTICLES.values():
        yield article, newsroom.ANALYSES[article.id]
    article, corrected = any_article(news(1))
    yield replace(article, id="any"), corrected.analysis
    text = newsroom.HARBOUR + newsroom.QUIET * 200
    yield Article("long", text, "A long day", blocks=blocks(text)), newsroom.ANALYSES["harbour"]


def _from_the_web(article: Article) -> Article:
    url = f"https://news.example/{article.id}"
    return replace(article, url=url, origin=Origin("address", url))


ARTICLES = tuple((_from_the_web(article), analysis) for article, analysis in _library())
"""Each with what is found in it."""


class _Analyzer(newsroom.HandAnalyzer):
    """Finds in a text of the library what is in it, in any other nothing; is made as the usual one."""

    def __init__(self, *_: object, **__: object) -> None:
        super().__init__({})

    async def analyze(self, article: Article) -> AsyncIterator[Any]:
        """Yield progress."""
        found = {one.text: analysis for one, analysis in ARTICLES}
        analysis = found.get(article.text, Analysis(""))
        self._analyses = {article.id: replace(analysis, article_id=article.id)}
        async for progress in super().analyze(article):
            yield progress

    def let_go(self) -> None:
        """Need nothing any more."""


def _attack(data: bytes) -> None:
    with _home():
        _fill()
        for part in data.split(b"\nstart"):
            asyncio.run(_use(part))
            _look_at_what_is_kept()


@contextmanager
def _home() -> Iterator[None]:
    """Let the program work in an empty folder, without any other program that it could start."""
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        names = ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "HOME", "PATH")
        Path("notes.txt").write_text("The quay stays open, the office said.\n", encoding="utf-8")
        with (
            patch.dict(os.environ, {name: str(Path(folder, name.lower())) for name in names}),
            patch("reader.nlp.process.client.WorkerAnalyzer", _Analyzer),
            patch("textual.app.wait_for_idle", wait_for_quiet),
            patch("textual.pilot.wait_for_idle", wait_for_quiet),
        ):
            yield


def _fill() -> None:
    """Put the articles into the library, all but one with what was found; one with a note."""
    database = _database()
    table, analyses = ArticleTable(database), Analyses(database)
    Feeds(database).add(Subscription(_FEED, "Quay News", folder="News/Ports"))
    for place, (article, analysis) in enumerate(ARTICLES):
        table.add(article, feed=_FEED if place % 2 else None, folder="" if place % 2 else "Own")
        if place:
            analyses.keep(article, replace(analysis, article_id=article.id, pipeline=fingerprint("model")))
    article, analysis = ARTICLES[0]
    Tags(database).tag([article.id], "quay")
    SavedQueries(database).save(SavedQuery("Said", "said", "claims"))
    keeper = DatabaseKeeper(database, data=data_dir(), state=state_dir())
    keeper.keep_corrections(article, [correct("note", article.text, analysis.claims[0], value="see there")])
    database.close()


def _database() -> Database:
    data_dir().mkdir(parents=True, exist_ok=True)
    return Database(data_dir() / FILE_NAME)


@asynccontextmanager
async def _opened() -> AsyncIterator[Opened]:
    library, problems = open_library(())
    assert not problems
    async with create(library).run_test(size=(120, 36)) as pilot:
        opened = Opened(pilot)
        await hands.settle(opened)
        yield opened
    assert not library.problems()


async def _use(data: bytes) -> None:
    async with _opened() as opened:
        for name, words in gestures(data):
            async with asyncio.timeout(_MOST_SECONDS):
                await hands.make(opened, name, words)
            if not opened.app.is_running:  # it was told to quit
                return
            _look(opened)
        await _answers(opened)
        await opened.pilot.press("Q")
        assert not opened.app.is_running


def _look(opened: Opened) -> None:
    """See that it stands, that nothing goes out that a terminal acts on, and where its cursors are."""
    if opened.app._exception is not None:
        raise opened.app._exception
    found = ACTED_ON.search(sent(opened))
    assert found is None, found
    claims = opened.screen.parts.open.analysis.claims
    assert opened.text.current_claim in (None, *range(len(claims)))
    assert opened.claims.claim in (None, *range(len(claims)))
    for rows in (opened.claims, opened.articles, opened.screen.parts.widgets.tree):
        assert rows is None or rows.cursor in (None, *range(rows.row_count()))


async def _answers(opened: Opened) -> None:
    """See that one comes back to the text from wherever one is, and that the help comes."""
    await opened.pilot.resize_terminal(120, 36)
    await hands.make(opened, "focus", ["in"])
    for _ in range(_MOST_ESCAPES):
        await opened.pilot.press("escape")
        await hands.settle(opened)
    assert not opened.is_covered, opened.on_top
    assert opened.pane == "text"
    assert not opened.screen.parts.widgets.input_line.is_open
    await opened.pilot.press("question_mark")
    await hands.settle(opened)
    assert isinstance(opened.on_top, HelpScreen), opened.on_top
    await opened.pilot.press("escape")
    await hands.settle(opened)
    _look(opened)


def _look_at_what_is_kept() -> None:
    database = _database()
    try:
        for article, _ in ARTICLES:
            kept = ArticleTable(database).article(article.id)
            assert kept is not None, article.title
            assert kept.text == article.text, article.title
        assert check(database) == Health()
    finally:
        database.close()


TARGETS = (Target("hands", script, _attack, is_slow=True, most_seconds=30.0),)
