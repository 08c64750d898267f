"""docs/library.md names every table and column that there is, and its questions can be asked."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.migrations import statements
from reader.store.reading import ReadingState
from reader.store.tables import own_tables
from tests.store.articles import analysis, database, news

PAGE = (Path(__file__).parent.parent.parent / "docs" / "library.md").read_text("utf-8")
QUERIES = [query for block in re.findall(r"```sql\n(.*?)```", PAGE, re.DOTALL) for query in statements(block)]
DERIVED = {"shelves", "shelf_articles", "claims", "claim_runs", "appearances"}


def test_every_table_is_described_with_its_columns(tmp_path: Path) -> None:
    sections = re.findall(r"^(\*\*\w+\*\*.*?)(?=\n\n)", PAGE, re.DOTALL | re.MULTILINE)
    documented = {
        name: set(re.findall(r"`(\w+)`", section))
        for section in sections
        for name in re.findall(r"\*\*(\w+)\*\*", section)
    }
    with database(tmp_path).read() as connection:
        tables = {table.name for table in own_tables(connection)} | DERIVED
        assert documented.keys() == tables
        for table in tables:
            columns = {name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})")}
            assert columns <= documented[table], table


@pytest.mark.parametrize("query", QUERIES)
def test_the_questions_can_be_asked(tmp_path: Path, query: str) -> None:
    shared = database(tmp_path)
    quay = news("quay")
    ArticleTable(shared).add(quay)
    Analyses(shared).keep(quay, analysis(quay))
    ReadingState(shared).set_starred([quay.id], True)
    with closing(sqlite3.connect(shared.path)) as connection, connection:
        assert connection.execute(query).fetchall()
