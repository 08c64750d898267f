"""A JSON file of an earlier version: read if it can be understood, never written."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any, TypeVar

from reader.regular_file import Refused, read
from reader.store.cleaning import clean

T = TypeVar("T")

NOT_OURS = (ValueError, TypeError, KeyError, AttributeError, RecursionError)
"""What comes of reading something else; bad JSON and bad UTF-8 are ValueErrors too."""


def load(
    path: Path, decode: Callable[[dict[str, Any]], T], *, version: int, tell: Callable[[str], None]
) -> T | None:
    """Return what `decode` makes of the object in a file; None without one. Problems are told in sentences.

    The object names the version of its form; every string in it is clean of what a terminal could act on. A
    file that cannot be understood is moved aside, and a symbolic link to one stays. One that cannot be read,
    that is no file, or that a newer program wrote, stays as it is.
    """
    try:
        record = clean(json.loads(read(path).decode("utf-8", "surrogatepass")), {})
        if record["version"] > version:
            tell(f"{path}: was written by a newer version of this program. It stays as it is.")
            return None
        return decode(record)
    except FileNotFoundError:
        return None
    except Refused as refusal:
        tell(f"{path}: {refusal}; move it away. It stays as it is.")
    except OSError as error:
        tell(f"{path}: could not be read: {_reason(error)}. It stays as it is.")
    except NOT_OURS as error:
        _move_aside(path, error, tell)
    return None


def _move_aside(path: Path, error: Exception, tell: Callable[[str], None]) -> None:
    # A link stays one: what it leads to is renamed.
    target = path.resolve() if path.is_symlink() else path
    names = (f"{target.name}.broken{number or ''}" for number in count())
    aside = next(free for name in names if not (free := target.with_name(name)).exists())
    try:
        target.rename(aside)
    except OSError as failure:
        tell(
            f"{path}: is broken ({_words(error)}) and could not be moved aside: {_reason(failure)}. "
            "It stays as it is."
        )
    else:
        name = aside if path.is_symlink() else aside.name
        tell(f"{path}: is broken ({_words(error)}). It is now called {name}.")


def _reason(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _words(error: Exception) -> str:
    """Return what is wrong in a file, in words."""
    return f"{error} is missing" if isinstance(error, KeyError) else str(error)
