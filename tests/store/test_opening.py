"""Whatever became of the file, the program goes on, says so, and overwrites nothing."""

from __future__ import annotations

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from reader.claims.correction import correct
from reader.errors import StoreError
from reader.model import Claim, Span
from reader.shelf.feed import Subscription
from reader.shelf.view import Scope, View
from reader.store import damage
from reader.store.analyses import Analyses
from reader.store.articles import ArticleTable
from reader.store.check import check
from reader.store.database import FILE_NAME, Database
from reader.store.feeds import Feeds
from reader.store.keeper import DatabaseKeeper
from reader.store.listing import Listing
from reader.store.migrations import MIGRATIONS
from reader.store.opening import open_database
from reader.store.reading import ReadingState
from tests.store.articles import analysis, news

ARTICLES = [news(f"{number}", published=f"2026-11-{number % 28 + 1:02}") for number in range(60)]
CLAIM = Claim("direct", (Span(30, 40),), cue=(Span(41, 45),))
NOTE = correct("note", ARTICLES[0].text, CLAIM, value="ask", made_at="2026-11-02T10:00:00+00:00")
NOBODY = 65534


def fill(folder: Path) -> None:
    """Make a library of 60 articles in a feed, analysed, some read, each with a correction."""
    database = open_database(folder, pytest.fail)
    Feeds(database).add(Subscription("https://news.example/feed", folder="News"))
    for number, article in enumerate(ARTICLES):
        ArticleTable(database).add(article, feed="https://news.example/feed", guid=f"{number}")
        Analyses(database).keep(article, analysis(article))
        DatabaseKeeper(database, data=folder, state=folder).keep_corrections(article, (NOTE,))
    ReadingState(database).set_read([article.id for article in ARTICLES[:20]], True)
    ReadingState(database).set_starred([ARTICLES[3].id], True)
    database.close()


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a library, to be copied."""
    folder = tmp_path_factory.mktemp("library")
    fill(folder)
    return folder


@pytest.fixture
def folder(library: Path, tmp_path: Path) -> Path:
    """A library of one's own."""
    shutil.copy(library / FILE_NAME, tmp_path / FILE_NAME)
    return tmp_path


class Opened:
    """What a start of the program finds."""

    def __init__(self, folder: Path) -> None:
        self.problems: list[str] = []
        self.database = open_database(folder, self.problems.append)
        self.articles = ArticleTable(self.database)
        self.listing = Listing(self.database)
        self.keeper = DatabaseKeeper(self.database, data=folder, state=folder)

    @property
    def ids(self) -> set[str]:
        """The articles of the list."""
        return set(self.listing.ids(View(), 0, 99))

    @property
    def corrected_ids(self) -> set[str]:
        """The articles that have their correction."""
        return {article.id for article in ARTICLES if self.keeper.corrections(article) == (NOTE,)}


ALL = {article.id for article in ARTICLES}


def test_a_library_that_is_well_is_opened_without_a_word(folder: Path) -> None:
    opened = Opened(folder)
    assert opened.problems == []
    assert opened.ids == opened.corrected_ids == ALL


def test_a_library_of_a_newer_version_is_neither_read_nor_changed(folder: Path) -> None:
    Database(folder / FILE_NAME, migrations=(*MIGRATIONS, lambda _: None)).close()
    before = (folder / FILE_NAME).read_bytes()
    opened = Opened(folder)
    (problem,) = opened.problems
    assert problem.startswith(f"{folder / FILE_NAME}: was written by a newer version")
    assert problem.endswith("What you do lasts until you quit.")
    opened.articles.add(news("later"))
    assert opened.ids == {news("later").id}
    opened.database.close()
    assert (folder / FILE_NAME).read_bytes() == before
    assert [path.name for path in folder.iterdir()] == [FILE_NAME]


