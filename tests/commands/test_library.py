"""`reader library`: nothing is dropped or overwritten unless that was said, and what is wrong is said."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from reader import cli, paths
from reader.claims.correction import correct
from reader.model import Article, Claim, Span
from reader.shelf.feed import Subscription
from reader.shelf.view import View
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.database import FILE_NAME
from reader.store.feeds import Feeds
from reader.store.keeper import open_keeper
from reader.store.listing import Listing
from reader.store.opening import open_database
from reader.store.reading import ReadingState
from reader.store.tags import Tags
from tests.store.articles import analysis, news

FEED = "https://news.example/feed"
QUAY, DOCK, PIER, MOLE = (
    news(name, title=name.capitalize(), published=date)
    for name, date in (
        ("quay", "2026-01-01"),
        ("dock", "2026-02-01"),
        ("pier", "2026-03-01"),
        ("mole", "2026-04-01"),
    )
)
NOTE = correct("note", QUAY.text, Claim("direct", (Span(0, 4),)), value="ask", made_at="2026-11-02")


@pytest.fixture
def path() -> Path:
    """The file of a library of four articles of a feed; all but the last are read, pier is starred."""
    database = open_database(paths.data_dir(), pytest.fail)
    Feeds(database).add(Subscription(FEED))
    for article in (QUAY, DOCK, PIER, MOLE):
        ArticleTable(database).add(article, feed=FEED, guid=article.title)
    Analyses(database).keep(QUAY, analysis(QUAY))
    ReadingState(database).set_read([QUAY.id, DOCK.id, PIER.id], True)
    ReadingState(database).set_starred([PIER.id], True)
    database.close()
    open_keeper(data=paths.data_dir(), state=paths.state_dir()).keep_corrections(QUAY, (NOTE,))
    return database.path


def titles() -> list[str]:
    """Return the titles of the articles that are there, the newest first."""
    database = open_database(paths.data_dir(), pytest.fail)
    rows = Listing(database).rows(View(), 0, 9)
    database.close()
    return [row.title for row in rows]


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, list[str], str]:
    """Return the exit status, the lines and the complaints of the command."""
    try:
        status = cli.main(["library", *words])
    except SystemExit as error:
        status = int(error.code or 0)
    printed = capsys.readouterr()
    return status, printed.out.splitlines(), printed.err


@pytest.mark.parametrize("words", [(), ("where",)])
def test_it_says_where_the_library_lies_or_will_lie(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(capsys, *words) == (0, [f"{paths.data_dir() / FILE_NAME}"], "")
    assert not paths.data_dir().exists()


@pytest.mark.parametrize("words", [("check",), ("backup", "copy"), ("forget", "x")])
def test_without_a_library_none_is_made(words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    status, lines, problems = run(capsys, *words)
    assert (status, lines) == (1, [])
    assert "there is no library yet" in problems
    assert not paths.data_dir().exists()


def test_a_library_that_is_well_is_counted(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status, lines, problems = run(capsys, "check")
    assert (status, lines[-1], problems) == (0, "ok", "")
    counts = {words: number for number, words in (line.split(maxsplit=1) for line in lines[:-1])}
    assert counts.pop("MB") != "0.0"
    assert counts == {
        "articles": "4",
        "opened only": "0",
        "analysed": "1",
        "claims": "2",
        "feed": "1",
        "correction": "1",
        "decisions about speakers": "0",
    }


@pytest.mark.parametrize(
    ("change", "repair"),
    [
        ("UPDATE shelves SET unread = 7 WHERE kind = 'feed'", "the counts of folders"),
        ("INSERT INTO title_index (title_index) VALUES ('delete-all')", "the index of the search"),
    ],
)
def test_what_follows_from_the_articles_is_mended(
    path: Path, change: str, repair: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute(change)
    status, lines, problems = run(capsys, "check")
    assert (status, lines[-1]) == (0, "mended")
    assert repair in problems
    assert run(capsys, "check")[1][-1] == "ok"


def _break_page(path: Path, name: str) -> None:
    """Break the first page of a table or index."""
    data = bytearray(path.read_bytes())
    with closing(sqlite3.connect(path)) as connection, connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = ?"
        (page,) = connection.execute(query, (name,)).fetchone()
    data[(page - 1) * 4096 : page * 4096] = b"\xa5" * 4096
    path.write_bytes(data)


def test_a_damaged_library_is_told_and_mended_at_the_next_start(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("UPDATE entries SET feed = 99 WHERE guid = 'Dock'")
    status, lines, problems = run(capsys, "check")
    assert (status, lines[-1]) == (1, "damaged")
    assert "of entries refers to feeds, and nothing is there" in problems
    status, lines, problems = run(capsys, "check")
    assert (status, lines[-1]) == (0, "ok")
    assert "What could still be read of it is in a new one: articles: 4, corrections: 1." in problems


def test_damage_is_told_in_words_and_what_becomes_of_it(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _break_page(path, "texts")
    status, lines, problems = run(capsys, "check")
    assert (status, lines[-1]) == (1, "damaged")
    assert problems == (
        f"reader: {path}: is damaged: some of its pages cannot be read. The next start of `reader` sets the "
        "file aside, and takes over what can still be read into a new one.\n"
    )
    status, lines, problems = run(capsys, "check")
    assert (status, lines[-1]) == (0, "ok")
    assert "is now called library.sqlite.broken" in problems


def test_a_backup_is_a_whole_library_in_one_file(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = open_database(paths.data_dir(), pytest.fail)  # while the program runs
    ArticleTable(other).add(news("latest", title="Latest", published="2026-05-01"))
    target = tmp_path / "copies" / "news.sqlite"
    target.parent.mkdir()
    status, (line,), problems = run(capsys, "backup", f"{target}")
    assert (status, problems) == (0, "")
    assert line.startswith(f"{target}: ")
    assert [file.name for file in target.parent.iterdir()] == ["news.sqlite"]
    assert target.stat().st_mode & 0o777 == 0o600
    other.close()
    target.replace(path)
    assert titles() == ["Latest", "Mole", "Pier", "Dock", "Quay"]
    assert run(capsys, "check")[1][-1] == "ok"


def test_a_backup_overwrites_nothing(path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "copy").write_text("mine")
    status, lines, problems = run(capsys, "backup", f"{tmp_path / 'copy'}")
    assert (status, lines) == (1, [])
    assert f"{tmp_path / 'copy'}: exists already" in problems
    assert (tmp_path / "copy").read_text() == "mine"
    assert "An empty name is no file" in run(capsys, "backup", "")[2]
    assert "could not be made" in run(capsys, "backup", f"{tmp_path}/none/copy")[2]


def test_a_backup_touches_nothing_beside_it(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = ("copy.part", "copy.part-journal", "copy-journal", "copy-wal")
    for name in names:
        (tmp_path / name).write_text("mine")
    assert run(capsys, "backup", f"{tmp_path / 'copy'}")[0] == 0
    assert [(tmp_path / name).read_text() for name in names] == ["mine"] * 4
    assert [each.name for each in tmp_path.iterdir() if each.name.startswith(".")] == []
    assert run(capsys, "check")[1][-1] == "ok"


def test_a_backup_goes_to_no_standard_output_and_into_no_file_called_so(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    status, lines, problems = run(capsys, "backup", "-")
    assert (status, lines) == (1, [])
    assert (
        problems
        == "reader: - stands for standard output, and a copy of the library needs a file. Name one.\n"
    )
    assert not Path("-").exists()


def test_a_backup_of_a_damaged_library_is_no_file(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _break_page(path, "sqlite_autoindex_texts_1")
    status, _, problems = run(capsys, "backup", f"{tmp_path / 'copy'}")
    assert status == 1
    assert "is damaged" in problems
    assert not list(tmp_path.glob("copy*"))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ((QUAY.id,), ["Quay"]),
        ((QUAY.url, DOCK.url + "?utm_source=x"), ["Quay", "Dock"]),
        (("--read",), ["Quay", "Dock"]),
        (("--read", "--before", "2026-01-15"), ["Quay"]),
    ],
)
def test_nothing_is_forgotten_until_it_is_confirmed(
    path: Path, words: tuple[str, ...], expected: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    status, lines, problems = run(capsys, "forget", *words)
    assert (status, lines) == (1, expected)
    assert f"{len(expected)} article" in problems
    assert "your corrections stay. Nothing was done: --yes does it." in problems
    assert titles() == ["Mole", "Pier", "Dock", "Quay"]
    status, lines, problems = run(capsys, "forget", "--yes", *words)
    assert (status, problems) == (0, "")
    assert lines[0].startswith(f"{len(expected)} article")
    assert titles() == [title for title in ["Mole", "Pier", "Dock", "Quay"] if title not in expected]
    for title in expected:
        name = title.lower()
        assert f"{name}: The harbour wall".encode() not in path.read_bytes()
    assert run(capsys, "check")[1][-1] == "ok"


def test_what_has_a_tag_is_not_forgotten_with_what_was_read(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    database = open_database(paths.data_dir(), pytest.fail)
    Tags(database).tag([DOCK.id], "later")
    database.close()
    assert run(capsys, "forget", "--read")[1] == ["Quay"]


@pytest.mark.parametrize(("words", "count"), [((), 1), (("--corrections",), 0)])
def test_corrections_stay_unless_they_are_named(
    path: Path, words: tuple[str, ...], count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    run(capsys, "forget", "--yes", *words, QUAY.id)
    keeper = open_keeper(data=paths.data_dir(), state=paths.state_dir())
    assert len(keeper.corrections(QUAY)) == count


def test_what_is_forgotten_does_not_come_back_with_the_feed_but_when_it_is_added(path: Path) -> None:
    cli.main(["library", "forget", "--yes", QUAY.id])
    database = open_database(paths.data_dir(), pytest.fail)
    table = ArticleTable(database)
    assert table.add(QUAY, feed=FEED, guid="Quay").outcome == "same"
    assert table.article(QUAY.id) is None
    assert table.add(QUAY).outcome == "new"
    assert table.add(QUAY, feed=FEED, guid="Quay").outcome == "same"
    database.close()
    assert titles() == ["Mole", "Pier", "Dock", "Quay"]


def test_a_file_is_forgotten_by_its_path_and_stays(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from reader.model import Origin

    (tmp_path / "a.txt").write_text("Words.")
    origin = Origin("path", f"{tmp_path / 'a.txt'}")
    database = open_database(paths.data_dir(), pytest.fail)
    ArticleTable(database).add(Article(origin.id, "Words.", origin=origin), in_library=False)
    database.close()
    monkeypatch.chdir(tmp_path)
    assert run(capsys, "forget", "a.txt")[1] == [origin.text]
    assert run(capsys, "forget", "--yes", "a.txt", "never.txt")[:2] == (1, ["1 article forgotten"])
    assert (tmp_path / "a.txt").exists()


def test_what_is_no_date_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    status, _, problems = run(capsys, "forget", "--read", "--before", "garbage")
    assert status == 2
    assert problems.endswith("argument --before: 'garbage' is no date like 2026-01-31\n")


@pytest.mark.parametrize(
    "words",
    [(), ("--yes",), ("--read", "x"), ("x", "--before", "2026-01-01"), ("--read", "--before", "soon")],
)
def test_what_makes_no_sense_is_said(
    path: Path, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    status, lines, problems = run(capsys, "forget", *words)
    assert (status, lines) == (2, [])
    assert "usage: reader library forget" in problems
    assert titles() == ["Mole", "Pier", "Dock", "Quay"]


def test_it_loads_neither_the_screen_nor_what_analyses(path: Path) -> None:
    code = "import sys; from reader import cli; cli.main(['library', 'check']); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    modules = {*done.stdout.splitlines()[-1].split()}
    assert not modules & {"textual", "rich", "spacy", "numpy", "onnxruntime", "socket", "ssl"}


def test_no_password_of_an_address_is_shown(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    secret = news("secret", title="", url="https://ann:pass@news.example/secret")
    database = open_database(paths.data_dir(), pytest.fail)
    ArticleTable(database).add(secret)
    database.close()
    assert run(capsys, "forget", secret.id)[1] == ["https://news.example/secret"]
    assert "pass" not in run(capsys, "forget", "https://ann:pass@news.example/none")[2]
