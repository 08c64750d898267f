"""What is in memory of a library, beside a store that another program may write to."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.errors import SourceError
from reader.library.articles import Articles
from reader.model import Article, Origin
from tests.library.memory_shelf import MemoryShelf

KEPT = Article(
    "kept", "The quay is closed, Olsen said.", "Quay", origin=Origin("address", "https://a.example/q")
)
PROBLEM = "library.sqlite: could not be read."


class Store:
    """A store with one article, and what is told of it."""

    def __init__(self) -> None:
        self.memory = MemoryShelf([], articles=[KEPT])
        self.told: list[str] = []
        self.articles = Articles(
            {"file": Origin("path", "file.txt")},
            lambda origin: Article("file", "The dam is safe."),
            self.memory.shelf._replace(data_version=self.data_version),
            find_kept=self.memory.article,
            tell=self.told.append,
            on_file_read=lambda id: None,
        )

    def data_version(self) -> int:
        self.memory.article(KEPT.id)
        return 7


@pytest.fixture
def store() -> Store:
    store = Store()
    store.articles.article(KEPT.id)
    return store


def test_what_is_in_memory_is_outdated_once_the_store_has_another_text(store: Store) -> None:
    assert not store.articles.is_outdated(KEPT.id)
    store.memory.articles[KEPT.id] = replace(KEPT, text="The quay is open, Olsen said.")
    assert store.articles.is_outdated(KEPT.id)
    assert not store.articles.is_forgotten(KEPT.id)


def test_what_is_in_memory_is_forgotten_once_the_store_has_it_no_more(store: Store) -> None:
    assert not store.articles.is_forgotten(KEPT.id)
    del store.memory.articles[KEPT.id]
    assert store.articles.is_forgotten(KEPT.id)
    assert KEPT.id in store.articles, "it can still be read"


def test_a_file_is_neither(store: Store) -> None:
    store.articles.article("file")
    assert not store.articles.is_outdated("file")
    assert not store.articles.is_forgotten("file")


def test_a_store_that_cannot_be_read_is_told_of_and_changes_nothing(store: Store) -> None:
    assert store.articles.data_version() == 7
    store.memory.problem = PROBLEM
    assert not store.articles.is_outdated(KEPT.id)
    assert not store.articles.is_forgotten(KEPT.id)
    assert "unread" not in store.articles
    assert store.articles.data_version() == 0
    assert store.told == [PROBLEM] * 4


def test_an_article_of_neither_is_in_the_library_no_more(store: Store) -> None:
    assert "gone" not in store.articles
    with pytest.raises(SourceError, match="This article is not in the library any more"):
        store.articles.article("gone")


@pytest.mark.parametrize(
    ("id", "label"), [("file", "file.txt"), (KEPT.id, "https://a.example/q"), ("gone", "gone")]
)
def test_messages_call_an_article_by_where_it_is_from(store: Store, id: str, label: str) -> None:
    assert store.articles.label(id) == label
