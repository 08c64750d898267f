"""Searching the library: what is typed finds what it asks for, the newest first, and nothing typed fails."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.claims.corrected import Corrected
from reader.claims.filters import SEARCH_KEYS, facts, matches, parse
from reader.errors import StoreError
from reader.model import Analysis, Claim, Entity, Span
from reader.shelf.feed import Subscription
from reader.shelf.search import Coverage, SearchPage
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.database import Database
from reader.store.feeds import Feeds
from reader.store.reading import ReadingState
from reader.store.search import request, search
from reader.store.search.search import PAGE_HITS, LibrarySearch
from reader.store.tags import Tags
from tests.store.articles import database, news
from tests.store.search.newsroom import CRANE, FERRY, NAMES, QUAY, fill, library


def names(page: SearchPage) -> list[str]:
    """Return the names of the articles of the hits; of a claim with its number."""
    return [NAMES[hit.article] + ("" if hit.claim is None else f" {hit.claim + 1}") for hit in page.hits]


def test_the_tags_of_a_feed_find_its_articles(tmp_path: Path) -> None:
    search = library(tmp_path)
    Feeds(database(tmp_path)).add(Subscription("https://sea.example/feed", tags=("Sea ports",)))
    for article in (CRANE, FERRY):
        ArticleTable(database(tmp_path)).add(article, feed="https://sea.example/feed")
    assert names(search.page("tag:ports")) == ["crane", "ferry"]
    assert names(search.page("tag:ports cue:said")) == ["crane 2", "ferry 1"]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("crane", ["crane", "ferry", "later"]),
        ("CRANE port", ["crane"]),
        ("crane\0port", []),
        ("\ud800crane", ["crane", "ferry", "later"]),
        ("crane -port", ["ferry", "later"]),
        ("-crane", ["quay"]),
        ("crane,quay", ["quay", "crane", "ferry", "later"]),
        ('"no plans"', ["ferry"]),
        ("“No plans”", ["ferry"]),
        ('"nothing plans"', []),
        ("plan*", ["crane", "ferry"]),
        ("nguyen", ["quay"]),
        ("Nguyễn", ["quay"]),
        ("lodz aero", ["quay"]),
        ("Łódź Ærø", ["quay"]),
        ("U.S.", ["quay"]),
        ("AT&T", ["quay"]),
        ("don't", ["quay"]),
        ("don’t", ["quay"]),
        ("5%", ["quay"]),
        ("EU", ["crane"]),
        ("UN", ["crane"]),
        ("title:crane", ["crane"]),
        ("title:cra", ["crane"]),
        ("outlet:zeit", ["quay", "ferry"]),
        ("outlet:alv", ["crane"]),
        ('outlet:="zeit"', ["quay", "ferry"]),
        ('outlet:="alvsborg"', []),
        ('-outlet:="zeit" crane', ["crane", "later"]),
        ("after:2026-11-03", ["quay"]),
        ("after:2026-11", ["quay", "crane"]),
        ("before:2026-11-03 after:2026-10-01", ["crane", "ferry"]),
        ("-after:2026-11-02", ["ferry", "later"]),
        ("-before:2026-11-02", ["quay", "crane"]),
        ("unread: crane", ["ferry", "later"]),
        ("unread:no", ["crane"]),
        ("starred:", ["ferry"]),
        ("-starred: crane", ["crane", "later"]),
        ("tag:ports", ["quay", "ferry"]),
        ("tag:sea ferry", ["ferry"]),
        ('tag:="sea"', []),
        ("tag:nothing", []),
        ("-tag:ports", ["crane", "later"]),
        ("starred: tag:ports crane", ["ferry"]),
    ],
)
def test_articles_are_found(tmp_path: Path, query: str, expected: list[str]) -> None:
    search = library(tmp_path)
    ReadingState(database(tmp_path)).set_read([CRANE.id], True)
    ReadingState(database(tmp_path)).set_starred([FERRY.id], True)
    Tags(database(tmp_path)).tag([QUAY.id, FERRY.id], "Sea ports")
    page = search.page(query)
    assert (page.kind, names(page), page.problems) == ("articles", expected, ())


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("speaker:berg", ["crane 1", "ferry 1"]),
        ("speaker:ber", ["crane 1", "ferry 1"]),
        ("speaker:nguyen", ["quay 1"]),
        ("speaker:ber*", ["crane 1", "ferry 1"]),
        ("-speaker:ber", ["quay 1", "quay 2", "crane 2"]),
        ('speaker:="ann berg"', ["crane 1", "ferry 1"]),
        ('speaker:="ann"', []),
        ('-speaker:="ann"', ["quay 1", "quay 2", "crane 1", "crane 2", "ferry 1"]),
        ('-speaker:="berg"', ["quay 1", "quay 2", "crane 2"]),
        ("speaker:office", ["quay 2"]),
        ("org:port", ["crane 1", "ferry 1"]),
        ("cue:den", ["crane 1"]),
        ('cue:="denied that"', ["crane 1"]),
        ('cue:="denied"', []),
        ("kind:direct", ["crane 2"]),
        ("kind:d,m", ["crane 2", "ferry 1"]),
        ("-kind:indirect", ["crane 2", "ferry 1"]),
        ("not:", ["crane 1"]),
        ("flag:number", ["quay 2"]),
        ("flag:described", ["quay 2", "crane 2"]),
        ("-flag:described,pred,num", ["crane 1", "ferry 1"]),
        ("not:no", ["quay 1", "quay 2", "crane 2", "ferry 1"]),
        ("level:said outlet:zeit", ["quay 1", "quay 2", "ferry 1"]),
        ("unnamed:", ["crane 2"]),
        ("conf:<0.65", ["quay 2"]),
        ("conf:>0.55 conf:<0.65", ["quay 2"]),
        ("conf:>0.65 speaker:office", []),
        ("-conf:>0.65", ["quay 2"]),
        ("conf:=0.6", ["quay 2"]),
        ("conf:=0.604", ["quay 2"]),
        ("conf:=0.61", []),
        ("speaker:berg after:2026-11", ["crane 1"]),
        ("speaker:berg starred:", ["ferry 1"]),
        ("kind:i,d,m title:quay", ["quay 1", "quay 2"]),
        ("kind:i,d,m -title:quay", ["crane 1", "crane 2", "ferry 1"]),
        ("rejected:", []),
    ],
)
def test_what_only_claims_have_makes_it_a_search_for_claims(
    tmp_path: Path, query: str, expected: list[str]
) -> None:
    search = library(tmp_path)
    ReadingState(database(tmp_path)).set_starred([FERRY.id], True)
    page = search.page(query)
    assert (page.kind, names(page), page.problems) == ("claims", expected, ())


def test_words_find_claims_by_what_is_said_and_by_who_says_it(tmp_path: Path) -> None:
    search = library(tmp_path)
    assert names(search.page("crane", kind="claims")) == ["crane 1"]
    assert names(search.page("berg", kind="claims")) == ["crane 1", "ferry 1"]
    assert names(search.page("denied", kind="claims")) == ["crane 1"]


@pytest.mark.parametrize(
    "query",
    [
        *("crane", "berg", "said", "denied", '"denied that"', "harbour", "planner", "aero", "5%", "EU"),
        *('"the un plans"', '"not be sold"', '"not, be sold"', "don’t", '"don t"', "-said", "quay,ferry"),
    ],
)
def test_words_find_in_the_library_what_they_find_in_an_article(tmp_path: Path, query: str) -> None:
    search = library(tmp_path)
    found = []
    for article in (QUAY, CRANE, FERRY):
        analysis = Analyses(database(tmp_path)).find(article.sha256, "model 1")
        assert analysis is not None
        claims = facts(Corrected(analysis), article.text)
        wanted = parse(query)
        found += [(article.id, number) for number, claim in enumerate(claims) if matches(wanted, claim)]
    page = search.page(query, kind="claims")
    assert sorted((hit.article, hit.claim or 0) for hit in page.hits) == sorted(found)


def test_a_hit_knows_where_to_open_it_and_which_words_to_mark(tmp_path: Path) -> None:
    search = library(tmp_path)
    article = search.page("lodz").hits[0]
    assert QUAY.text[article.start :].startswith("Łódź street")
    assert [mark.of(article.excerpt) for mark in article.marks] == ["Łódź"]
    claim = search.page("sold aero", kind="claims").hits[0]
    assert QUAY.text[claim.start :].startswith("Nguyễn Thị Mai said")
    assert (claim.claim, claim.speaker, claim.cue) == (0, "Nguyễn Thị Mai", "said")
    assert [mark.of(claim.excerpt) for mark in claim.marks] == ["Ærø", "sold"]


def test_a_word_that_is_no_whole_word_finds_those_that_begin_so(tmp_path: Path) -> None:
    search = library(tmp_path)
    page = search.page("lightho")
    assert (names(page), page.is_widened) == (["later"], True)
    assert [mark.of(page.hits[0].excerpt) for mark in page.hits[0].marks] == ["lighthouse"]
    assert not search.page("crane").is_widened
    assert not search.page("zebra").is_widened


def test_a_whole_name_counts_before_longer_ones(tmp_path: Path) -> None:
    search = library(tmp_path)
    article = news("other", "Bo Bergman said the crane is new.", published="2026-12-01")
    ArticleTable(database(tmp_path)).add(article)
    claim = Claim("indirect", (Span(16, 33),), (Span(11, 15),), (Span(0, 10),), speaker="bo")
    bo = Entity("bo", "person", "Bo Bergman")
    Analyses(database(tmp_path)).keep(article, Analysis(article.id, (claim,), (bo,)))
    assert [hit.speaker for hit in search.page("speaker:berg").hits] == ["Ann Berg", "Ann Berg"]
    assert [hit.speaker for hit in search.page("speaker:bergm").hits] == ["Bo Bergman"]
    assert len(search.page("speaker:berg*").hits) == 3


def test_the_best_hits_come_first_when_one_asks_for_them(tmp_path: Path) -> None:
    search = library(tmp_path)
    page = search.page("crane", order="ranked")
    assert (names(page), page.is_ranked) == (["crane", "ferry", "later"], True)
    assert names(search.page("ferry,crane", order="ranked"))[0] == "ferry"


def test_without_words_nothing_can_be_ranked(tmp_path: Path) -> None:
    page = library(tmp_path).page("outlet:zeit kind:m", order="ranked")
    assert names(page) == ["ferry 1"]
    assert not library(tmp_path).page("kind:m", order="ranked").is_ranked


def test_pages_follow_one_another_without_a_gap_in_both_orders(tmp_path: Path) -> None:
    table = ArticleTable(database(tmp_path))
    count = 2 * PAGE_HITS + 7
    day = datetime(2026, 1, 1, tzinfo=UTC)
    ids = []
    for number in range(count):
        article = news(
            f"n{number}", f"The wall holds {number}.", published=(day + timedelta(hours=number)).isoformat()
        )
        ids.append(table.add(article).id)
    search = LibrarySearch(database(tmp_path))
    for order in ("newest", "ranked"):
        found: list[str] = []
        page = search.page("wall", order=order)
        found += [hit.article for hit in page.hits]
        while page.following is not None:
            page = search.page("wall", order=order, following=page.following)
            found += [hit.article for hit in page.hits]
        assert len(found) == count
        assert found == ids[::-1] if order == "newest" else set(found) == set(ids)


def test_what_is_forgotten_is_not_found_and_the_search_goes_on(tmp_path: Path) -> None:
    search = library(tmp_path)
    ArticleTable(database(tmp_path)).forget([CRANE.id])
    assert names(search.page("crane")) == ["ferry", "later"]
    assert names(search.page("speaker:berg")) == ["ferry 1"]


def test_an_edited_article_is_found_by_its_new_words_only(tmp_path: Path) -> None:
    search = library(tmp_path)
    ArticleTable(database(tmp_path)).add(
        news("crane", "The derrick stands.", title="Derrick", published="2026-11-02")
    )
    assert names(search.page("derrick")) == ["crane"]
    assert names(search.page("title:crane")) == []
    assert names(search.page("speaker:berg")) == ["ferry 1"]


def test_copies_are_one_hit(tmp_path: Path) -> None:
    search = library(tmp_path)
    table = ArticleTable(database(tmp_path))
    text = "The wall of the old harbour holds, as it has held for so many years. " * 4
    for name in ("one", "two"):
        table.add(news(name, text, title="Wall"))
    assert len(search.page("wall harbour").hits) == 1


@pytest.mark.parametrize("query", ["%", '"', "…", "-%", "%,&", '"—"'])
def test_signs_alone_find_nothing_and_that_is_said(tmp_path: Path, query: str) -> None:
    page = library(tmp_path).page(query)
    assert page.hits == ()
    assert query == '"' or page.problems


def test_signs_beside_words_are_left_out(tmp_path: Path) -> None:
    page = library(tmp_path).page("% ferry")
    assert (names(page), page.problems) == (["ferry"], ("% has no letter or digit to look for.",))


def test_more_words_than_anybody_types_are_left_out(tmp_path: Path) -> None:
    page = library(tmp_path).page(" ".join(["crane"] * 60))
    assert (names(page), page.problems) == (
        ["crane", "ferry", "later"],
        ("Only the first 50 words are looked for.",),
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    query=st.text()
    | st.lists(
        st.sampled_from(
            [
                *(f"{key}:" for key in SEARCH_KEYS),
                "-",
                '"',
                ",",
                " ",
                "*",
                "=",
                "7d",
                ">0.8",
                "%",
                "'",
                "x",
                "NEAR(",
            ]
        )
    ).map("".join)
)
def test_no_query_fails(searched: LibrarySearch, query: str) -> None:
    for kind in ("articles", "claims"):
        for order in ("newest", "ranked"):
            searched.page(query, kind=kind, order=order)


@pytest.fixture(scope="module")
def searched(tmp_path_factory: pytest.TempPathFactory) -> LibrarySearch:
    """The search of a library that no test changes."""
    data = Database(tmp_path_factory.mktemp("searched") / "library.sqlite")
    fill(data)
    return LibrarySearch(data)


def test_the_coverage_says_of_how_many_articles_the_claims_are_known(tmp_path: Path) -> None:
    assert library(tmp_path).coverage() == Coverage(3, 4)


@pytest.mark.parametrize("limit", [0, 500])
@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("starred: crane", ["crane", "ferry"]),
        ("starred: speaker:berg", ["crane 1", "ferry 1"]),
        ("tag:sea after:2026-11", ["quay"]),
        ("tag:sea cue:said", ["quay 1", "ferry 1"]),
        ("unread: -starred:", ["quay", "later"]),
    ],
)
def test_few_articles_are_gone_through_with_the_same_result_as_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: int, query: str, expected: list[str]
) -> None:
    search = library(tmp_path)
    ReadingState(database(tmp_path)).set_starred([FERRY.id, CRANE.id], True)
    Tags(database(tmp_path)).tag([QUAY.id, FERRY.id], "sea")
    monkeypatch.setattr(request, "_FEW_ARTICLES", limit)
    assert names(search.page(query)) == expected
    first, *_ = search.page(query).hits
    assert first.article in (QUAY.id, CRANE.id)


def test_the_library_offers_its_own_names(tmp_path: Path) -> None:
    library(tmp_path)
    Tags(database(tmp_path)).tag([QUAY.id], "sea")
    assert LibrarySearch(database(tmp_path)).offers() == {
        "speaker": ("Ann Berg", "EU planner", "Nguyễn Thị Mai"),
        "org": ("Port Office", "European Union", "Town of Ærø"),
        "outlet": ("Älvsborg Post", "Zeit"),
        "tag": ("sea",),
    }


def test_a_search_that_nobody_waits_for_is_broken_off(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    searching = library(tmp_path)
    monkeypatch.setattr(search, "_STEPS", 1)
    with pytest.raises(StoreError, match="broken off"):
        searching.page("crane", is_overtaken=lambda: True)
    assert names(searching.page("crane", is_overtaken=lambda: False)) == ["crane", "ferry", "later"]
    assert names(searching.page("crane")) == ["crane", "ferry", "later"]
