"""Where the claims of a corpus go: one file at the end, or a folder with a file for each partition.

Nothing that is there already is written over.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Protocol

from reader import regular_file
from reader.bulk.journal import NAME, Journal
from reader.bulk.outputs import Output
from reader.errors import ExportError
from reader.export.writing import write_error

SUCCESS = "_SUCCESS"
"""The empty file that says that all partitions of a folder are there, as Spark writes it."""


class Target(Protocol):
    """One of the two."""

    def open(self) -> Journal:
        """Return the journal of the parts. Raises ExportError when something else is there."""
        ...

    def finish(self, journal: Journal, count: int) -> None:
        """Make the output of the first `count` parts, and close the journal. Raises ExportError."""
        ...


class OneFile:
    """A file, which appears when it is complete; until then its parts lie in a folder beside it."""

    def __init__(self, path: Path, output: Output) -> None:
        self._path = path
        self._output = output
        self._folder = path.with_name(f"{path.name}.parts")

    def open(self) -> Journal:
        """Return the journal of the parts. Raises ExportError when the file is there."""
        if os.path.lexists(self._path):
            raise ExportError(_is_there(self._path))
        return Journal(self._folder, self._output.suffix)

    def finish(self, journal: Journal, count: int) -> None:
        """Join the parts and remove their folder."""
        whole = self._folder / f"_whole{self._output.suffix}"
        try:
            with regular_file.fresh(whole) as file:
                self._output.join(_parts(journal, count), file)
                file.flush()
                os.fsync(file.fileno())
            _move(whole, self._path)
            journal.close()
            shutil.rmtree(self._folder)
        except OSError as error:
            raise write_error(self._path, error) from error


class Partitions:
    """A folder with the parts, and a file that says when they are all there."""

    def __init__(self, path: Path, output: Output) -> None:
        self._path = path
        self._output = output

    def open(self) -> Journal:
        """Return the journal of the parts. Raises ExportError when the folder is complete, or no such one."""
        if os.path.lexists(self._path) and (
            (self._path / SUCCESS).exists() or not (self._path / NAME).is_file()
        ):
            raise ExportError(_is_there(self._path))
        return Journal(self._path, self._output.suffix)

    def finish(self, journal: Journal, count: int) -> None:
        """Say that they are all there."""
        try:
            journal.remove_from(count)
            journal.close()
            (self._path / SUCCESS).touch()
        except OSError as error:
            raise write_error(self._path, error) from error


def _parts(journal: Journal, count: int) -> Iterator[BinaryIO]:
    for number in range(count):
        with journal.path(number).open("rb") as file:
            yield file


def _move(whole: Path, path: Path) -> None:
    """Give a file its name, unless there is one by that name by now."""
    try:
        os.link(whole, path)
    except FileExistsError as error:
        raise ExportError(_is_there(path)) from error
    except OSError:  # a file system without links
        whole.rename(path)


def _is_there(path: Path) -> str:
    return f"{path}: is there already, and is never written over. Name another output, or move it away."
