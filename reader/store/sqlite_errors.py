"""What SQLite could not do, in sentences for the person."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from reader.errors import StoreError

_SENTENCES = {
    sqlite3.SQLITE_BUSY: "another program has been writing to it for too long. Try again when it is done.",
    sqlite3.SQLITE_LOCKED: "another program has been writing to it for too long. Try again when it is done.",
    sqlite3.SQLITE_INTERRUPT: "the search was broken off for the next one.",
    sqlite3.SQLITE_FULL: "there is no room left on the disk. Make some, then try again.",
    sqlite3.SQLITE_READONLY: "it may not be written to. Look at the permissions of the file and its folder.",
    sqlite3.SQLITE_CANTOPEN: "it could not be opened. Look at the permissions of the file and its folder.",
    sqlite3.SQLITE_PERM: "it may not be used. Look at the permissions of the file and its folder.",
    sqlite3.SQLITE_IOERR: "the disk could not be read or written. `reader library check` looks for damage.",
    sqlite3.SQLITE_CORRUPT: "the file is damaged. The next start saves from it what can still be read.",
    sqlite3.SQLITE_NOTADB: "the file is damaged. The next start saves from it what can still be read.",
}
_UNWRITABLE = frozenset((sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM))
_DAMAGED = frozenset((sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB))
_WRITING = frozenset((sqlite3.SQLITE_IOERR_WRITE, sqlite3.SQLITE_IOERR_FSYNC, sqlite3.SQLITE_IOERR_TRUNCATE))
_PRIMARY_CODE_BITS = 0xFF
"""The other bits of a result code tell more than a person needs (https://www.sqlite.org/rescode.html)."""


class Damaged(StoreError):
    """The file does not hold what SQLite wrote into it."""


class Unwritable(StoreError):
    """The file, or the folder that it lies in, may not be written to."""


def primary_code(error: sqlite3.Error) -> int | None:
    """Return SQLite's result code without its extension; None for an error of Python's module."""
    code = getattr(error, "sqlite_errorcode", None)
    return None if code is None else code & _PRIMARY_CODE_BITS


def is_damage(error: sqlite3.Error) -> bool:
    """Tell whether the error says that the file does not hold what SQLite wrote into it."""
    return primary_code(error) in _DAMAGED and error.sqlite_errorcode != sqlite3.SQLITE_CORRUPT_VTAB


def is_of_writing(error: sqlite3.Error) -> bool:
    """Tell whether the error comes of writing: the disk is full, broken, or may not be written to."""
    code = getattr(error, "sqlite_errorcode", None)
    return primary_code(error) in (*_UNWRITABLE, sqlite3.SQLITE_FULL) or code in _WRITING


def store_error(path: Path, error: sqlite3.Error) -> StoreError:
    """Return the error that says what went wrong with the database at `path`, and what to do."""
    sentence = _SENTENCES.get(primary_code(error) or 0, f"{error}.")
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_IOERR_SHMSIZE:
        sentence = _SENTENCES[sqlite3.SQLITE_FULL]  # even to be read, the file needs another one beside it
    if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_CORRUPT_VTAB:
        sentence = "the index of the search is damaged. `reader library check` makes it anew."
    kind = Damaged if is_damage(error) else Unwritable if primary_code(error) in _UNWRITABLE else StoreError
    return kind(f"{path}: {sentence}")
