"""Puts an export into a file that appears when it is complete, and never in the place of another unasked."""

from __future__ import annotations

import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from reader.errors import ExportError
from reader.paths import is_something_at


def check_free(target: Path) -> None:
    """Raise ExportError where a file of that name would take the place of something."""
    if _is_folder(target):
        raise ExportError(f"{target}: is a folder. Name a file.")
    if is_something_at(target) and not _is_stream(target):
        raise ExportError(f"{target}: exists already, and is left as it is.")


def write_file(write: Callable[[BinaryIO], object], target: Path, *, replaces: bool = False) -> None:
    """Have `write` fill a file, which appears under its name when all is in it.

    `replaces`: whether it may take the place of another file. Raises ExportError, and what `write` raises;
    then everything is as it was.
    """
    try:
        if _is_stream(target):
            with _opened_stream(target) as file:
                write(file)
            return
        if not replaces or _is_folder(target):
            check_free(target)
        _write_beside(write, target, replaces=replaces)
    except OSError as error:
        raise write_error(target, error) from error


def _is_folder(target: Path) -> bool:
    return os.path.isdir(target)  # noqa: PTH112  # Path.is_dir may raise


def _is_stream(target: Path) -> bool:
    """Tell whether it is a pipe or a device, which is no file to be lost."""
    try:
        mode = target.stat().st_mode
    except OSError:
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _opened_stream(target: Path) -> BinaryIO:
    """Open a pipe or a device. Raises ExportError for a pipe that nobody reads: plainly opened, it waits."""
    try:
        descriptor = os.open(target, os.O_WRONLY | os.O_NONBLOCK)
    except OSError as error:
        if error.errno == errno.ENXIO:
            raise ExportError(f"{target}: nobody reads from it. Start what reads it first.") from error
        raise
    os.set_blocking(descriptor, True)
    return os.fdopen(descriptor, "wb")


def _write_beside(write: Callable[[BinaryIO], object], target: Path, *, replaces: bool) -> None:
    with suppress(FileNotFoundError):
        target.lstat()  # a name that no file can have is refused before anything is written
    if replaces:
        target = Path(os.path.realpath(target))  # a link stays one
    # In a new folder, so that a name as long as names may be needs no longer one.
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".export-") as folder:
        unfinished = Path(folder, "whole")
        with unfinished.open("xb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        if replaces:
            with suppress(FileNotFoundError):  # nothing is replaced
                shutil.copymode(target, unfinished)
            unfinished.replace(target)
        else:
            _move(unfinished, target)


def _move(unfinished: Path, target: Path) -> None:
    """Give a file its name, unless something has that by now."""
    try:
        target.hardlink_to(unfinished)
    except FileExistsError:
        check_free(target)
        raise
    except OSError:
        check_free(target)  # no links there, as on a FAT disk: the next step is as near as one comes
        unfinished.replace(target)


def write_error(target: Path, error: OSError) -> ExportError:
    """Return in words that a file could not be written, and why."""
    return ExportError(f"{target}: could not be written: {(error.strerror or str(error)).lower()}.")
