"""No text is analysed twice, and what was found is there for every article that has the text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from reader.claims.correction import correct
from reader.model import Analysis, Claim, Span
from reader.shelf.view import View
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.corrections import CorrectionTable
from reader.store.listing import Listing
from tests.store.articles import analysis, database, news

QUAY = news("quay", published="2026-11-02")


SAID = news("said", text="“It leaks,” he said. “It did.”\n\n“It does.”")


@pytest.fixture
def analyses(tmp_path: Path) -> Analyses:
    """The analyses of an empty store."""
    return Analyses(database(tmp_path))


def test_an_analysis_is_found_by_its_text_and_by_what_made_it(analyses: Analyses) -> None:
    analyses.keep(QUAY, analysis(QUAY))
    kept = analyses.find(QUAY.sha256, "model 1")
    assert kept is not None
    assert replace(kept, article_id=QUAY.id) == analysis(QUAY)
    assert analyses.find(QUAY.sha256, "model 2") is None
    assert analyses.find(news("dock").sha256, "model 1") is None


def test_an_older_analysis_stays_until_two_newer_ones_are_there(analyses: Analyses) -> None:
    for number in (1, 2, 3):
        analyses.keep(QUAY, analysis(QUAY, pipeline=f"model {number}", claims=number))
    older = analyses.older(QUAY.sha256)
    assert older is not None
    assert (older.pipeline, len(older.claims)) == ("model 3", 3)
    assert analyses.find(QUAY.sha256, "model 1") is None
    assert analyses.find(QUAY.sha256, "model 2") is not None


def test_a_claim_is_kept_with_a_sign_where_words_are_left_out_of_it_and_none_where_it_goes_on(
    analyses: Analyses, tmp_path: Path
) -> None:
    ArticleTable(database(tmp_path)).add(SAID)
    parts = ("“It leaks,”", "“It did.”", "“It does.”")
    spans = (Span(start, start + len(part)) for part in parts for start in [SAID.text.index(part)])
    analyses.keep(SAID, Analysis(SAID.id, (Claim("direct", tuple(spans)),), pipeline="model 1"))
    with database(tmp_path).read() as connection:
        assert connection.execute("SELECT content FROM claims").fetchall() == [
            ("“It leaks,” … “It did.” “It does.”",)
        ]


def claims(tmp_path: Path) -> list[int | None]:
    """Return the numbers of claims that the list shows."""
    return [row.claims for row in Listing(database(tmp_path)).rows(View(), 0, 9)]


def test_the_list_knows_the_claims_whichever_comes_first(analyses: Analyses, tmp_path: Path) -> None:
    table = ArticleTable(database(tmp_path))
    table.add(QUAY)
    assert claims(tmp_path) == [None]
    analyses.keep(QUAY, analysis(QUAY, claims=3))
    assert claims(tmp_path) == [3]
    edited = replace(QUAY, text="Edited. " + QUAY.text)
    analyses.keep(edited, analysis(edited, claims=1))
    assert claims(tmp_path) == [3]
    table.add(edited)
    assert claims(tmp_path) == [1]
    table.add(replace(QUAY, text="Edited again. " + QUAY.text))
    assert claims(tmp_path) == [None]


def test_the_list_counts_the_claims_that_the_person_left(analyses: Analyses, tmp_path: Path) -> None:
    ArticleTable(database(tmp_path)).add(QUAY)
    found_analysis = analysis(QUAY, claims=3)
    analyses.keep(QUAY, found_analysis)
    corrections = CorrectionTable(database(tmp_path), pytest.fail)
    corrections.keep(QUAY, [correct("reject", QUAY.text, found_analysis.claims[0])])
    assert claims(tmp_path) == [2]
    analyses.keep(QUAY, replace(found_analysis, pipeline="model 2"))
    assert claims(tmp_path) == [2], "the next analysis does not bring it back"
    corrections.keep(QUAY, [])
    assert claims(tmp_path) == [3]


def test_claims_are_rows_for_every_article_that_has_the_text(analyses: Analyses, tmp_path: Path) -> None:
    copy = replace(QUAY, id="copy", url="https://wire.example/quay")
    for article in (QUAY, copy):
        ArticleTable(database(tmp_path)).add(article)
    analyses.keep(QUAY, analysis(QUAY, claims=1))
    with database(tmp_path).read() as connection:
        rows = connection.execute(
            "SELECT articles.id, claims.number, speaker, affiliation, content, cue, start "
            "FROM claims JOIN articles ON articles.number = article ORDER BY article"
        ).fetchall()
    content, cue = QUAY.text[0:5], QUAY.text[6:9]
    assert rows == [(id, 1, "Ann Berg", "Port Office", content, cue, 0) for id in (QUAY.id, "copy")]


def test_what_is_not_analysed_comes_newest_first(analyses: Analyses, tmp_path: Path) -> None:
    table = ArticleTable(database(tmp_path))
    articles = [news(f"{day}", published=f"2026-11-0{day}") for day in (2, 4, 1, 3)]
    for article in articles:
        table.add(article)
    table.add(news("opened only"), in_library=False)
    by_day = {article.published[-1]: article for article in articles}
    assert analyses.unanalyzed("model 2", 3) == tuple(by_day[day].id for day in "432")
    analyses.keep(by_day["4"], analysis(by_day["4"], pipeline="model 1"))
    analyses.keep(by_day["3"], analysis(by_day["3"], pipeline="model 2"))
    assert analyses.unanalyzed("model 2", 9) == tuple(by_day[day].id for day in "421")
    assert analyses.coverage("model 2") == (1, 4)
    for article in articles:
        analyses.keep(article, analysis(article, pipeline="model 2"))
    assert analyses.unanalyzed("model 2", 9) == ()
    assert analyses.coverage("model 2") == (4, 4)


@pytest.mark.parametrize("record", ["", "{}", "[" * 9999, '{"id": "a", "claims": 3}'])
def test_what_is_no_analysis_any_more_is_made_again(analyses: Analyses, tmp_path: Path, record: str) -> None:
    analyses.keep(QUAY, analysis(QUAY))
    with database(tmp_path).write() as connection:
        connection.execute("UPDATE analyses SET record = ?", (record,))
    assert analyses.find(QUAY.sha256, "model 1") is None
    assert ArticleTable(database(tmp_path)).add(QUAY).outcome == "new"
