"""An article that comes twice is one article, and nothing that it once said is lost."""

from __future__ import annotations

import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from reader.errors import StoreError
from reader.model import Article, Block, Origin, Span, TimeCode
from reader.shelf.feed import Subscription
from reader.shelf.versions import Original
from reader.shelf.view import Scope, View
from reader.store.articles import ArticleTable
from reader.store.feeds import Feeds
from reader.store.listing import Listing
from reader.store.reading import ReadingState
from tests.store.articles import analysis, database, news

FEED, OTHER_FEED = "https://news.example/feed", "https://wire.example/feed"


@pytest.fixture
def table(tmp_path: Path) -> ArticleTable:
    """An empty store that follows two feeds."""
    feeds = Feeds(database(tmp_path))
    feeds.add(Subscription(FEED))
    feeds.add(Subscription(OTHER_FEED))
    return ArticleTable(database(tmp_path))


WHOLE = Article(
    "a1",
    "Heading\n\nThe pier holds.",
    "The pier",
    "Ann Berg",
    "Harbour News",
    "2026-11-02T10:00:00+01:00",
    "https://news.example/pier",
    "written for a test",
    (Block(Span(0, 7), "heading", 2), Block(Span(9, 24))),
    Origin("address", "https://news.example/pier"),
    (TimeCode(Span(9, 24), 0.5, 61.25),),
    "2026-11-03T08:00:00+00:00",
)


@pytest.mark.parametrize(
    "article",
    [
        WHOLE,
        Article("bare", ""),
        replace(WHOLE, origin=Origin("path", "/news/a\udcff\x1b.txt")),
        replace(WHOLE, origin=Origin("stdin", "-"), url=""),
        replace(WHOLE, origin=None),
    ],
)
def test_an_article_comes_back_as_it_was(table: ArticleTable, article: Article) -> None:
    assert table.add(article).outcome == "new"
    assert table.article(article.id) == article
    assert table.article("another") is None


@pytest.mark.parametrize(
    "record",
    [
        "",
        "7",
        "[7]",
        "[[0, 1]]",
        '[[0, "1", "item", 1]]',
        '[[0, 99999, "item", 1]]',
        '[[0.0, 1, "item", 1]]',
        '[[0, 1, "?", 1]]',
    ],
)
def test_parts_that_somebody_else_wrote_are_left_out(
    table: ArticleTable, tmp_path: Path, record: str
) -> None:
    table.add(WHOLE)
    with database(tmp_path).write() as connection:
        connection.execute("UPDATE versions SET blocks = ?1, times = ?1", (record,))
    assert table.article(WHOLE.id) == replace(WHOLE, blocks=(), times=())


@pytest.mark.parametrize(
    ("again", "guid"),
    [
        (news("quay"), "1"),
        (replace(news("quay"), id="other id"), "2"),
        (replace(news("quay"), id="other id", url="http://news.example:80/quay?utm_source=feed#top"), "2"),
        (
            replace(news("quay", title="Another title"), id="other id", url="https://news.example/new-slug"),
            "1",
        ),
    ],
    ids=["the same", "the same address", "the same but for tracking", "the same guid"],
)
def test_an_article_that_comes_again_is_the_same(table: ArticleTable, again: Article, guid: str) -> None:
    first = table.add(news("quay"), feed=FEED, guid="1")
    added = table.add(again, feed=FEED, guid=guid)
    assert (added.id, added.outcome) == (first.id, "same")
    article = table.article(first.id)
    assert article is not None
    assert article.title == again.title


TEASER = replace(
    news(
        "quay", "The wall holds, says Berg.", title="Wall holds - Planet", outlet="Planet", byline="Eve Fox"
    ),
    note="The feed shows only the beginning.",
)


