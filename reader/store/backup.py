"""A copy of the whole database in another file, while it is in use."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.errors import StoreError
from reader.store.database import Database
from reader.store.sqlite_errors import is_of_writing, store_error


def back_up(database: Database, target: Path) -> None:
    """Write a complete copy to a new file. Raises StoreError; then there is no new file."""
    try:
        target.touch(mode=0o600, exist_ok=False)
    except FileExistsError as error:
        raise StoreError(f"{target}: exists already. Choose another name.") from error
    except OSError as error:
        raise StoreError(f"{target}: could not be made: {_reason(error)}.") from error
    try:
        # In a new folder nothing has the name of the copy, nor of what SQLite writes beside it.
        with TemporaryDirectory(dir=target.parent, prefix=".backup-") as folder:
            unfinished = Path(folder, "copy")
            unfinished.touch(mode=0o600)
            _copy(database, unfinished, target)
            unfinished.replace(target)
    except BaseException as error:
        with suppress(OSError):
            target.unlink()
        if isinstance(error, OSError):
            raise StoreError(f"{target}: could not be written: {_reason(error)}.") from error
        raise


def _copy(database: Database, path: Path, target: Path) -> None:
    """Write the copy to a path; an error of writing names the target that it becomes."""
    with database.read() as connection:
        try:
            with closing(sqlite3.connect(path, isolation_level=None)) as copy:
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
                connection.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")  # one file, with nothing beside it
                (verdict,) = copy.execute("PRAGMA quick_check(1)").fetchone()
        except sqlite3.Error as error:
            raise store_error(target if is_of_writing(error) else database.path, error) from error
    if verdict != "ok":
        raise StoreError(f"{database.path}: is damaged ({verdict}). Look at `reader library check`.")


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()
