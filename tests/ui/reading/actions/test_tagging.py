"""Tags of articles, given and taken away from the list."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.library.library import Library
from reader.library.shelf import Shelf
from reader.model import Article
from reader.shelf.feed import Subscription
from reader.shelf.view import Scope, View
from reader.store.articles import ArticleTable
from reader.store.database import Database
from reader.store.feeds import Feeds
from reader.store.listing import Listing
from reader.store.reading import ReadingState
from reader.store.tags import Tags
from reader.ui.reading.actions.tagging import Tagging
from reader.ui.screens import line_prompt
from tests.ui import newsroom
from tests.ui.reading.fakes import FakeDialogs


class Drawing:
    """Counts how often the tree was drawn."""

    def __init__(self) -> None:
        self.trees = 0

    def show_list(self, cursor: int | None = None) -> None:
        """Draw nothing."""

    def show_row(self, id: str) -> None:
        """Draw nothing."""

    def show_tree(self) -> None:
        """Count."""
        self.trees += 1


class Desk:
    """One article in a library, under the bar."""

    def __init__(self, database: Database) -> None:
        articles = ArticleTable(database)
        articles.add(Article("quay", "It rained.", "Old\nquay"))
        self.database = database
        self.listing = Listing(database)
        self.dialogs = FakeDialogs()
        self.said: list[str] = []
        self.drawing = Drawing()
        self.listed_id: str | None = "quay"
        shelf = Shelf(articles, self.listing, ReadingState(database), tags=Tags(database))
        self.library = Library(
            {},
            read=lambda _: newsroom.ARTICLES["quiet"],
            analyzer=newsroom.HandAnalyzer(),
            shelf=shelf,
        )
        self.tagging = Tagging(
            self.library,
            self.drawing,
            listed_id=lambda: self.listed_id,
            open_dialog=self.dialogs,
            say=self.said.append,
        )

    def tag(self, line: str | None) -> str:
        """Answer the question; return what stood in its line before."""
        self.tagging.ask()
        self.dialogs.answer(line)
        return str(self.dialogs.opened[-1])

    @property
    def tags(self) -> list[str]:
        return [count.scope.name for count in self.listing.scopes() if count.scope.kind == "tag"]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    # A line with words in it can only be made where a program runs.
    monkeypatch.setattr(
        line_prompt, "LinePrompt", lambda heading, *, value, hint: f"{heading}: {value} ({hint})"
    )
    database = Database(tmp_path / "library.sqlite")
    yield Desk(database)
    database.close()


def test_tags_are_given_kept_and_taken_away(desk: Desk) -> None:
    desk.tag("harbour,  old  town, harbour,")
    assert desk.tags == ["harbour", "old town"]
    assert desk.listing.count(View(Scope("tag", "old town"))) == 1
    assert desk.tag("harbour, ferry").startswith("Tags of Old quay: harbour, old town (Tags, with commas")
    assert desk.tags == ["ferry", "harbour"]
    desk.tag("")
    assert desk.tags == []
    assert desk.said == ["Tags: harbour, old town.", "Tags: harbour, ferry.", "No tags."]
    assert desk.drawing.trees == 3


def test_the_tags_of_its_feed_are_shown_and_stay(desk: Desk) -> None:
    feed = Subscription("https://quay.example/feed", tags=("ports", "daily"))
    Feeds(desk.database).add(feed)
    ArticleTable(desk.database).add(Article("quay", "It rained.", "Old\nquay"), feed=feed.address)
    assert "(Also of its feed: daily, ports. Tags, with commas" in desk.tag("harbour")
    desk.tag("")
    assert desk.tags == ["daily", "ports"]


def test_a_question_that_is_left_changes_nothing(desk: Desk) -> None:
    desk.tag("harbour")
    desk.tag(None)
    assert desk.tags == ["harbour"]


def test_without_an_article_there_is_nothing_to_tag(desk: Desk) -> None:
    desk.listed_id = None
    desk.tagging.ask()
    assert desk.said == ["There is no article here."]
