"""A JSON file that is never half written, and never overwritten when it could not be understood."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

from reader.regular_file import Refused, read, replace_file
from reader.store.cleaning import Originals, clean, restore

T = TypeVar("T")

_NOT_OURS = (ValueError, TypeError, KeyError, AttributeError, RecursionError)
"""What comes of reading a file that holds something else; bad JSON and bad UTF-8 are ValueErrors too."""


class JsonFile:
    """One file with one object that names the version of its form. Problems are told in sentences.

    Every string that is read is clean of what a terminal could act on. A symbolic link stays one.
    """

    def __init__(self, path: Path, *, version: int, tell: Callable[[str], None]) -> None:
        self.path = path
        self._version = version
        self._tell = tell
        self._is_readable = True
        self._originals: Originals = {}

    def load(self, decode: Callable[[dict[str, Any]], T]) -> T | None:
        """Return what `decode` makes of the object; None without a file.

        A file that cannot be understood is moved aside. One that cannot be read, that is no file, or that a
        newer program wrote, stays as it is for good: nothing is read from it, and that is told once.
        """
        if not self._is_readable:
            return None
        try:
            data = read(self.path)
        except FileNotFoundError:
            return None
        except Refused as refusal:
            self._leave(f"{refusal}; move it away to have a new one")
            return None
        except OSError as error:
            self._leave(f"could not be read: {_reason(error)}")
            return None
        self._originals = {}
        try:
            record = clean(json.loads(data.decode("utf-8", "surrogatepass")), self._originals)
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
        whole = restore({"version": self._version, **record}, self._originals)
        text = json.dumps(whole, ensure_ascii=False, indent=1)
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            replace_file(self.path, text.encode("utf-8", "surrogatepass"))
        except Refused as refusal:
            self._leave(f"{refusal}; move it away to have a new one")
            return False
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
        # A link stays one: what it leads to is renamed.
        target = self.path.resolve() if self.path.is_symlink() else self.path
        names = (f"{target.name}.broken{number or ''}" for number in count())
        aside = next(path for name in names if not (path := target.with_name(name)).exists())
        try:
            target.rename(aside)
        except OSError as failure:
            self._leave(f"is broken ({_words(error)}) and could not be moved aside: {_reason(failure)}")
        else:
            name = aside if self.path.is_symlink() else aside.name
            self._tell(
                f"{self.path}: is broken ({_words(error)}). It is now called {name}; a new one begins."
            )


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _words(error: Exception) -> str:
    """Return what is wrong in a file, in words."""
    return f"{error} is missing" if isinstance(error, KeyError) else str(error)