@pytest.mark.parametrize("feed", [FEED, OTHER_FEED])
def test_a_teaser_does_not_take_the_place_of_the_whole_text_but_fills_in_what_is_not_known(
    table: ArticleTable, tmp_path: Path, feed: str
) -> None:
    whole = news("quay", outlet="Courier")
    table.add(whole, feed=FEED, guid="1")
    ReadingState(database(tmp_path)).set_read([whole.id], True)
    assert table.add(TEASER, feed=feed, guid="1", is_teaser=True).outcome == "same"
    assert table.article(whole.id) == replace(whole, byline="Eve Fox")
    (row,) = Listing(database(tmp_path)).rows(View(), 0, 9)
    assert not row.is_updated
    assert Listing(database(tmp_path)).count(View(Scope("feed", feed))) == 1


@pytest.mark.parametrize(
    ("before", "outcome"),
    [
        (TEASER, "updated"),
        (replace(TEASER, text="Wall holds - Planet", note="The feed has only the title."), "updated"),
        (replace(TEASER, text="The old wall at the quay still holds, says Ann Berg."), "updated"),
        (replace(TEASER, text="The old wall at the quay still holds, says Berg.", note="A stub."), "same"),
    ],
    ids=["another teaser", "the title", "a longer teaser", "a longer beginning of the page"],
)
def test_a_teaser_takes_the_place_of_a_teaser_and_of_less(
    table: ArticleTable, before: Article, outcome: str
) -> None:
    table.add(before, feed=FEED, guid="1", is_teaser=True)
    teaser = replace(TEASER, text="The wall at the quay holds, said Berg.")
    assert table.add(teaser, feed=FEED, guid="1", is_teaser=True).outcome == outcome
    article = table.article(before.id)
    assert article is not None
    assert article.text == (teaser if outcome == "updated" else before).text


def test_the_note_of_a_teaser_goes_when_the_whole_text_comes(table: ArticleTable) -> None:
    table.add(TEASER, feed=FEED, guid="1", is_teaser=True)
    assert (
        table.add(replace(TEASER, text=news("quay").text, note=""), feed=FEED, guid="1").outcome == "updated"
    )
    article = table.article(TEASER.id)
    assert article is not None
    assert article.note == ""


def test_the_outlet_of_an_article_stays_when_another_feed_has_it_too(table: ArticleTable) -> None:
    table.add(news("quay", outlet="Courier"), feed=FEED, guid="1")
    table.add(news("quay", outlet="Planet"), feed=OTHER_FEED, guid="1")
    article = table.article(news("quay").id)
    assert article is not None
    assert article.outlet == "Courier"
    table.add(news("quay", outlet="The Courier"))
    article = table.article(news("quay").id)
    assert article is not None
    assert article.outlet == "The Courier"


def test_another_article_of_the_feed_is_another(table: ArticleTable) -> None:
    table.add(news("quay"), feed=FEED, guid="1")
    assert table.add(news("dock"), feed=FEED, guid="2").outcome == "new"
    assert table.add(news("crane"), feed=OTHER_FEED, guid="1").outcome == "new"


def test_an_edited_article_keeps_what_it_said(table: ArticleTable, tmp_path: Path) -> None:
    first = news("quay", published="2026-11-02")
    edited = replace(first, text="Edited. " + first.text, title="Edited", published="2026-11-09", byline="")
    table.add(first)
    ReadingState(database(tmp_path)).set_read([first.id], True)
    assert table.add(edited).outcome == "updated"
    assert table.article(first.id) == replace(edited, published="2026-11-02")
    assert [version.title for version in table.versions(first.id)] == [first.title, "Edited"]
    assert table.version(first.id, 1) == first
    assert table.version(first.id, 3) is None
    (row,) = Listing(database(tmp_path)).rows(View(), 0, 9)
    assert (row.is_read, row.is_updated) == (True, True)
    ReadingState(database(tmp_path)).set_read([first.id], True)
    (row,) = Listing(database(tmp_path)).rows(View(), 0, 9)
    assert not row.is_updated


