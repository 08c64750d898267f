"""What SQLite could not do, in sentences."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from reader.store.sqlite_errors import is_of_writing, store_error


def error_of(code: int) -> sqlite3.OperationalError:
    """Return an error as Python's module raises it, with SQLite's extended result code."""
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_FULL, "no room left"),
        (sqlite3.SQLITE_IOERR_SHMSIZE, "no room left"),
        (sqlite3.SQLITE_IOERR_READ, "could not be read or written"),
        (sqlite3.SQLITE_CORRUPT_VTAB, "index of the search"),
        (sqlite3.SQLITE_CORRUPT, "is damaged"),
    ],
)
def test_an_error_says_which_file_and_what_is_wrong_with_it(code: int, words: str) -> None:
    sentence = str(store_error(Path("a.sqlite"), error_of(code)))
    assert sentence.startswith("a.sqlite: ")
    assert words in sentence


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (sqlite3.SQLITE_FULL, True),
        (sqlite3.SQLITE_IOERR_WRITE, True),
        (sqlite3.SQLITE_READONLY_DIRECTORY, True),
        (sqlite3.SQLITE_IOERR_READ, False),
        (sqlite3.SQLITE_BUSY, False),
        (sqlite3.SQLITE_CORRUPT, False),
    ],
)
def test_writing_and_reading_are_told_apart(code: int, expected: bool) -> None:
    assert is_of_writing(error_of(code)) is expected


def test_an_error_of_the_module_itself_is_told_in_its_own_words() -> None:
    error = sqlite3.ProgrammingError("Cannot operate on a closed database")
    assert str(store_error(Path("a.sqlite"), error)) == "a.sqlite: Cannot operate on a closed database."
    assert not is_of_writing(error)
