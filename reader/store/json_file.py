"""A JSON file that is never half written, and never overwritten when it could not be understood."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")

_NOT_OURS = (ValueError, TypeError, KeyError, AttributeError, RecursionError)
"""What comes of reading a file that holds something else; bad JSON and bad UTF-8 are ValueErrors too."""


class JsonFile:
    """One file with one object that names the version of its form. Problems are told in sentences."""

    def __init__(self, path: Path, *, version: int, tell: Callable[[str], None]) -> None:
        self.path = path
        self._version = version
        self._tell = tell
        self._is_readable = True

    def load(self, decode: Callable[[dict[str, Any]], T]) -> T | None:
        """Return what `decode` makes of the object; None without a file.

        A file that cannot be understood is moved aside. One that cannot be read, or that a newer program
        wrote, stays as it is for good.
        """
        try:
            data = self.path.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            self._leave(f"could not be read: {_reason(error)}")
            return None
        try:
            record = json.loads(data.decode("utf-8", "surrogatepass"))
            if record["version"] > self._version:
                self._leave("was written by a newer version of this program")
                return None
            return decode(record)
        except _NOT_OURS as error:
            self._move_aside(error)
            return None

    def save(self, record: dict[str, Any]) -> bool:
        """Keep an object in place of the one before, if that could be understood; tell whether it is kept."""
        if not self._is_readable:
            return False
        text = json.dumps({"version": self._version, **record}, ensure_ascii=False, indent=1)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            _replace(self.path, text.encode("utf-8", "surrogatepass"))
        except OSError as error:
            self._tell(
                f"{self.path}: could not be written: {_reason(error)}. The change lasts until you quit."
            )
            return False
        return True

    def _leave(self, why: str) -> None:
        self._is_readable = False
        self._tell(f"{self.path}: {why}. It stays as it is, and changes last until you quit.")

    def _move_aside(self, error: Exception) -> None:
        names = (f"{self.path.name}.broken{number or ''}" for number in count())
        aside = next(path for name in names if not (path := self.path.with_name(name)).exists())
        try:
            self.path.rename(aside)
        except OSError as failure:
            self._leave(f"is broken ({_words(error)}) and could not be moved aside: {_reason(failure)}")
        else:
            self._tell(
                f"{self.path}: is broken ({_words(error)}). It is now called {aside.name}; a new one begins."
            )


def _replace(path: Path, data: bytes) -> None:
    """Put a file in the place of another at once: whoever looks sees the old one or the new one."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _words(error: Exception) -> str:
    """Return what is wrong in a file, in words."""
    return f"{error} is missing" if isinstance(error, KeyError) else str(error)