def test_an_article_that_was_never_read_is_not_updated(table: ArticleTable, tmp_path: Path) -> None:
    table.add(news("quay"))
    table.add(replace(news("quay"), text="Edited."))
    (row,) = Listing(database(tmp_path)).rows(View(), 0, 9)
    assert (row.is_read, row.is_updated) == (False, False)


def test_a_file_that_was_only_opened_is_kept_but_not_listed_and_without_a_history(
    table: ArticleTable, tmp_path: Path
) -> None:
    article = news("quay")
    table.add(article, in_library=False)
    table.add(replace(article, text="Edited."), in_library=False)
    assert Listing(database(tmp_path)).count(View()) == 0
    assert len(table.versions(article.id)) == 1
    assert table.add(replace(article, text="Edited.")).outcome == "new"
    assert Listing(database(tmp_path)).ids(View(), 0, 9) == (article.id,)
    table.add(replace(article, text="Edited."), in_library=False)
    assert Listing(database(tmp_path)).count(View()) == 1


def test_the_original_comes_back_byte_for_byte(table: ArticleTable) -> None:
    original = Original(b"<p>The pier holds.</p>\x00\xff" * 100, "text/html")
    table.add(news("quay"), original=original)
    table.add(news("dock"))
    assert table.original(news("quay").id) == original
    assert table.original(news("dock").id) is None


@pytest.mark.parametrize("data", [zlib.compress(bytes(2**26 + 1)), b"no zlib"])
def test_an_original_that_unpacks_to_more_than_any_page_or_to_nothing_is_none(
    table: ArticleTable, tmp_path: Path, data: bytes
) -> None:
    table.add(news("quay"), original=Original(bytes(2**24), "text/html"))
    assert table.original(news("quay").id) == Original(bytes(2**24), "text/html")
    with database(tmp_path).write() as connection:
        connection.execute("UPDATE originals SET data = ?", (data,))
    assert table.original(news("quay").id) is None


def test_a_feed_that_is_not_followed_gets_no_articles(table: ArticleTable) -> None:
    with pytest.raises(StoreError, match="no feed that you follow"):
        table.add(news("quay"), feed="https://nobody.example/feed")
    assert table.article(news("quay").id) is None


def test_what_is_forgotten_is_gone_with_its_text_unless_another_article_has_it(
    table: ArticleTable, tmp_path: Path
) -> None:
    from reader.store.analyses import Analyses

    quay, copy = news("quay"), replace(news("quay"), id="copy", url="https://wire.example/quay")
    analyses = Analyses(database(tmp_path))
    table.add(quay, feed=FEED, guid="1")
    table.add(copy, feed=OTHER_FEED, guid="1")
    analyses.keep(quay, analysis(quay))
    assert table.forget([quay.id, "never there"]) == 1
    assert table.article(quay.id) is None
    assert table.article("copy") == copy
    assert analyses.older(quay.sha256) is not None
    assert Listing(database(tmp_path)).ids(View(), 0, 9) == ("copy",)
    table.forget(["copy"])
    assert analyses.older(quay.sha256) is None
    with database(tmp_path).read() as connection:
        for rows in ("texts", "versions", "claims", "shelf_articles", "articles"):
            assert connection.execute(f"SELECT count(*) FROM {rows}").fetchone() == (0,)


def test_of_what_is_forgotten_nothing_stays_in_unused_parts_of_the_file(tmp_path: Path) -> None:
    shared = database(tmp_path)
    for name in ("quay", "dock"):
        ArticleTable(shared).add(news(name))
    with shared.read() as connection:
        connection.execute("PRAGMA secure_delete = OFF")  # some builds of SQLite have it on, most do not
    ArticleTable(shared).forget([news("quay").id])
    shared.close()
    content = shared.path.read_bytes()
    assert b"dock: The harbour wall" in content
    assert b"quay: The harbour wall" not in content
