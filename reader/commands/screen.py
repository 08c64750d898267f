"""`reader PATH ...`: the screen."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.commands.speaking import MISUSED, OK, complain
from reader.errors import SourceError

if TYPE_CHECKING:
    from reader.library import Library

_FIRST_SAMPLE = "nato-exercises.txt"


def run(paths: Sequence[str]) -> int:
    """Show the articles until the person quits; return the exit status. Raises SourceError without any."""
    library, problems = open_library(paths)
    if not has_terminal():
        complain(
            "the screen needs a terminal. Without one, `reader read --plain FILE ...` prints articles with "
            "their claims, `reader extract FILE ...` only the claims."
        )
        return MISUSED
    from reader.ui.app import run

    run(library, problems=problems)
    return OK


def open_library(paths: Sequence[str]) -> tuple[Library, tuple[str, ...]]:
    """Return the articles at `paths` (without any: the sample articles), and a sentence for each left out.

    Raises SourceError when none of them can be read.
    """
    from reader.library import Library
    from reader.nlp.client import WorkerAnalyzer
    from reader.paths import bundled
    from reader.sources import files

    samples = bundled("articles")
    ids, problems = files.find(paths or [str(samples / _FIRST_SAMPLE), str(samples)])
    # The article that opens first must be one that can be read; the others are read when they are wanted.
    for place, id in enumerate(ids):
        try:
            files.read(id)
        except SourceError as error:
            problems += (str(error),)
        else:
            return Library(ids[place:], read=files.read, analyzer=WorkerAnalyzer()), problems
    raise SourceError("\n".join(problems))


def has_terminal() -> bool:
    """Tell whether there is a terminal to draw on and to read keys from."""
    return sys.stdin.isatty() and sys.stderr.isatty()  # Textual draws on standard error