def test_without_a_place_for_it_the_library_lasts_until_the_end(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("in the way")
    opened = Opened(tmp_path / "home" / "data")
    (problem,) = opened.problems
    assert problem.startswith(f"{tmp_path}/home/data/{FILE_NAME}: could not be made: not a directory.")
    assert problem.endswith("What you do lasts until you quit.")
    opened.articles.add(ARTICLES[0])
    opened.keeper.keep_corrections(ARTICLES[0], (NOTE,))
    assert opened.ids == opened.corrected_ids == {ARTICLES[0].id}


def test_without_a_home_no_folder_is_made_where_one_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    opened = Opened(Path("~/.local/share/quote-reader"))
    (problem,) = opened.problems
    assert problem.endswith("you have no home folder to keep it in. What you do lasts until you quit.")
    opened.articles.add(ARTICLES[0])
    opened.keeper.keep_corrections(ARTICLES[0], (NOTE,))
    assert opened.ids == opened.corrected_ids == {ARTICLES[0].id}
    assert list(tmp_path.iterdir()) == []


def test_an_sqlite_that_is_too_old_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    with pytest.raises(StoreError, match=r"SQLite .* the library needs 3\.37 or newer"):
        Opened(tmp_path)


@contextmanager
def unprivileged() -> Iterator[None]:
    """Have permissions hold for us too."""
    if os.geteuid():
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def shared_folder(library: Path) -> Iterator[Path]:
    """A library that everybody may reach, in a folder that nobody may write to once it is closed to them."""
    path = Path(tempfile.mkdtemp())
    shutil.copy(library / FILE_NAME, path / FILE_NAME)
    path.chmod(0o755)
    yield path
    path.chmod(0o755)
    shutil.rmtree(path)


def close_to_writers(folder: Path) -> None:
    """Take away the right to write to a folder and the files in it."""
    for path in folder.iterdir():
        path.chmod(0o444)
    folder.chmod(0o555)


@pytest.mark.parametrize("is_closed", [True, False])
def test_in_a_folder_that_may_not_be_written_to_the_library_is_read(
    folder: Path, shared_folder: Path, is_closed: bool
) -> None:
    other = Database(folder / FILE_NAME)
    ArticleTable(other).add(news("latest"))
    if is_closed:
        other.close()
    for path in folder.glob(f"{FILE_NAME}*"):  # as a program that was killed leaves them
        shutil.copy(path, shared_folder)
    close_to_writers(shared_folder)
    with unprivileged():
        opened = Opened(shared_folder)
        (problem,) = opened.problems
        assert problem.startswith(f"{shared_folder / FILE_NAME}: it ")
        assert "permissions" in problem
        assert problem.endswith("What you do lasts until you quit.")
        assert opened.ids == {*ALL, news("latest").id}
        assert opened.articles.article(ARTICLES[0].id) == ARTICLES[0]
        with pytest.raises(StoreError, match="may not be written to"):
            opened.articles.add(news("later"))
        opened.keeper.keep_corrections(ARTICLES[1], (NOTE, NOTE))
        assert opened.keeper.corrections(ARTICLES[1]) == (NOTE, NOTE)
        assert "The correction lasts until you quit." in opened.keeper.problems()[0]
        opened.database.close()


def test_where_no_folder_may_be_made_the_library_lasts_until_the_end(shared_folder: Path) -> None:
    close_to_writers(shared_folder)
    with unprivileged():
        opened = Opened(shared_folder / "new" / "data")
    (problem,) = opened.problems
    assert "permission denied" in problem
    opened.articles.add(ARTICLES[0])
    assert opened.ids == {ARTICLES[0].id}


def overwrite(path: Path, start: int, count_bytes: int) -> None:
    """Put nonsense into a file."""
    with path.open("r+b") as file:
        file.seek(start)
        file.write(b"\xa5" * count_bytes)


def page_of(path: Path, table: str) -> int:
    """Return the number of the page at which a table begins, from 0 on."""
    with closing(sqlite3.connect(path)) as connection, connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    return int(page) - 1


PAGE_BYTES = 4096


def test_a_file_that_is_none_is_set_aside_whole_and_a_new_one_begins(folder: Path) -> None:
    (folder / FILE_NAME).write_bytes(broken := b"no database " * 1000)
    opened = Opened(folder)
    (problem,) = opened.problems
    assert problem.startswith(f"{folder / FILE_NAME}: was damaged and is now called {FILE_NAME}.broken.")
    assert (folder / f"{FILE_NAME}.broken").read_bytes() == broken
    assert opened.ids == set()
    opened.articles.add(ARTICLES[0])
    opened.database.close()
    assert Opened(folder).ids == {ARTICLES[0].id}
    assert Opened(folder).problems == []


def test_broken_files_do_not_take_each_others_place(folder: Path) -> None:
    for content in (b"one" * 400, b"two" * 400):
        (folder / FILE_NAME).write_bytes(content)
        Opened(folder).database.close()
    broken = sorted(path.read_bytes()[:3] for path in folder.glob("*.broken*"))
    assert broken == [b"one", b"two"]


@pytest.mark.parametrize("table", ["shelves", "sqlite_autoindex_articles_1", "articles_by_date", "claims"])
def test_what_only_follows_from_other_rows_is_made_anew(folder: Path, table: str) -> None:
    path = folder / FILE_NAME
    before = Opened(folder)
    rows, scopes = before.listing.rows(View(), 0, 99), before.listing.scopes()
    before.database.close()
    overwrite(path, page_of(path, table) * PAGE_BYTES, PAGE_BYTES)
    damage.mark(path)
    opened = Opened(folder)
    (problem,) = opened.problems
    assert "articles: 60, corrections: 60." in problem
    assert opened.corrected_ids == ALL
    assert opened.listing.rows(View(), 0, 99) == rows
    assert opened.listing.scopes() == scopes
    with opened.database.read() as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_of_a_table_with_damaged_pages_all_other_rows_are_read(folder: Path) -> None:
    path = folder / FILE_NAME
    pages = _children(path.read_bytes(), page_of(path, "texts"))
    assert len(pages) > 6
    for page in (pages[1], pages[-2]):
        overwrite(path, page * PAGE_BYTES, PAGE_BYTES)
    damage.mark(path)
    opened = Opened(folder)
    assert 20 < len(opened.ids) < 60
    texts = {article.id: article for article in ARTICLES}
    assert all(opened.articles.article(id) == texts[id] for id in opened.ids)
    assert {ARTICLES[0].id, ARTICLES[30].id, ARTICLES[59].id} <= opened.ids
    assert opened.corrected_ids == ALL


def _children(data: bytes, page: int) -> list[int]:
    """Return the pages below an inner page of a table (https://www.sqlite.org/fileformat2.html#b_tree_pages)."""
    start = page * PAGE_BYTES
    assert data[start] == 5
    cells = int.from_bytes(data[start + 3 : start + 5])
    pointers = [int.from_bytes(data[start + 12 + 2 * cell : start + 14 + 2 * cell]) for cell in range(cells)]
    starts = (*(start + pointer for pointer in pointers), start + 8)  # the last page stands in the head
    return [int.from_bytes(data[place : place + 4]) - 1 for place in starts]


@pytest.mark.parametrize(
    ("percent", "least_articles", "least_corrections"),
    [(97, 60, 60), (90, 60, 50), (80, 45, 50), (60, 15, 0), (2, 0, 0)],
)
def test_of_a_file_that_was_cut_short_what_lies_before_the_cut_is_read(
    folder: Path, percent: int, least_articles: int, least_corrections: int
) -> None:
    path = folder / FILE_NAME
    os.truncate(path, path.stat().st_size * percent // 100)
    rest = path.read_bytes()
    opened = Opened(folder)
    assert "was damaged" in opened.problems[0]
    assert (folder / f"{FILE_NAME}.broken").read_bytes() == rest
    texts = {article.id: article for article in ARTICLES}
    assert all(opened.articles.article(id) == texts[id] for id in opened.ids)
    assert len(opened.ids) >= least_articles
    assert len(opened.corrected_ids) >= least_corrections


@pytest.mark.parametrize(("table", "least_articles"), [("texts", 40), ("articles", 12)])
def test_between_damaged_pages_at_both_ends_and_in_the_middle_all_rows_are_read(
    folder: Path, table: str, least_articles: int
) -> None:
    path = folder / FILE_NAME
    pages = _children(path.read_bytes(), page_of(path, table))
    for page in (pages[0], pages[len(pages) // 2], pages[-1]):
        overwrite(path, page * PAGE_BYTES, PAGE_BYTES)
    damage.mark(path)
    opened = Opened(folder)
    assert len(opened.ids) >= least_articles
    assert opened.corrected_ids == ALL


def test_damage_that_shows_only_later_is_mended_at_the_next_start(folder: Path) -> None:
    path = folder / FILE_NAME
    overwrite(path, page_of(path, "shelves") * PAGE_BYTES, PAGE_BYTES)
    opened = Opened(folder)
    assert opened.problems == []
    with pytest.raises(StoreError, match=r"is damaged\. The next start"):
        opened.listing.scopes()
    opened.database.close()
    opened = Opened(folder)
    assert "articles: 60, corrections: 60." in opened.problems[0]
    assert opened.listing.count(View(Scope("folder", "News"))) == 60
    opened.database.close()
    assert Opened(folder).problems == []


def test_a_damaged_index_of_the_search_does_not_have_the_library_set_aside(folder: Path) -> None:
    with closing(sqlite3.connect(folder / FILE_NAME)) as connection, connection:
        connection.execute("DELETE FROM title_index_data WHERE id > 10")
    opened = Opened(folder)
    with pytest.raises(StoreError, match="`reader library check` makes it anew"):
        opened.listing.count(View(titles="title"))
    opened.database.close()
    opened = Opened(folder)
    assert opened.problems == []
    assert check(opened.database).repairs == ("the index of the search",)
    assert opened.listing.count(View(titles="title")) == 60


def test_a_file_that_is_well_after_all_stays_where_it_is(folder: Path) -> None:
    damage.mark(folder / FILE_NAME)
    for _ in range(2):
        opened = Opened(folder)
        assert opened.problems == []
        assert opened.ids == ALL
        opened.database.close()
        assert [path.name for path in folder.iterdir()] == [FILE_NAME]


@pytest.mark.parametrize("place", range(5))
def test_a_rescue_that_is_cut_short_goes_on_at_the_next_start(
    folder: Path, monkeypatch: pytest.MonkeyPatch, place: int
) -> None:
    other = Database(folder / FILE_NAME)  # so that there is something beside the file
    ArticleTable(other).add(news("latest"))
    page = page_of(folder / FILE_NAME, "sqlite_autoindex_feeds_1")
    overwrite(folder / FILE_NAME, page * PAGE_BYTES, PAGE_BYTES)
    damage.mark(folder / FILE_NAME)
    steps = iter(range(99))
    rename = Path.rename

    def rename_or_die(path: Path, target: Path) -> Path:
        if next(steps) == place:
            raise KeyboardInterrupt
        return rename(path, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "rename", rename_or_die)
        with pytest.raises(KeyboardInterrupt):
            Opened(folder)
    opened = Opened(folder)
    assert opened.ids == {*ALL, news("latest").id}
    assert opened.corrected_ids == ALL
    opened.database.close()
    assert Opened(folder).problems == []
    other.close()


def test_a_library_behind_a_link_stays_there(folder: Path) -> None:
    (folder / "elsewhere").mkdir()
    (folder / FILE_NAME).rename(folder / "elsewhere" / "news.sqlite")
    (folder / FILE_NAME).symlink_to("elsewhere/news.sqlite")
    overwrite(folder / "elsewhere" / "news.sqlite", 0, 100)
    opened = Opened(folder)
    assert f"{folder}/elsewhere/news.sqlite: was damaged" in opened.problems[0]
    assert (folder / FILE_NAME).is_symlink()
    assert (folder / "elsewhere" / "news.sqlite.broken").is_file()
