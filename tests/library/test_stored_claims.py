"""What goes out of the library: everything, a search, one article, each as the person left it or as found."""

from __future__ import annotations

import pytest

from reader import paths
from reader.claims.correction import correct
from reader.commands import shelves
from reader.export.analyzed_article import AnalyzedArticle
from reader.export.rows import rows
from reader.library.stored_claims import StoredClaims
from reader.store.opening import open_database
from tests.commands import kept_news

NAMES = ("quay", "dock", "pier")
QUAY, DOCK, PIER = (kept_news.article(name, month=month) for month, name in enumerate(NAMES, start=1))


@pytest.fixture
def claims() -> StoredClaims:
    """The claims of three articles, one of which waits; of the first a claim is rejected, one noted on."""
    kept_news.keep((QUAY, DOCK), (PIER,))
    first, second = kept_news.analysis(QUAY).claims
    kept_news.correct(
        QUAY,
        (correct("reject", QUAY.text, first), correct("note", QUAY.text, second, value="ask Bo")),
    )
    database = open_database(paths.data_dir(), pytest.fail)
    return shelves.stored_claims(database, shelves.keeper(database))


def words(article: AnalyzedArticle | None) -> list[str]:
    """Return the words of the claims that would go out."""
    assert article is not None
    return [row.words for row in rows(*article)]


def test_everything_that_is_analyzed_goes_out_the_newest_first(
    claims: StoredClaims, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.stored_claims._ROWS_AT_ONCE", 1)
    assert [article.article.id for article in claims.all()] == [DOCK.id, QUAY.id]
    assert claims.unanalyzed_count() == 1
    assert [article.id for article in claims.unanalyzed()] == [PIER.id]
    assert claims.article(PIER.id) is None
    assert claims.article("nowhere") is None


def test_what_the_person_made_is_laid_over_but_not_when_raw(claims: StoredClaims) -> None:
    assert words(claims.article(QUAY.id)) == ["that the gates of quay had been open on Monday"]
    assert len(words(claims.article(QUAY.id, is_raw=True))) == 2


def test_a_search_gives_the_claims_that_it_finds_alone(claims: StoredClaims) -> None:
    assert [words(article) for article in claims.matching("speaker:lind")] == [
        ["that the gates of dock had been open on Monday"],
        ["that the gates of quay had been open on Monday"],
    ]
    assert [len(words(article)) for article in claims.matching("noted:")] == [1]
    (raw,) = claims.matching("noted:", is_raw=True)
    assert (words(raw), raw.corrected_analysis.notes) == (words(claims.article(QUAY.id)), {})
    assert [*claims.matching("nobody")] == []


def test_what_of_a_query_is_not_understood_is_told_once(claims: StoredClaims) -> None:
    problems: list[str] = []
    hits = [*claims.matching("speaker:lind status:maybe", tell=problems.append)]
    assert [words(article) for article in hits] == [
        words(article) for article in claims.matching("speaker:lind")
    ]
    assert len(problems) == 1


def test_hits_on_several_pages_are_one_article(claims: StoredClaims, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.store.search.search.PAGE_HITS", 1)
    assert [len(words(article)) for article in claims.matching("dock")] == [2]
    assert [len(words(article)) for article in claims.matching("dock", most_pages=1)] == [1]
