"""What was read and starred is kept, seen in the list, and taken back in the order in which it was done."""

from __future__ import annotations

import pytest

from reader.errors import ReaderError
from reader.library.listed_articles import ListedArticles
from reader.library.reading_changes import Change, ReadingChanges
from reader.shelf.rows import ArticleRow
from reader.shelf.view import Scope, View
from tests.library.memory_shelf import MemoryShelf


def changes(*rows: ArticleRow) -> tuple[ReadingChanges, MemoryShelf, ListedArticles]:
    """Return the changes of a library with these rows, its shelf and its list."""
    memory = MemoryShelf(rows)
    articles = ListedArticles(memory, tell=list[str]().append)
    list(articles)  # every row is in sight
    return ReadingChanges(memory, articles), memory, articles


def test_a_mark_is_kept_seen_and_taken_back() -> None:
    reading, memory, articles = changes(ArticleRow("a", "A"), ArticleRow("b", "B", is_starred=True))
    assert reading.mark("read", "a", True)
    assert reading.mark("starred", "b", False)
    assert (articles.row(0).is_read, memory.rows_by_id["a"].is_read) == (True, True)
    assert reading.take_back() == Change("starred", ("b",), False)
    assert reading.take_back() == Change("read", ("a",), True)
    assert [memory.rows_by_id[id] for id in "ab"] == [articles.row(0), articles.row(1)]
    assert (articles.row(0).is_read, articles.row(1).is_starred) == (False, True)
    assert reading.is_empty


def test_what_is_so_already_is_no_change() -> None:
    reading, _, _ = changes(ArticleRow("a", "A", is_read=True))
    assert not reading.mark("read", "a", True)
    assert not reading.mark("starred", "a", False)
    assert not reading.mark("read", "nowhere", True)
    assert reading.is_empty


def test_an_updated_article_that_is_read_again_is_no_longer_updated_but_nothing_is_to_be_taken_back() -> None:
    reading, memory, articles = changes(ArticleRow("a", "A", is_read=True, is_updated=True))
    assert not reading.mark("read", "a", True)
    assert not articles.row(0).is_updated
    assert not memory.rows_by_id["a"].is_updated
    assert reading.is_empty


def test_marking_all_read_takes_back_only_what_it_changed() -> None:
    reading, memory, articles = changes(
        ArticleRow("a", "A"), ArticleRow("b", "B", is_read=True), ArticleRow("c", "C")
    )
    assert reading.mark_all_read(View()) == 2
    assert [articles.row(index).is_read for index in range(3)] == [True, True, True]
    reading.take_back()
    assert [memory.rows_by_id[id].is_read for id in "abc"] == [False, True, False]
    assert [articles.row(index).is_read for index in range(3)] == [False, True, False]


def test_marking_all_of_nothing_is_no_change() -> None:
    reading, _, _ = changes(ArticleRow("a", "A", is_read=True))
    assert reading.mark_all_read(View(Scope("unread"))) == 0
    assert reading.is_empty


def test_what_could_not_be_kept_is_not_shown_and_can_still_be_taken_back() -> None:
    reading, memory, articles = changes(ArticleRow("a", "A"), ArticleRow("b", "B"))
    reading.mark("read", "a", True)
    memory.problem = "The disk is full."
    for fails in (lambda: reading.mark("read", "b", True), reading.take_back):
        with pytest.raises(ReaderError, match="full"):
            fails()
    assert [articles.row(index).is_read for index in range(2)] == [True, False]
    memory.problem = ""
    assert reading.take_back() == Change("read", ("a",), True)


def test_an_evening_of_reading_can_be_taken_back_and_what_was_before_that_stays() -> None:
    reading, memory, _ = changes(*(ArticleRow(str(number), "A") for number in range(205)))
    for number in range(205):
        reading.mark("read", str(number), True)
    while not reading.is_empty:
        reading.take_back()
    assert [id for id, row in memory.rows_by_id.items() if row.is_read] == ["0", "1", "2", "3", "4"]
