"""The process that analyzes, started before all else: it takes as long to load as the first text to be shown,
and a core of its own. What is imported here is what the start of a process takes, and no more.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.commands.names import COMMANDS

if TYPE_CHECKING:
    from reader.nlp.process.child import Child

_PRINTING = frozenset(("-h", "--help", "--version"))
"""Options after which something is printed and the program ends."""


def has_terminal() -> bool:
    """Tell whether there is a terminal to draw on and to read keys from."""
    # Textual draws on standard error. Either may be closed.
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


@contextmanager
def spare_for(words: Sequence[str]) -> Iterator[Child | None]:
    """Yield the process, where these words of a command line open the screen by themselves.

    It ends with the block, whatever happens there. None where nothing is drawn, where a file is closed of
    which a pipe would take the number, and where the process cannot be started.
    """
    opens_screen = not (words and words[0] in COMMANDS) and _PRINTING.isdisjoint(words)
    if not opens_screen or not has_terminal() or sys.stdout is None:
        yield None
        return
    from reader.nlp.process import child

    spare = start()
    try:
        yield spare
    finally:
        if spare is not None:
            child.end(spare)


def start() -> Child | None:
    """Return the process; None where it cannot be started, which is said when it is needed."""
    from reader.nlp.process import child

    try:
        return child.start()
    except OSError:
        return None
