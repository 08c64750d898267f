"""Opens the person's database whatever became of it: the file, what can be saved of it, one in memory."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from reader.errors import StoreError
from reader.store import damage
from reader.store.database import FILE_NAME, Database
from reader.store.sqlite_errors import Damaged, Unwritable

UNTIL_QUIT = " What you do lasts until you quit."
"""What it means for a person at the screen that nothing can be kept."""


def open_database(folder: Path, tell: Callable[[str], None], *, consequence: str = UNTIL_QUIT) -> Database:
    """Return the database in a folder, which need not exist; what is wrong is told, and its consequence.

    Where it cannot be written to it is only read; where that is not possible either, or where it must stay as
    it is, the database is an empty one in memory. Raises StoreError where SQLite is too old for any.
    """
    if not folder.is_absolute():  # without a home "~" stays what it is, and would be a folder of that name
        tell(f"{folder / FILE_NAME}: you have no home folder to keep it in.{consequence}")
        return Database(folder / FILE_NAME, mode="memory")
    # Of a link what it leads to: only there is what SQLite writes beside it.
    path = Path(os.path.realpath(folder / FILE_NAME))
    try:
        return _open(path, tell)
    except Unwritable as error:
        tell(f"{error}{consequence}")
        with suppress(StoreError):
            return Database(path, mode="read")
    except StoreError as error:
        tell(f"{error}{consequence}")
    return Database(path, mode="memory")


def _open(path: Path, tell: Callable[[str], None]) -> Database:
    """Return the database at `path` to write to, mended first where it is damaged. Raises StoreError."""
    if damage.saved_path(path).exists():
        _exchange(path, tell)
    with suppress(Damaged):
        database = Database(path)
        if not damage.is_marked(path):
            return database
        from reader.store.check import is_sound

        if is_sound(database):  # then what was wrong was not the file: a disk that was away, say
            damage.unmark(path)
            return database
        database.close()
    _save(path)
    _exchange(path, tell)
    return Database(path)


def _save(path: Path) -> None:
    """Read what can be read of the damaged file into another, which is complete when it has its name."""
    from reader.store.salvage import save_rows

    unfinished = path.with_name(f"{path.name}-saving")
    try:
        for beside in path.parent.glob(f"{unfinished.name}*"):
            beside.unlink()
        database = Database(unfinished)
        save_rows(path, database)
        database.make_single_file()
        database.close()
        unfinished.rename(damage.saved_path(path))
    except OSError as error:
        raise StoreError(f"{path}: is damaged and could not be saved: {_reason(error)}.") from error


def _exchange(path: Path, tell: Callable[[str], None]) -> None:
    try:
        aside = damage.exchange(path)
    except OSError as error:
        raise StoreError(f"{path}: is damaged and could not be moved aside: {_reason(error)}.") from error
    with Database(path).read() as connection:
        articles, corrections = connection.execute(
            "SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM corrections)"
        ).fetchone()
    tell(
        f"{path}: was damaged and is now called {aside.name}. What could still be read of it is in a new "
        f"one: articles: {articles}, corrections: {corrections}."
    )


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
