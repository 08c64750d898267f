"""Saved searches on the screen, over a real store: kept with the search, listed and dropped in the tree."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.library.intake import Intake
from reader.library.library import Library
from reader.library.shelf import Shelf
from reader.model import Article, Origin
from reader.shelf.feed import Subscription
from reader.shelf.saved_query import SavedQuery
from reader.store.articles import ArticleTable
from reader.store.database import Database
from reader.store.feeds import Feeds
from reader.store.listing import Listing
from reader.store.reading import ReadingState
from reader.store.saved_queries import SavedQueries
from reader.store.search.search import LibrarySearch
from tests.ui import newsroom
from tests.ui.conftest import OpenApp, Opened
from tests.ui.reading.intake_desk import OfferingWeb


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """The newsroom in a store."""
    database = Database(tmp_path / "library.sqlite")
    for article in newsroom.ARTICLES.values():
        ArticleTable(database).add(article)

    def read(origin: Origin) -> Article:
        raise AssertionError(f"{origin.text} was read as a file")

    shelf = Shelf(
        ArticleTable(database),
        Listing(database),
        ReadingState(database),
        lambda: LibrarySearch(database),
        SavedQueries(database),
    )
    intake = Intake(
        ArticleTable(database),
        Feeds(database),
        read=lambda path: [],
        parse=lambda data: newsroom.ARTICLES["quiet"],
        open_web=lambda: OfferingWeb({}),
    )
    return Library({}, read=read, analyzer=newsroom.HandAnalyzer(), shelf=shelf, intake=lambda: intake)


def tree(app: Opened) -> list[list[str]]:
    """Return the words of the rows of the tree."""
    rows = app.screen.parts.widgets.tree
    return [rows.row(index)[0].plain.split() for index in range(rows.row_count())]


async def test_a_search_is_kept_in_the_tree_listed_from_it_dropped_and_brought_back(
    open_app: OpenApp, library: Library
) -> None:
    async with open_app(library) as app:
        await app.press(".", "F")
        await app.type("said")
        await app.press("ctrl+l")
        await app.type("ctrl+u", "Sayings", "enter")
        await app.press("escape")
        assert [row for row in tree(app) if "Sayings" in row] == [["/", "Sayings", "3/3"]]
        await app.press("G", "enter")
        assert len(library.article_list) == 3
        await app.press(".", ".", "G", "x")
        assert not any("Sayings" in row for row in tree(app))
        assert len(library.article_list) == len(newsroom.ARTICLES), "what is gone is not listed on"
        assert "F, then Ctrl+l brings it back" in app.status
        await app.press("F", "ctrl+l", "enter", "escape", "escape")
        assert any("Sayings" in row for row in tree(app))


async def test_x_in_the_tree_follows_a_feed_no_more(
    open_app: OpenApp, library: Library, tmp_path: Path
) -> None:
    feeds = Feeds(Database(tmp_path / "library.sqlite"))
    feeds.add(Subscription("https://port.example/feed", "The port"))
    async with open_app(library) as app:
        await app.press(".", "G")
        assert tree(app)[-1][:3] == ["▌", "The", "port"]
        await app.press("x", "escape")
        assert len(feeds.all()) == 1
        await app.press("x", "enter")
        assert not any("port" in row for row in tree(app))
        assert feeds.all() == ()
        assert app.status.startswith("The port is followed no more; its articles stay. A follows it again.")


@pytest.mark.parametrize(("there", "back"), [("h", "escape"), (".", "escape escape")])
async def test_in_the_list_and_the_tree_no_claim_of_the_text_is_rejected(
    open_app: OpenApp, library: Library, there: str, back: str
) -> None:
    async with open_app(library) as app:
        await app.press("1", there, "x")
        assert not app.screen.parts.open.corrected.rejected
        assert app.status.startswith(
            "x rejects claims, in the text or their list; in the tree it drops a search or feed."
        )
        await app.press(*back.split(), "x")
        assert app.screen.parts.open.corrected.rejected == {0}


async def test_the_row_of_a_saved_search_opens_it(open_app: OpenApp, library: Library) -> None:
    assert library.queries is not None
    library.queries.save(SavedQuery("Calm", "calm"))
    async with open_app(library) as app:
        await app.press(".", "G", "F")
        assert "calm" in str(app.on_top.query_one(".query").render())
        await app.press("enter")
        assert app.screen.parts.open.id == "quiet"
