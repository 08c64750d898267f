"""What somebody else wrote into the database: no list, no screen of it lets that act on the terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.commands import screen as screen_command
from reader.commands import shelves
from reader.library.library import Library
from reader.model import Analysis, Origin
from reader.settings.actions import ACTIONS
from reader.shelf.feed import Subscription
from reader.store.articles import ArticleTable
from reader.store.feeds import Feeds
from reader.store.tags import Tags
from reader.ui.bindings import call
from tests.ui import newsroom
from tests.ui.conftest import MakeApp, Opened
from tests.ui.widgets.test_gate import ACTED_ON, HOSTILE, sent

_ANALYSIS = newsroom.ANALYSES["harbour"]
_FIELDS = {
    "articles": ("title", "byline", "outlet", "published", "fetched", "url", "note"),
    "versions": ("title",),
    "feeds": ("title", "problem"),
    "tags": ("tag",),
}
"""The texts of the tables that a screen shows."""
_SHOWN = ("outline", "speaker_page", "sort", "search_library", "cite", "messages")
"""What brings something of the database to the screen, and no question but for tags and an order."""


@pytest.fixture
def stored_library(monkeypatch: pytest.MonkeyPatch) -> Library:
    """Return the library of a database into whose every text somebody else has written."""
    origin = Origin("path", f"/news/{HOSTILE}.txt")
    article = replace(newsroom.ARTICLES["harbour"], id=origin.id, origin=origin)
    with shelves.database() as store:
        ArticleTable(store).add(article, folder="News")
        Feeds(store).add(Subscription("https://post.example/feed", "Post", "News", ("port",)))
        Tags(store).tag([origin.id], "port")
        with store.write() as connection:
            for table, fields in _FIELDS.items():
                values = ", ".join(f"{field} = coalesce({field}, '') || :words" for field in fields)
                connection.execute(f"UPDATE {table} SET {values}", {"words": HOSTILE})

    class Analyzer(newsroom.HandAnalyzer):
        """Finds in the article what was found in it by hand."""

        def __init__(self, *_: object, **options: object) -> None:
            entities = tuple(replace(entity, name=f"{entity.name}{HOSTILE}") for entity in _ANALYSIS.entities)
            super().__init__({origin.id: Analysis(origin.id, _ANALYSIS.claims, entities)})

    monkeypatch.setattr("reader.nlp.process.client.WorkerAnalyzer", Analyzer)
    return screen_command.open_library(())[0]


async def test_no_value_of_the_database_acts_on_the_terminal(
    make_app: MakeApp, stored_library: Library
) -> None:
    actions = {action.id: action for action in ACTIONS}
    shown = set[str]()
    async with make_app(stored_library).run_test(size=(120, 36)) as pilot:
        app = Opened(pilot)
        await app.settle()
        for pane in ("articles", "text"):
            app.screen.parts.widgets.panes.go_to(pane)
            await app.settle()
            assert "owned" in sent(app)
            for id in _SHOWN:
                await app.on_top.run_action(call(actions[id]))
                await app.settle()
                found = ACTED_ON.search(sent(app))
                assert found is None, (pane, id, found)
                if app.is_covered:
                    shown.add(id)
                while app.is_covered:
                    app.app.pop_screen()
                await app.settle()
    assert {"sort", "search_library", "speaker_page", "messages"} <= shown
