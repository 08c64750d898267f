"""What somebody else wrote into the database: no list, no screen of it lets that act on the terminal."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from reader.claims.correction import correct
from reader.commands import shelves
from reader.commands.screen_library import open_library
from reader.library.library import Library
from reader.model import Analysis, Article, Origin, Progress
from reader.settings.actions import ACTIONS
from reader.shelf.feed import Subscription
from reader.shelf.saved_query import SavedQuery
from reader.shelf.versions import Original
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.feeds import Feeds
from reader.store.saved_queries import SavedQueries
from reader.store.tags import Tags
from reader.ui.bindings import call
from tests.sources.page.samples import story
from tests.ui import newsroom
from tests.ui.conftest import MakeApp, Opened
from tests.ui.test_app_hostile import walk
from tests.ui.widgets.test_gate import ACTED_ON, HOSTILE, sent

_FEED = "https://post.example/feed"
_BESIDE = "<aside><p>Read more about the pier &#27;]0;owned&#7; and &#x202e; everything else.</p></aside>"
"""What is cut from a page, which a screen shows."""
_HARBOUR, _ANALYSIS = newsroom.HARBOUR, newsroom.ANALYSES["harbour"]
_FIELDS = {
    "articles": ("title", "byline", "outlet", "published", "fetched", "url", "note"),
    "versions": ("title",),
    "feeds": ("title", "folder", "problem"),
    "tags": ("tag",),
    "claims": ("cue", "affiliation", "speaker"),
    "appearances": ("role", "affiliation"),
}
"""The texts of the tables that a screen shows."""
_SHOWN = ("outline", "speaker_page", "sort", "search_library", "cite", "messages")
"""What brings something of the list to the screen, and no question but for tags and an order."""
_SCREENS = {
    *(
        "help",
        "speakers",
        "speaker_page",
        "why",
        "note",
        "name_speaker",
        "check_form",
        "same_quote",
        "export",
    ),
    *(
        "check_draft",
        "versions",
        "search_library",
        "sort",
        "pipe",
        "add",
        "palette",
        "messages",
        "undo",
        "removed",
    ),
}
"""What must have shown a screen of its own: else it was not looked at."""


def _found(text: str) -> Analysis:
    """Return what is found in any version of the article, with hostile names; nothing in another text."""
    if not text.startswith("The port"):
        return Analysis("other")
    entities = tuple(
        replace(entity, name=f"{entity.name}{HOSTILE}", role=HOSTILE, affiliation=HOSTILE)
        for entity in _ANALYSIS.entities
    )
    claims = tuple(replace(claim, found_by=HOSTILE, because=(HOSTILE,)) for claim in _ANALYSIS.claims)
    return Analysis("harbour", claims, entities, notes=(HOSTILE,), pipeline=HOSTILE)


class Analyzer(newsroom.HandAnalyzer):
    """Finds in every version of the article what was found in it by hand."""

    def __init__(self, *_: object, **options: object) -> None:
        super().__init__()

    async def analyze(self, article: Article) -> AsyncIterator[Progress]:
        """Yield it at once."""
        yield Progress(article.id, 1, 1, replace(_found(article.text), article_id=article.id))


@pytest.fixture
def stored_library(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Library:
    """Return the library of a database into whose every text somebody else has written.

    It has an article of two versions, and another that quotes the same people.
    """
    monkeypatch.chdir(tmp_path)  # what is exported is written there
    monkeypatch.setattr("reader.nlp.process.client.WorkerAnalyzer", Analyzer)
    with shelves.database() as store:
        table, keeper = ArticleTable(store), shelves.keeper(store)
        Feeds(store).add(Subscription(_FEED, "Post", "News", ("port",)))
        for name, texts in (
            ("a", (_HARBOUR.replace("quay", "dock"), _HARBOUR)),
            ("b", (_HARBOUR + "More.\n",)),
        ):
            origin = Origin("path", f"/news/{name}{HOSTILE}.txt")
            for text in texts:
                article = replace(newsroom.ARTICLES["harbour"], id=origin.id, origin=origin, text=text)
                page = Original(story(_BESIDE), "text/html")
                table.add(article, folder="News", feed=_FEED, guid=name, original=page)
                Analyses(store).keep(article, _found(text))
            first, second, *_ = _ANALYSIS.claims
            keeper.keep_corrections(
                article,
                [
                    correct("note", article.text, first, value=HOSTILE),
                    correct("status", article.text, first, value="disputed"),
                    correct("evidence", article.text, first, value=HOSTILE),
                    correct("speaker", article.text, second, value=HOSTILE),
                ],
            )
            Tags(store).tag([origin.id], "port")
        SavedQueries(store).save(SavedQuery(f"about{HOSTILE}", f"by:{HOSTILE}"))
        with store.write() as connection:
            for table_name, fields in _FIELDS.items():
                values = ", ".join(f"{field} = coalesce({field}, '') || :words" for field in fields)
                connection.execute(f"UPDATE {table_name} SET {values}", {"words": HOSTILE})
    return open_library(())[0]


async def test_no_value_of_the_database_acts_on_the_terminal(
    make_app: MakeApp, stored_library: Library
) -> None:
    actions = {action.id: action for action in ACTIONS}
    async with make_app(stored_library).run_test(size=(120, 36)) as pilot:
        app = Opened(pilot)
        await app.settle()
        app.screen.parts.widgets.panes.go_to("articles")
        await app.settle()
        assert "owned" in sent(app)
        for id in _SHOWN:
            await app.on_top.run_action(call(actions[id]))
            await app.settle()
            found = ACTED_ON.search(sent(app))
            assert found is None, (id, found)
            while app.is_covered:
                app.app.pop_screen()
            await app.settle()
        app.screen.parts.widgets.panes.go_to("text")
        await app.press("g", "]")
        assert await walk(app) >= _SCREENS
