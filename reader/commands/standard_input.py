"""What a person pipes into a command: never more than an article has, and never an error of Python."""

from __future__ import annotations

import sys
from typing import BinaryIO

from reader.commands.console import complain
from reader.errors import SourceError

_MAX_BYTES = 64 * 1024 * 1024
"""As much as of a file: what is longer is refused by its length, and a device never ends."""
_NAME = "standard input"


def read() -> bytes:
    """Return what comes in, not much more than may be read of it. Raises SourceError."""
    try:
        return stream().read(_MAX_BYTES + 1)
    except OSError as error:  # a folder, or open for writing only
        raise SourceError(f"{_NAME}: could not be read: {(error.strerror or str(error)).lower()}.") from error


def stream() -> BinaryIO:
    """Return the bytes that come in; whoever types them is told how to end. Raises SourceError.

    Reading them may raise OSError.
    """
    if sys.stdin is None:  # `reader - <&-`, and some services
        raise SourceError(f"{_NAME}: is closed, so there is nothing to read. Name a file.")
    if sys.stdin.isatty():
        complain("reading what you type; Ctrl+D on an empty line ends it.")
    return sys.stdin.buffer
