"""Reads a file, and only if it is one: a pipe or a device would hold the program up for ever."""

from __future__ import annotations

import os
import re
import stat
from math import inf
from pathlib import Path
from typing import BinaryIO

_MAX_BYTES = 64 * 1024 * 1024
"""Ten thousand corrections take some 15 MB; a file of several times that is none of ours."""
_KINDS = {
    stat.S_IFDIR: "a directory",
    stat.S_IFIFO: "a pipe",
    stat.S_IFSOCK: "a socket",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
}


_STREAM = re.compile(r"/dev/stdin\Z|(?:/dev|/proc/(?:self|\d+))/fd/\d+\Z")
"""Paths of what is open already: standard input, and the pipe of a shell's `<(...)`."""


class Refused(OSError):
    """A file that is not used, with why: the rest of a sentence that begins with its path."""


def read(path: Path) -> bytes:
    """Return the content of a regular file. Raises Refused for another or a huge one, else OSError."""
    # Opening a device may do something, so it is looked at first; a pipe that came since must not wait.
    _check(path.stat())
    with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC | os.O_NOCTTY), "rb") as file:
        _check(os.fstat(file.fileno()))
        data = file.read(_MAX_BYTES + 1)
    if len(data) > _MAX_BYTES:
        raise Refused(_too_large())
    return data


def fresh(path: Path) -> BinaryIO:
    """Open a new file for writing, in place of whatever had its name. Raises OSError.

    What a link leads to is not written to, and a pipe not waited for.
    """
    path.unlink(missing_ok=True)
    return path.open("xb")


def check(path: Path) -> None:
    """Raise Refused when something other than a regular file is there, OSError when nothing is."""
    _check_kind(path.stat())


def check_input(path: Path) -> None:
    """Raise Refused when a path that a person named would never end, OSError when nothing is there.

    A pipe that their shell has opened for it is read like a file.
    """
    if not is_stream(str(path)):
        check(path)


def is_stream(path: str) -> bool:
    """Tell whether a path names what is open already, and can be read only once."""
    return _STREAM.match(path) is not None


def end_of(file: BinaryIO) -> float:
    """Return how many bytes a regular file has by now; infinity for a pipe, a device and what is in memory.

    Who reads on while somebody else writes it would never come to an end.
    """
    try:
        status = os.fstat(file.fileno())
    except OSError:  # it has no number
        return inf
    return status.st_size if stat.S_ISREG(status.st_mode) and status.st_size else inf


def _check(status: os.stat_result) -> None:
    _check_kind(status)
    if status.st_size > _MAX_BYTES:
        raise Refused(_too_large())


def _too_large() -> str:
    return f"is larger than {_MAX_BYTES // 2**20} MB, so it is none of ours"


def _check_kind(status: os.stat_result) -> None:
    kind = stat.S_IFMT(status.st_mode)
    if kind != stat.S_IFREG:
        raise Refused(f"is {_KINDS.get(kind, 'something else')}, not a file")
