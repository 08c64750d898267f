"""`reader refresh`, from a server on the loopback into the database."""

from __future__ import annotations

import itertools
import zlib

import pytest

from reader import cli, paths
from reader.shelf.feed import FetchState, Subscription
from reader.shelf.view import Scope, View
from reader.sources.http.turns import Turns
from reader.store.articles import ArticleTable
from reader.store.database import FILE_NAME, Database
from reader.store.feeds import Feeds
from reader.store.listing import Listing
from tests.sources.feeds.samples import LONG, escaped, rss
from tests.sources.http.server import Script, Server, answer, ok, redirect, serving
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
        assert refresh(capsys) == ("1 feed: no new articles, 1 not due yet.\n", "")
        assert len(server.requests) == 2
        store = Database(paths.data_dir() / FILE_NAME)
        Feeds(store).keep_state(server.address("/feed"), FetchState('"a"'))
        answers["/feed"] = answer("304 Not Modified")
        assert refresh(capsys, "feed") == ("1 feed: no new articles.\n", "")
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


def test_a_broken_feed_is_told_now_and_in_the_list(capsys: pytest.CaptureFixture[str]) -> None:
    broken = rss(item("long", f"<p>{LONG}</p>") + "<item><title>Br & oken")[:-20]
    answers: dict[str, bytes | Script] = {"/empty": ok(b"<rss><channel><title>Br & oken<item><title>a</tit")}
    with serving({**answers, "/part": ok(broken)}) as server:
        follow(server, "empty", "part")
        out, err = refresh(capsys, status=1)
    assert out == "2 feeds: 1 new article, 1 failed.\n"
    problems = ["this feed is so broken that nothing can be read of it.", "this feed is broken; "]
    assert all(problem in err for problem in problems)
    cli.main(["feeds"])
    for line, problem in zip(capsys.readouterr().out.splitlines(), problems, strict=True):
        assert line.split("\t")[-1].startswith(problem)


def test_one_feed_that_fails_is_named_and_the_others_come_in(capsys: pytest.CaptureFixture[str]) -> None:
    with serving({"/good": ok(rss(item("long", f"<p>{LONG}</p>"))), "/gone": answer("410 Gone")}) as server:
        follow(server, "good", "missing", "gone")
        out, err = refresh(capsys, status=1)
    assert out == "3 feeds: 1 new article, 1 failed, 1 gone for good.\n"
    assert f"reader: {server.address('/missing')}: its server answers 404 (there is nothing" in err
    assert f"reader: {server.address('/gone')}: its server says that it is gone for good" in err
    assert cli.main(["feeds"]) == 0
    assert [line.split("\t")[2:] for line in capsys.readouterr().out.splitlines()] == [
        [],
        ["", "", "its server answers 404 (there is nothing at this address)."],
        ["", "", "its server says that it is gone for good (410); remove it."],
    ]


def bomb() -> bytes:
    """Return forty megabytes of zeros, packed."""
    packer = zlib.compressobj(9, wbits=31)
    return packer.compress(bytes(40 << 20)) + packer.flush()


ENTITIES = "".join(
    f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in itertools.pairwise("abcdefghij")
)
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/rss+xml\r\n"


