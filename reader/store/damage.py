"""A damaged database is set aside, whole, and another takes its place at once. Moves files, reads none."""

from __future__ import annotations

from contextlib import suppress
from itertools import count
from pathlib import Path

_BESIDE = ("-wal", "-shm")
"""What SQLite writes beside a database; without it the last changes are missing."""


def mark(path: Path) -> None:
    """Have the next start look at the file as a damaged one."""
    with suppress(OSError):  # then that start finds the damage where this one did
        _marker(path).touch()


def unmark(path: Path) -> None:
    """Have the next start open the file as any other."""
    with suppress(OSError):  # then the next start finds again that all is well
        _marker(path).unlink()


def is_marked(path: Path) -> bool:
    """Tell whether an earlier start found the file damaged."""
    return _marker(path).exists()


def saved_path(path: Path) -> Path:
    """Return where what was saved of a damaged file waits to take its place, complete."""
    return path.with_name(f"{path.name}-saved")


def exchange(path: Path) -> Path:
    """Put what was saved in the place of the damaged file; return where that is now. Raises OSError.

    Done anew after it was cut short, it goes on where it ended.
    """
    aside = _aside(path)
    # What is beside it goes first: it must never lie beside another database.
    for suffix in (*_BESIDE, ""):
        with suppress(FileNotFoundError):
            _beside(path, suffix).rename(_beside(aside, suffix))
    saved_path(path).rename(path)
    unmark(path)
    return aside


def _aside(path: Path) -> Path:
    names = (f"{path.name}.broken{number or ''}" for number in count())
    return next(aside for name in names if not (aside := path.with_name(name)).exists())


def _beside(path: Path, suffix: str) -> Path:
    return path.with_name(f"{path.name}{suffix}")


def _marker(path: Path) -> Path:
    return _beside(path, "-damaged")
