"""How every command speaks to a person when something goes wrong, and how it ends."""

from __future__ import annotations

import shutil
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.text.normalize import replace_controls

if TYPE_CHECKING:
    from rich.console import Console

OK, INCOMPLETE, MISUSED = 0, 1, 2
"""Exit statuses: all was done; something was left out; the command line made no sense."""


def complain(sentence: object) -> None:
    """Say on standard error what went wrong, without what a terminal could act on."""
    if sys.stderr is None:  # closed; without this the sentence would go to standard output
        return
    with suppress(OSError):  # a full disk, or a pipe that nobody reads: the exit status still tells
        print(f"reader: {replace_controls(str(sentence))}", file=sys.stderr)


def listing_console() -> Console:
    """Return what prints listings, as wide as the terminal; BrokenPipeError when nobody reads."""
    from rich.console import Console

    class ListingConsole(Console):
        def on_broken_pipe(self) -> None:
            raise BrokenPipeError  # Rich itself would end the program as if it had failed

    return ListingConsole(
        width=shutil.get_terminal_size().columns, highlight=False, markup=False, emoji=False
    )


class Complaints:
    """Says on standard error what is left out, and remembers that something was."""

    def __init__(self) -> None:
        self.status = OK
        """`INCOMPLETE` after the first complaint."""

    def __call__(self, sentence: object) -> None:
        """Say what is left out."""
        complain(sentence)
        self.status = INCOMPLETE