@pytest.mark.parametrize(
    ("script", "words"),
    [
        (ok("<!DOCTYPE html><p>Log in to read."), "is a page, not a feed"),
        (ok(b"\x89PNG\r\n\x1a\n\0"), "is neither RSS nor Atom"),
        (ok(""), "is empty"),
        (ok(bomb(), content_encoding="gzip"), "is larger than 32 MB"),
        (ok(b"no gzip", content_encoding="gzip"), "its compression is broken"),
        (HEAD + b"Content-Length: 900\r\n\r\n<rss>", "ended before it was complete"),
        (redirect("http://10.0.0.1/feed"), "leads into a private network"),
        (redirect("file:///etc/passwd"), "only addresses that begin with http"),
        (redirect("/feed"), "given up after 5 redirects"),
        (b"no HTTP", "the server's answer is broken"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_hostile_answer_is_one_sentence_and_nothing_comes_in(
    script: bytes, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with serving({"/feed": script}) as server:
        follow(server, "feed")
        out, err = refresh(capsys, status=1)
    assert out == "1 feed: no new articles, 1 failed.\n"
    assert err.startswith(f"reader: {server.address('/feed')}: ")
    assert words in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    ("body", "content_type", "titles"),
    [
        (rss(item("Café", "")).decode().encode("cp1252"), "text/xml; charset=utf-8", ["Café"]),
        (rss(item("Café", "")), "text/xml; charset=us-ascii", ["Café"]),
        (rss(item("One", "") + item("Two", ""))[:-40], "", ["One", "Two"]),
        (
            f"<!DOCTYPE rss [<!ENTITY a 'ha'>{ENTITIES}]>".encode()
            + b"<rss version='2.0'><channel><item><title>One &j;</title></item></channel></rss>",
            "",
            ["One &j;"],
        ),
    ],
    ids=["wrong charset in the header", "wrong charset in the feed", "cut off", "entities without end"],
)
def test_what_can_be_read_of_a_broken_feed_comes_in(
    body: bytes, content_type: str, titles: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with serving({"/feed": ok(body, content_type)}) as server:
        follow(server, "feed")
        out, _ = refresh(capsys)
    assert out.startswith(f"1 feed: {len(titles)} new")
    store = Database(paths.data_dir() / FILE_NAME)
    assert sorted(row.title for row in Listing(store).rows(View(), 0, 9)) == titles
    store.close()


def test_a_feed_that_moved_for_good_is_followed_there_and_its_articles_stay_its_own(
    capsys: pytest.CaptureFixture[str],
) -> None:
    answers: dict[str, bytes | Script] = {"/old": ok(rss(item("long", f"<p>{LONG}</p>")))}
    with serving(answers) as server:
        follow(server, "old")
        refresh(capsys)
        answers["/new"] = ok(rss(item("long", f"<p>{LONG} Again.</p>")))
        answers["/old"] = redirect("/new", "301 Moved Permanently")
        store = Database(paths.data_dir() / FILE_NAME)
        Feeds(store).keep_state(server.address("/old"), FetchState())
        assert refresh(capsys)[0] == "1 feed: no new articles, 1 updated.\n"
        assert [feed.address for feed in Feeds(store).all()] == [server.address("/new")]
        assert refresh(capsys)[0] == "1 feed: no new articles, 1 not due yet.\n"
    scope = Scope("feed", server.address("/new"))
    assert [row.title for row in Listing(store).rows(View(scope), 0, 9)] == ["long"]
    store.close()


def test_another_name_or_title_is_no_second_article_and_wire_copies_are_one_row(
    capsys: pytest.CaptureFixture[str],
) -> None:
    body = f"<description>{escaped(f'<p>{LONG}</p>')}</description>"
    first = f"<item><title>Pier</title><guid isPermaLink='false'>1</guid><link>/pier</link>{body}</item>"
    second = first.replace("Pier", "The pier").replace(">1<", ">2<")
    copy = first.replace("/pier", "https://wire.example/7")
    answers: dict[str, bytes | Script] = {"/one": ok(rss(first)), "/two": ok(rss(copy))}
    with serving(answers) as server:
        follow(server, "one", "two")
        assert refresh(capsys)[0] == "2 feeds: 2 new articles.\n"
        store = Database(paths.data_dir() / FILE_NAME)
        Feeds(store).keep_state(server.address("/one"), FetchState())
        answers["/one"] = ok(rss(second))
        assert refresh(capsys)[0] == "2 feeds: no new articles, 1 not due yet.\n"
    (row,) = Listing(store).rows(View(), 0, 9)
    assert row.copies == 1
    store.close()


def test_only_the_feeds_that_are_named_are_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    with serving({"/one": ok(rss("")), "/two": ok(rss(""))}) as server:
        follow(server, "one", "two")
        assert refresh(capsys, "Two")[0] == "1 feed: no new articles.\n"
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
