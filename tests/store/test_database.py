"""One file in its newest form, changed wholly or not at all, and every failure a sentence that names it."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import StoreError
from reader.store import database as database_module
from reader.store.articles import ArticleTable
from reader.store.database import Database
from reader.store.form import APPLICATION_ID
from reader.store.migrations import MIGRATIONS, Migration, statements
from tests.store.articles import database, news


def run(*sql: str) -> Migration:
    """Return the migration that runs some statements."""

    def migrate(connection: sqlite3.Connection) -> None:
        for statement in sql:
            connection.execute(statement)

    return migrate


PARENTS = run(
    "CREATE TABLE parents (number INTEGER PRIMARY KEY)",
    "CREATE TABLE children (parent INTEGER REFERENCES parents ON DELETE CASCADE)",
)
FILL = run("INSERT INTO parents VALUES (1)", "INSERT INTO children VALUES (1)")


def opened(tmp_path: Path, *migrations: Migration) -> Database:
    """Return a database with a form of its own."""
    return Database(tmp_path / "own.sqlite", migrations=migrations)


def pragma(path: Path, name: str) -> object:
    """Return what a plain connection says of the file."""
    with closing(sqlite3.connect(path)) as connection, connection:
        return connection.execute(f"PRAGMA {name}").fetchone()[0]


def test_the_file_says_whose_it_is_and_in_which_form(tmp_path: Path) -> None:
    path = database(tmp_path).path
    assert pragma(path, "application_id") == APPLICATION_ID
    assert pragma(path, "user_version") == len(MIGRATIONS)
    assert pragma(path, "journal_mode") == "wal"
    with database(tmp_path).read() as connection:
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_no_more_than_half_a_megabyte_of_the_file_is_kept_for_each_connection(tmp_path: Path) -> None:
    with database(tmp_path).read() as connection:
        assert connection.execute("PRAGMA cache_size").fetchone() == (-500,)


def test_each_migration_is_taken_once_and_in_order(tmp_path: Path) -> None:
    with opened(tmp_path, PARENTS).write() as connection:
        FILL(connection)
    with opened(tmp_path, PARENTS, FILL_AGAIN := run("INSERT INTO parents VALUES (2)")).read() as connection:
        assert connection.execute("SELECT count(*) FROM parents").fetchone() == (2,)
    with opened(tmp_path, PARENTS, FILL_AGAIN).read() as connection:
        assert connection.execute("SELECT count(*) FROM parents").fetchone() == (2,)


def test_a_migration_that_fails_leaves_everything_as_it_was(tmp_path: Path) -> None:
    opened(tmp_path, PARENTS, FILL).close()
    half = run("CREATE TABLE new (x)", "DELETE FROM children", "INSERT INTO nowhere VALUES (1)")
    with pytest.raises(StoreError, match=r"own\.sqlite: no such table: nowhere"):
        opened(tmp_path, PARENTS, FILL, half)
    with opened(tmp_path, PARENTS, FILL).read() as connection:
        assert connection.execute("SELECT count(*) FROM children").fetchone() == (1,)
        assert connection.execute("SELECT count(*) FROM sqlite_master WHERE name = 'new'").fetchone() == (0,)


def test_a_migration_that_makes_a_table_anew_takes_no_rows_of_others_with_it(tmp_path: Path) -> None:
    anew = run(
        "CREATE TABLE parents_anew (number INTEGER PRIMARY KEY, name TEXT)",
        "INSERT INTO parents_anew SELECT number, 'x' FROM parents",
        "DROP TABLE parents",
        "ALTER TABLE parents_anew RENAME TO parents",
    )
    with opened(tmp_path, PARENTS, FILL, anew).read() as connection:
        assert connection.execute("SELECT name FROM children JOIN parents ON number = parent").fetchall() == [
            ("x",)
        ]
        assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_a_migration_that_loses_what_others_refer_to_is_not_taken(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="newest form"):
        opened(tmp_path, PARENTS, FILL, run("DELETE FROM parents"))
    with opened(tmp_path, PARENTS, FILL).read() as connection:
        assert connection.execute("SELECT count(*) FROM parents").fetchone() == (1,)


def test_statements_are_parted_where_they_end_and_nowhere_else() -> None:
    trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n    DELETE FROM b;\n    DELETE FROM c;\nEND;"
    text = f"-- one; two\nCREATE TABLE a (x); -- three\n\n{trigger}\nINSERT INTO a VALUES (';');\n"
    assert [statement.strip() for statement in statements(text)] == [
        "-- one; two\nCREATE TABLE a (x); -- three",
        trigger,
        "INSERT INTO a VALUES (';');",
    ]


def _newer(path: Path) -> None:
    Database(path, migrations=(*MIGRATIONS, run("CREATE TABLE future (x)"))).close()


def _of_another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("PRAGMA application_id = 7")


def _without_a_name(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("CREATE TABLE notes (x)")


@pytest.mark.parametrize(
    ("make", "sentence"),
    [
        (_newer, "was written by a newer version"),
        (_of_another_program, "is a database of another program"),
        (_without_a_name, "is a database of another program"),
    ],
)
def test_a_file_that_is_not_ours_to_change_is_refused_and_stays_as_it_is(
    tmp_path: Path, make: Callable[[Path], None], sentence: str
) -> None:
    path = tmp_path / "library.sqlite"
    make(path)
    before = path.read_bytes()
    with pytest.raises(StoreError, match=f"{path}: {sentence}"):
        Database(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("kind", ["pipe", "device", "directory"])
@pytest.mark.parametrize("beside", ["", "-journal", "-wal", "-shm"])
def test_what_is_no_file_is_refused_at_once(tmp_path: Path, kind: str, beside: str) -> None:
    library = tmp_path / "library.sqlite"
    if beside:
        Database(library).close()
    path = library.with_name(library.name + beside)
    if kind == "pipe":
        os.mkfifo(path)
    elif kind == "device":
        path.symlink_to("/dev/zero")
    else:
        path.mkdir()
    with pytest.raises(StoreError, match=f"{path}: is a {kind}, not a file. Move it away"):
        Database(library)


@pytest.mark.parametrize("fate", ["moved", "replaced", "deleted"])
def test_nothing_is_written_where_nobody_would_find_it(tmp_path: Path, fate: str) -> None:
    path = tmp_path / "library.sqlite"
    database = Database(path)
    with database.write() as connection:
        connection.execute("INSERT INTO saved_queries (name, query, kind) VALUES ('a', 'b', 'claims')")
    if fate == "replaced":
        Database(tmp_path / "other").close()
        (tmp_path / "other").replace(path)
    elif fate == "moved":
        path.rename(tmp_path / "other")
    else:
        path.unlink()
    with pytest.raises(StoreError, match="was moved, replaced or deleted"), database.write():
        pytest.fail("began to write")
    with database.read() as connection:
        assert connection.execute("SELECT name FROM saved_queries").fetchall() == [("a",)]
    database.close()


def test_what_was_not_done_to_the_end_was_not_done(tmp_path: Path) -> None:
    table = ArticleTable(database(tmp_path))
    shared = database(tmp_path)

    def add_and_fail() -> None:
        with shared.write():
            ArticleTable(shared).add(news("quay"))
            assert ArticleTable(shared).article(news("quay").id) is not None
            assert table.article(news("quay").id) is None
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        add_and_fail()
    assert table.article(news("quay").id) is None
    ArticleTable(shared).add(news("quay"))
    assert table.article(news("quay").id) == news("quay")


def test_a_lock_that_is_held_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database_module, "_BUSY_MILLISECONDS", 10)
    table = ArticleTable(database(tmp_path))
    with database(tmp_path).write():
        with pytest.raises(StoreError, match=r"library\.sqlite: another program has been writing"):
            table.add(news("quay"))
        assert table.article(news("quay").id) is None  # who only reads does not wait
    table.add(news("quay"))
    assert table.article(news("quay").id) is not None


def test_a_full_disk_is_told_and_what_was_kept_stays(tmp_path: Path) -> None:
    shared = database(tmp_path)
    table = ArticleTable(shared)
    table.add(news("quay"))
    with shared.read() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    with shared.write() as connection:
        connection.execute(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(StoreError, match=r"library\.sqlite: there is no room left on the disk"):
        table.add(news("dock", "words and more words " * 5000))
    assert table.article(news("dock").id) is None
    assert table.article(news("quay").id) == news("quay")
    with shared.write() as connection:
        connection.execute(f"PRAGMA max_page_count = {pages + 1000}")
    table.add(news("dock"))
    assert table.article(news("dock").id) is not None


@pytest.mark.parametrize("mode", ["write", "memory"])
def test_threads_write_one_after_the_other_and_see_what_others_wrote(tmp_path: Path, mode: str) -> None:
    shared = database(tmp_path) if mode == "write" else Database(tmp_path / "none.sqlite", mode="memory")
    table = ArticleTable(shared)
    problems: list[BaseException] = []

    def add(first: int) -> None:
        try:
            for number in range(first, first + 10):
                table.add(news(f"{number}"))
        except BaseException as error:
            problems.append(error)

    threads = [threading.Thread(target=add, args=(first,)) for first in range(0, 40, 10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert problems == []
    assert all(table.article(news(f"{number}").id) for number in range(40))
    shared.close()
    assert (tmp_path / "none.sqlite").exists() is False


def test_only_what_can_be_remade_does_not_wait_for_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    normal, full = 1, 2
    monkeypatch.setattr(database_module, "_SYNCHRONOUS", "FULL")
    library = opened(tmp_path, PARENTS)

    def level(*, can_be_remade: bool) -> int:
        with library.write(can_be_remade=can_be_remade), library.write() as connection:
            return int(connection.execute("PRAGMA synchronous").fetchone()[0])

    assert [level(can_be_remade=can) for can in (False, True, False)] == [full, normal, full]


def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    shared = Database(tmp_path / "new" / "folder" / "library.sqlite")
    ArticleTable(shared).add(news("quay"))
    files = sorted(shared.path.parent.iterdir())
    assert [path.suffix for path in files] == [".sqlite", ".sqlite-shm", ".sqlite-wal"]
    assert [path.stat().st_mode & 0o777 for path in (*files, shared.path.parent)] == [*[0o600] * 3, 0o700]
    shared.close()


def test_nothing_is_beside_the_file_when_it_is_closed(tmp_path: Path) -> None:
    shared = database(tmp_path)
    ArticleTable(shared).add(news("quay"))
    shared.close()
    assert [path.name for path in tmp_path.iterdir()] == ["library.sqlite"]
