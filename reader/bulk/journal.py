"""Which parts of an output are done: what lets a run that was killed go on, with no article lost or doubled.

A part is a file of its own; when it is complete, a line of the journal says so. A part whose line is missing
is made anew. A line holds the key of the batch (`Batch.key`), so that parts of other articles, or of another
version of the program, are made anew too.
"""

from __future__ import annotations

import fcntl
import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from reader import regular_file
from reader.bulk.work import Part
from reader.errors import ExportError
from reader.export.writing import write_error

NAME = "_journal.jsonl"
"""Programs that read a folder of parts pass over names with such a beginning."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A part that is done."""

    number: int
    key: str
    size_bytes: int
    """Of its file."""
    articles: int
    claims: int
    problems: tuple[str, ...]


class Journal:
    """The parts in a folder. One run at a time has it open."""

    def __init__(self, folder: Path, suffix: str) -> None:
        """Open the journal of a folder, which is made when it is not there. Raises ExportError."""
        self._folder = folder
        self._suffix = suffix
        path = folder / NAME
        try:
            folder.mkdir(parents=True, exist_ok=True)
            if path.is_symlink():
                raise regular_file.Refused("is a link, not a file")  # what it leads to would be written to
            if path.exists():
                regular_file.check(path)
            self._file = path.open("a+b")
        except regular_file.Refused as refusal:
            raise ExportError(f"{path}: {refusal}. Move it away.") from refusal
        except OSError as error:
            raise write_error(folder, error) from error
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            self._file.close()
            raise ExportError(f"{folder}: another run of this program writes it at this moment.") from error
        self._lines = self._read()
        """Where in the file the latest line of each part begins: all that a long run has in memory of it."""

    def entry(self, number: int, key: str) -> Entry | None:
        """Return what is known of the part of a batch; None when it is to be made."""
        if number not in self._lines:
            return None
        self._file.seek(self._lines[number])
        entry = _entry(self._file.readline())
        if entry is None or entry.key != key:
            return None
        path = self.path(number)
        try:
            return entry if path.is_file() and path.stat().st_size == entry.size_bytes else None
        except FileNotFoundError:
            return None

    def add(self, number: int, key: str, part: Part) -> Entry:
        """Keep a part, and then say that it is there. Raises ExportError; what was kept before stays."""
        path = self.path(number)
        unfinished = path.with_name(f"_{path.name}")
        entry = Entry(number, key, len(part.data), part.articles, part.claims, tuple(part.problems))
        try:
            with regular_file.fresh(unfinished) as file:
                file.write(part.data)
                file.flush()
                os.fsync(file.fileno())
            unfinished.replace(path)
            line_start = self._file.seek(0, os.SEEK_END)
            self._file.write(f"{json.dumps(asdict(entry))}\n".encode())
            self._file.flush()
        except OSError as error:
            raise write_error(path, error) from error
        self._lines[number] = line_start
        return entry

    def path(self, number: int) -> Path:
        """Return the file of a part."""
        return self._folder / f"part-{number:06}{self._suffix}"

    def remove_from(self, count: int) -> None:
        """Remove the parts behind the first `count`: of an input that had more articles once."""
        for number in self._lines:
            if number >= count:
                self.path(number).unlink(missing_ok=True)

    def discard_if_empty(self) -> None:
        """Remove the folder when no part was ever made: nothing of a run is left then."""
        if not self._lines:
            self.path(0).with_name(NAME).unlink(missing_ok=True)
            with suppress(OSError):  # something else lies in it
                self._folder.rmdir()

    def close(self) -> None:
        """Let another run have it."""
        with suppress(OSError):  # a line that found no room finds none now, and its part is made anew
            self._file.close()

    def _read(self) -> dict[int, int]:
        """Return where the lines begin; one that a kill cut short, and whatever follows, is cut off."""
        self._file.seek(0)
        lines: dict[int, int] = {}
        end = 0
        for line in self._file:
            entry = _entry(line)
            if entry is None:
                break
            lines[entry.number] = end
            end += len(line)
        self._file.truncate(end)
        return lines


def _entry(line: bytes) -> Entry | None:
    if line.endswith(b"\n"):
        with suppress(ValueError, TypeError):
            values = json.loads(line)
            return Entry(**{**values, "problems": tuple(values["problems"])})
    return None
