"""`reader feeds`: lists in and out, and what is wanted of one."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from reader import cli

OPML = b"""<opml version="2.0"><body><outline text="News">
<outline type="rss" text="Courier" xmlUrl="https://courier.example/feed" category="daily"/>
<outline type="rss" text="Post" xmlUrl="https://ann:secret@post.example/rss"/></outline></body></opml>"""


def feeds(capsys: pytest.CaptureFixture[str], *words: str, status: int = 0) -> tuple[str, str]:
    """Run the command and return what it prints and complains of."""
    assert cli.main(["feeds", *words]) == status
    printed = capsys.readouterr()
    return printed.out, printed.err


@pytest.fixture
def opml(tmp_path: Path) -> str:
    """A file with two feeds."""
    path = tmp_path / "feeds.opml"
    path.write_bytes(OPML)
    return f"{path}"


LINES = [
    "https://courier.example/feed\tCourier\tNews\t#daily",
    "https://post.example/rss\tPost\tNews",
]


def test_without_feeds_nothing_is_listed_and_that_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    for words in ((), ("list",)):
        out, err = feeds(capsys, *words)
        assert (out, err.startswith("reader: no feeds yet. `reader add ADDRESS` follows one")) == ("", True)


def test_a_list_is_followed_once_and_no_password_is_shown(
    capsys: pytest.CaptureFixture[str], opml: str
) -> None:
    assert feeds(capsys, "import", opml)[0] == "2 feeds added. `reader refresh` fetches them.\n"
    assert feeds(capsys, "import", opml)[0] == "No feeds added; 2 feeds you follow already.\n"
    assert feeds(capsys)[0].splitlines() == LINES


def test_newsboats_urls_are_followed_from_standard_input(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    urls = io.BytesIO(b'https://courier.example/feed daily "~Courier"\nexec:rm\n')
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(urls))
    out, err = feeds(capsys, "import", "-", status=1)
    assert out == "1 feed added. `reader refresh` fetches it.\n"
    assert err == "reader: standard input: line 2 runs a program; it was not taken over.\n"
    assert feeds(capsys)[0] == "https://courier.example/feed\tCourier\t\t#daily\n"


def test_what_was_exported_is_imported_again_and_no_file_is_written_over(
    capsys: pytest.CaptureFixture[str], opml: str, tmp_path: Path
) -> None:
    feeds(capsys, "import", opml)
    path = tmp_path / "out.opml"
    feeds(capsys, "export", f"{path}")
    assert "ann:secret@" in path.read_text(encoding="utf-8")
    assert "exists already, and is left as it is" in feeds(capsys, "export", f"{path}", status=1)[1]
    feeds(capsys, "remove", "Courier", "post.example")
    assert feeds(capsys)[0] == ""
    feeds(capsys, "import", f"{path}")
    assert feeds(capsys)[0].splitlines() == LINES


def test_the_list_goes_to_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert cli.main(["feeds", "export", "-"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"<?xml version='1.0' encoding='utf-8'?>\n<opml")


def test_what_is_wanted_of_a_feed_is_changed_one_by_one(
    capsys: pytest.CaptureFixture[str], opml: str
) -> None:
    feeds(capsys, "import", opml)
    feeds(capsys, "change", "Post", "--title", "The  Post", "--folder", "/News//World/", "--tags", "a, b,a")
    assert feeds(capsys)[0].splitlines()[1] == "https://post.example/rss\tThe Post\tNews/World\t#a #b"
    wanted = "https://post.example/rss\n  title      The Post\n  folder     News/World\n  tags       a, b\n"
    assert feeds(capsys, "change", "The Post")[0] == f"{wanted}  full text  short\n"
    changed = feeds(capsys, "change", "The Post", "--folder", "", "--tags", "", "--full-text", "always")[0]
    assert changed == (
        "https://post.example/rss\n  title      The Post\n  folder\n  tags\n  full text  always\n"
    )
    assert feeds(capsys)[0].splitlines()[1] == "https://post.example/rss\tThe Post"
    feeds(capsys, "export", opml.replace("feeds", "out"))
    assert b'fullText="always"' in Path(opml.replace("feeds", "out")).read_bytes()


def test_a_removed_feed_is_named(capsys: pytest.CaptureFixture[str], opml: str) -> None:
    feeds(capsys, "import", opml)
    assert "News: are several feeds" in feeds(capsys, "remove", "News", status=1)[1]
    words = "Courier is followed no more; its articles stay.\n"
    assert feeds(capsys, "remove", "courier.example") == (words, "")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("import", "missing.opml"), "missing.opml: could not be read: no such file"),
        (("import", ""), "An empty name is no file. Name one."),
        (("export", ""), "An empty name is no file. Name one."),
        (("remove", ""), "An empty name means no feed."),
        (("remove", "nobody"), "nobody: you follow no such feed"),
        (("change", "nobody", "--title", "x"), "nobody: you follow no such feed"),
        (("export", "/no/such/folder/x"), "/no/such/folder/x: could not be written"),
    ],
)
def test_what_cannot_be_done_is_a_sentence(
    words: tuple[str, ...], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert complaint in feeds(capsys, *words, status=1)[1]


def test_whoever_adds_a_feed_here_is_told_where(capsys: pytest.CaptureFixture[str]) -> None:
    assert feeds(capsys, "add", "https://post.example/rss", status=2) == (
        "",
        "reader: `reader add ADDRESS` follows a feed.\n",
    )
