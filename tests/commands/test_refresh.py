"""`reader refresh`, from a server on the loopback into the database."""

from __future__ import annotations

import pytest

from reader import cli, paths
from reader.commands.refresh import summary
from reader.library.refresh import FeedResult, Outcome
from reader.shelf.feed import FetchState, Subscription
from reader.shelf.view import View
from reader.sources.http.turns import Turns
from reader.store.articles import ArticleTable
from reader.store.database import FILE_NAME, Database
from reader.store.feeds import Feeds
from reader.store.listing import Listing
from tests.sources.feeds.samples import LONG, escaped, rss
from tests.sources.http.server import Script, Server, answer, ok, serving
from tests.sources.page.samples import story


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let servers be asked without a rest."""
    monkeypatch.setattr("reader.sources.http.fetch.Turns", lambda: Turns(min_seconds=0))


def item(name: str, body: str) -> str:
    """Return an item of a feed."""
    return f"<item><title>{name}</title><link>/{name}</link><description>{escaped(body)}</description></item>"


def follow(server: Server, *names: str) -> None:
    """Follow feeds of a server, and allow it to be asked."""
    paths.config_dir().mkdir(parents=True, exist_ok=True)
    config = f"[network]\nallow = ['127.0.0.1:{server.port}']\n"
    (paths.config_dir() / "config.toml").write_text(config, encoding="utf-8")
    store = Database(paths.data_dir() / FILE_NAME)
    for name in names:
        Feeds(store).add(Subscription(server.address(f"/{name}"), name.title()))
    store.close()


def refresh(capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> tuple[str, str]:
    """Run the command and return what it prints and complains of."""
    assert cli.main(["refresh", *words]) == status
    printed = capsys.readouterr()
    return printed.out, printed.err


def test_news_come_in_with_the_full_text_of_a_teaser_and_once(capsys: pytest.CaptureFixture[str]) -> None:
    feed = rss(item("long", f"<p>{LONG}</p>") + item("short", "<p>A teaser …</p>"))
    answers: dict[str, bytes | Script] = {"/feed": ok(feed, "application/rss+xml", etag='"a"')}
    answers["/short"] = ok(story())
    with serving(answers) as server:
        follow(server, "feed")
        assert refresh(capsys) == ("1 feed: 2 new articles.\n", "")
        assert sorted(server.paths()) == ["/feed", "/short"]
        assert refresh(capsys) == ("1 feed: 0 new articles, 1 not due yet.\n", "")
        assert len(server.requests) == 2
        store = Database(paths.data_dir() / FILE_NAME)
        Feeds(store).keep_state(server.address("/feed"), FetchState('"a"'))
        answers["/feed"] = answer("304 Not Modified")
        assert refresh(capsys, "feed") == ("1 feed: 0 new articles.\n", "")
        assert 'If-None-Match: "a"' in server.requests[2]
    rows = Listing(store).rows(View(), 0, 9)
    assert {row.title for row in rows} == {"long", "short"}
    table = ArticleTable(store)
    texts = {row.title: article.text for row in rows if (article := table.article(row.id))}
    assert texts["long"] == " ".join(LONG.split())
    assert "Pier" not in texts["long"]
    assert len(texts["short"].split()) > 50
    assert [row.title for row in rows if table.original(row.id)] == ["short"]
    store.close()


def test_one_feed_that_fails_is_named_and_the_others_come_in(capsys: pytest.CaptureFixture[str]) -> None:
    with serving({"/good": ok(rss(item("long", f"<p>{LONG}</p>"))), "/gone": answer("410 Gone")}) as server:
        follow(server, "good", "missing", "gone")
        out, err = refresh(capsys, status=1)
    assert out == "3 feeds: 1 new article, 1 failed, 1 gone for good.\n"
    assert f"reader: {server.address('/missing')}: its server answers 404 (there is nothing" in err
    assert f"reader: {server.address('/gone')}: its server says that it is gone for good" in err


def test_only_the_feeds_that_are_named_are_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    with serving({"/one": ok(rss("")), "/two": ok(rss(""))}) as server:
        follow(server, "one", "two")
        assert refresh(capsys, "Two")[0] == "1 feed: 0 new articles.\n"
        assert server.paths() == ["/two"]
        assert "you follow no such feed" in refresh(capsys, "three", status=1)[1]


def test_without_feeds_it_says_how_to_follow_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert refresh(capsys)[0].startswith("No feeds yet.")


def test_where_nothing_can_be_kept_nothing_is_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    with serving({"/feed": ok(rss(""))}) as server:
        follow(server, "feed")
        path = paths.data_dir() / FILE_NAME
        store = Database(path)
        with store.write() as connection:
            connection.execute("PRAGMA user_version = 999")
        store.close()
        assert "nothing was done" in refresh(capsys, status=1)[1]
        assert server.requests == []


FEED = Subscription("https://courier.example/feed")


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ([("fetched", 1, 0)], "1 feed: 1 new article."),
        ([("fetched", 2, 1), ("unchanged", 0, 0)], "2 feeds: 2 new articles, 1 updated."),
        (
            [("failed", 0, 0), ("gone", 0, 0), ("not due", 0, 0)],
            "3 feeds: 0 new articles, 1 failed, 1 gone for good, 1 not due yet.",
        ),
    ],
)
def test_one_line_says_what_became_of_all(outcomes: list[tuple[Outcome, int, int]], expected: str) -> None:
    assert summary([FeedResult(FEED, *each) for each in outcomes]) == expected
