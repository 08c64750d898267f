"""The articles in pipes, which can be read only once."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

from reader.commands import standard_input
from reader.commands.inputs import STDIN
from reader.regular_file import is_stream

if TYPE_CHECKING:
    from reader.model import Article

_STDIN_PATHS = frozenset((STDIN, "/dev/stdin", "/dev/fd/0", "/proc/self/fd/0"))


def piped_articles(paths: Iterable[str]) -> dict[str, Article]:
    """Return the articles in those of the paths that are pipes, by these. Raises SourceError.

    After standard input was read, it is the terminal again, so that the screen has its keys.
    """
    from reader.model import Origin
    from reader.sources import files

    return {
        path: files.parse_unnamed(
            _standard_input() if path in _STDIN_PATHS else files.read_bytes(path), Origin("stdin", path)
        )
        for path in paths
        if path in _STDIN_PATHS or is_stream(path)
    }


def _standard_input() -> bytes:
    data = standard_input.read()
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return data  # there is none, which will be told
    os.dup2(terminal, sys.stdin.fileno())
    os.close(terminal)
    return data
