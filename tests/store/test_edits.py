"""What edits did to claims is found by a search, whichever version was analysed first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.claims.correction import correct
from reader.model import Analysis, Article, Claim, Span
from reader.shelf.saved_query import SavedQuery
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.corrections import CorrectionTable
from reader.store.edits import QUERY_NAME
from reader.store.saved_queries import SavedQueries
from reader.store.search.check import damaged_indexes
from reader.store.search.search import LibrarySearch
from tests.store.articles import database, news

SENTENCE = "Ann Berg said that the quay will be closed for {} years. "
REST = "Nobody was hurt. The council meets on Monday, and the crane stays where it is. "


def article(length: str, *, rest: str = REST) -> Article:
    """Return a version of an article by how long the quay will be closed; empty for one that says nothing."""
    return news("quay", (SENTENCE.format(length) if length else "") + rest)


def analysis(version: Article) -> Analysis:
    """Return the analysis of a version: one claim, where it says something."""
    start = version.text.find("that the quay")
    claims = (
        (
            Claim(
                "indirect",
                (Span(start, version.text.index(" years")),),
                (Span(start - 5, start - 1),),
                (Span(0, 8),),
            ),
        )
        if start >= 0
        else ()
    )
    return Analysis(version.id, claims, pipeline="model 1")


def add(tmp_path: Path, *versions: Article) -> None:
    """Keep versions of the article as they came, each with its analysis."""
    for version in versions:
        ArticleTable(database(tmp_path)).add(version)
        Analyses(database(tmp_path)).keep(version, analysis(version))


def numbers(tmp_path: Path, query: str) -> tuple[int, int]:
    """Return how many articles and how many claims a query finds."""
    search = LibrarySearch(database(tmp_path))
    return len(search.page(query).hits), len(search.page(query, kind="claims").hits)


@pytest.mark.parametrize(
    ("former", "current", "query", "expected"),
    [
        ("two", "ten", "edits:", (1, 1)),
        ("two", "ten", "after edits:", (1, 1)),
        ("two", "ten", "edits:reworded", (1, 1)),
        ("two", "ten", "edits:rew,add quay", (1, 1)),
        ("two", "ten", "edits:added", (0, 0)),
        ("two", "ten", "-edits:", (0, 0)),
        ("two", "ten", "-edits:added", (1, 1)),
        ("", "ten", "edits:added", (1, 1)),
        # A claim that is gone has no row; its article has.
        ("two", "", "edits:removed", (1, 0)),
    ],
)
def test_articles_and_claims_are_found_by_what_an_edit_did(
    tmp_path: Path, former: str, current: str, query: str, expected: tuple[int, int]
) -> None:
    add(tmp_path, article(former), article(current))
    assert numbers(tmp_path, query) == expected
    assert damaged_indexes(database(tmp_path)) == ()


def test_an_edit_that_leaves_the_claims_is_none_of_them(tmp_path: Path) -> None:
    add(tmp_path, article("two"), article("two", rest=f"{REST}It rained."))
    assert numbers(tmp_path, "edits:") == (0, 0)
    assert numbers(tmp_path, "-edits: quay") == (1, 1)


def test_a_claim_stays_reworded_after_a_later_edit_of_something_else(tmp_path: Path) -> None:
    add(tmp_path, article("two"), article("ten"), article("ten", rest=f"{REST}It rained."))
    assert numbers(tmp_path, "edits:reworded") == (1, 1)


def test_an_earlier_version_that_is_analysed_last_tells_as_much(tmp_path: Path) -> None:
    ArticleTable(database(tmp_path)).add(article("two"))
    add(tmp_path, article("ten"))
    assert numbers(tmp_path, "edits:") == (0, 0)
    Analyses(database(tmp_path)).keep(article("two"), analysis(article("two")))
    assert numbers(tmp_path, "edits:") == (1, 1)


def test_a_rejected_claim_was_not_edited(tmp_path: Path) -> None:
    add(tmp_path, article("two"), article("ten"))
    current = article("ten")
    table = CorrectionTable(database(tmp_path), pytest.fail)
    rejection = correct("reject", current.text, analysis(current).claims[0])
    table.keep(current, [rejection])
    assert numbers(tmp_path, "edits:reworded") == (0, 0)
    table.keep(current, [])
    assert numbers(tmp_path, "edits:reworded") == (1, 1)


def test_the_first_edited_article_brings_a_saved_query_that_can_be_dropped(tmp_path: Path) -> None:
    queries = SavedQueries(database(tmp_path))
    add(tmp_path, article("two"))
    assert queries.all() == ()
    add(tmp_path, article("ten"))
    assert queries.all() == (SavedQuery(QUERY_NAME, "edits:"),)
    queries.remove(QUERY_NAME)
    other = replace(article("two"), id="other", url="https://news.example/other", origin=None)
    add(tmp_path, other, replace(other, text=article("ten").text))
    assert queries.all() == ()
