"""The indexes of the search are right after whatever was done, and are mended when they are not."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.model import Article
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.reading import ReadingState
from reader.store.search.check import damaged_indexes, rebuild
from reader.store.tags import Tags
from tests.store.articles import analysis, database, news
from tests.store.search.newsroom import CRANE, FERRY, QUAY, library


def test_indexes_are_right_after_adding_editing_analysing_and_forgetting(tmp_path: Path) -> None:
    library(tmp_path)
    data = database(tmp_path)
    table = ArticleTable(data)
    table.add(news("crane", "The derrick stands.", title="Derrick", published="1850-01-01", outlet="Óttar"))
    Tags(data).tag([QUAY.id], "sea")
    ReadingState(data).set_read([QUAY.id], True)
    text = "The wall of the old harbour holds, as it has held for so many years. " * 4
    for name in ("one", "two", "three"):
        table.add(news(name, text, title="Wall"))
    copy = table.article(news("two").id)
    assert isinstance(copy, Article)
    Analyses(data).keep(copy, analysis(copy))
    table.forget([news("one").id, FERRY.id])
    assert damaged_indexes(data) == ()


@pytest.mark.parametrize(
    ("statement", "damaged"),
    [
        (
            "INSERT INTO article_index (rowid, title, text, outlet, facets) VALUES (5, 'a', 'b', 'c', 'd')",
            "article",
        ),
        ("INSERT INTO title_index (title_index) VALUES ('delete-all')", "title"),
        ("INSERT INTO claim_index (claim_index) VALUES ('delete-all')", "claim"),
    ],
)
def test_a_damaged_index_is_named_and_made_anew(tmp_path: Path, statement: str, damaged: str) -> None:
    search = library(tmp_path)
    data = database(tmp_path)
    with data.write() as connection:
        connection.execute(statement)
    assert damaged_indexes(data) == (f"{damaged}_index",)
    rebuild(data, damaged_indexes(data))
    assert damaged_indexes(data) == ()
    assert [hit.article for hit in search.page("port crane").hits] == [CRANE.id]
