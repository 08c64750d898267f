"""`reader add`: files, pages and feeds from the command line into the library."""

from __future__ import annotations

import io
import json
import os
import sys
from pathlib import Path

import pytest

from reader import cli, paths
from reader.shelf.rows import ArticleRow
from reader.shelf.view import Scope, View
from reader.store.articles import ArticleTable
from reader.store.database import FILE_NAME, Database
from reader.store.feeds import Feeds
from reader.store.listing import Listing
from tests.sources.feeds.samples import LONG, escaped, rss
from tests.sources.http.server import Script, Server, ok, serving
from tests.sources.page.samples import story

_FEED = rss(f"<item><title>Tide</title><link>/tide</link><description>{escaped(LONG)}</description></item>")
_LINK = '<link rel="alternate" type="application/rss+xml" href="/feed">'


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let servers be asked without a rest."""
    from reader.sources.http.turns import Turns

    monkeypatch.setattr("reader.sources.http.fetch.Turns", lambda: Turns(min_seconds=0))


def allow(server: Server) -> None:
    """Allow a server to be asked."""
    paths.config_dir().mkdir(parents=True, exist_ok=True)
    config = f"[network]\nallow = ['127.0.0.1:{server.port}']\n"
    (paths.config_dir() / "config.toml").write_text(config, encoding="utf-8")


def add(capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> tuple[list[str], str]:
    """Run the command; return the lines that it prints, and what it complains of."""
    assert cli.main(["add", *words]) == status
    printed = capsys.readouterr()
    return printed.out.splitlines(), printed.err


def rows(scope: Scope = Scope()) -> tuple[ArticleRow, ...]:  # noqa: B008  # a frozen value
    """Return what is in the library."""
    store = Database(paths.data_dir() / FILE_NAME)
    try:
        return Listing(store).rows(View(scope), 0, 100)
    finally:
        store.close()


def test_files_and_folders_come_into_a_folder_and_once(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "rain.txt").write_text("Rain\n\nIt rained.", encoding="utf-8")
    (tmp_path / "fog.txt").touch()
    lines, complaints = add(capsys, str(tmp_path), "--folder", "/Weather / North/", status=1)
    assert lines == ["added      Rain"]
    assert complaints == f"reader: {tmp_path}/fog.txt: is empty: there is nothing to read.\n"
    assert [row.title for row in rows(Scope("folder", "Weather/North"))] == ["Rain"]
    assert add(capsys, str(tmp_path / "rain.txt")) == (["known      Rain"], "")
    (tmp_path / "rain.txt").write_text("Rain\n\nIt rained again.", encoding="utf-8")
    assert add(capsys, str(tmp_path / "rain.txt")) == (["updated    Rain"], "")
    assert len(rows()) == 1


def test_a_page_is_kept_with_what_it_was_made_from(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(story())
    add(capsys, str(page))
    store = Database(paths.data_dir() / FILE_NAME)
    original = ArticleTable(store).original(rows()[0].id)
    store.close()
    assert original is not None
    assert (original.data, original.media_type) == (story(), "text/html")


def test_texts_on_standard_input_are_articles_of_their_own(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for text in (b"Rain\n\nIt rained.", b"Snow\n\nIt snowed.", b"Snow\n\nIt snowed."):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))
        add(capsys, "-")
    assert sorted(row.title for row in rows()) == ["Rain", "Snow"]


def test_pipes_of_a_shell_are_articles_of_their_own(capsys: pytest.CaptureFixture[str]) -> None:
    names = set()
    for text in (b"Rain\n\nIt rained.", b"Snow\n\nIt snowed."):
        near, far = os.pipe()
        os.write(far, text)
        os.close(far)
        names.add(f"/dev/fd/{near}")
        add(capsys, f"/dev/fd/{near}")
        os.close(near)  # and the next pipe has this number again
    assert len(names) == 1
    assert sorted(row.title for row in rows()) == ["Rain", "Snow"]


def test_lines_of_json_are_articles(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    lines = tmp_path / "articles.jsonl"
    lines.write_text('{"id": "a", "text": "It rained."}\nno JSON\n{"id": "b", "text": "It snowed."}\n')
    printed, complaints = add(capsys, str(lines), "--input-format", "jsonl", status=1)
    assert [line.split()[0] for line in printed] == ["added", "added"]
    assert "articles.jsonl, line 2" in complaints
    assert sorted(row.id for row in rows()) == ["a", "b"]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ({"id": "7", "title": "Rain", "text": "It rained."}, "Rain"),
        ({"id": "7", "text": "It rained.\n\nAnd then it snowed."}, "It rained."),
        ({"id": "7", "text": f"It rained {'and rained ' * 20}all day."}, "7"),
        ({"id": "7", "text": ""}, "7"),
    ],
)
def test_a_line_of_json_without_a_title_is_called_as_a_file_is_or_by_its_id(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, line: dict[str, str], title: str
) -> None:
    lines = tmp_path / "articles.jsonl"
    lines.write_text(json.dumps(line))
    printed, _ = add(capsys, str(lines), "--input-format", "jsonl")
    assert printed == [f"added      {title}"]
    assert [row.title for row in rows()] == [title]


@pytest.mark.parametrize("input_format", ["text", "jsonl"])
def test_an_empty_name_is_not_the_folder_that_one_is_in(
    capsys: pytest.CaptureFixture[str], input_format: str
) -> None:
    lines, complaints = add(capsys, "", "--input-format", input_format, status=1)
    assert lines == []
    assert complaints.startswith("reader: An empty name is n")


def test_a_page_a_feed_and_a_site_from_the_web(capsys: pytest.CaptureFixture[str]) -> None:
    site = f"<!doctype html><html><head>{_LINK}</head><body><p>Welcome.</p></body></html>".encode()
    answers: dict[str, bytes | Script] = {
        "/": ok(site),
        "/story": ok(story()),
        "/feed": ok(_FEED, "application/rss+xml"),
        "/broken": ok(b"<rss><channel><title>Br & oken<item><title>a</tit"),
    }
    with serving(answers) as server:
        allow(server)
        (line,), _ = add(capsys, server.address("/story"))
        assert line.startswith("added      ")
        lines, complaints = add(capsys, server.address("/"), status=1)
        assert lines == [f"feed       {server.address('/feed')}  The Courier", "             Tide"]
        assert "is a site, and nothing was kept" in complaints
        assert len(rows()) == 1
        assert add(capsys, server.address("/feed"), "--folder", "Ports") == (
            ["following  The Courier: 1 new article"],
            "",
        )
        _, complaints = add(capsys, server.address("/nothing"), status=1)
        answer = "its server answers 404 (there is nothing at this address)."
        assert complaints == f"reader: {server.address('/nothing')}: {answer}\n"
        broken = server.address("/broken")
        assert add(capsys, broken, status=1) == (
            [],
            f"reader: {broken}: this feed is so broken that nothing can be read of it.\n",
        )
    store = Database(paths.data_dir() / FILE_NAME)
    assert [(feed.title, feed.folder) for feed in Feeds(store).all()] == [("The Courier", "Ports")]
    store.close()
    assert len(rows()) == 2
