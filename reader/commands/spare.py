"""The process that analyzes, started before all else: it takes as long to load as the first text to be shown,
and a core of its own. What is imported here is what the start of a process takes, and no more.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from reader.commands.names import COMMANDS, SCREEN_COMMANDS

if TYPE_CHECKING:
    from reader.nlp.process.child import Child

_PRINTING = ("-h", "--help", "--version", "--plain", "--text")
"""Options with which something is printed and nothing shown; argparse knows them by their beginnings too."""


def has_terminal() -> bool:
    """Tell whether there is a terminal to draw on and to read keys from."""
    # Textual draws on standard error. Either may be closed.
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


@contextmanager
def spare_for(words: Sequence[str]) -> Iterator[Child | None]:
    """Yield the process, where these words of a command line open the screen.

    It ends with the block, whatever happens there. None where nothing is drawn, where a file is closed of
    which a pipe would take the number, and where the process cannot be started.
    """
    if not _opens_screen(words) or not has_terminal() or sys.stdout is None:
        yield None
        return
    from reader.nlp.process import child

    spare = start()
    try:
        yield spare
    finally:
        if spare is not None:
            child.end(spare)


def _opens_screen(words: Sequence[str]) -> bool:
    is_other_command = bool(words) and words[0] in COMMANDS.keys() - SCREEN_COMMANDS
    options = [word for word in words if word.startswith("-") and word not in ("-", "--")]
    return not is_other_command and not any(
        printing.startswith(option) for option in options for printing in _PRINTING
    )


def start() -> Child | None:
    """Return the process; None where it cannot be started, which is said when it is needed."""
    from reader.nlp.process import child

    try:
        return child.start()
    except OSError:
        return None
