"""`reader PATH ...`: the screen."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands import options
from reader.commands.console import MISUSED, OK, complain
from reader.commands.inputs import STDIN
from reader.errors import SourceError

if TYPE_CHECKING:
    from reader.library.library import Library
    from reader.model import Article, Engine

_FIRST_SAMPLE = "nato-exercises.txt"


def run(paths: Sequence[str], *, engine: Engine | None = None) -> int:
    """Show the articles until the person quits; return the exit status. Raises SourceError without any."""
    library, problems = open_library(paths, engine=engine)
    if not has_terminal():
        complain(
            "the screen needs a terminal. Without one, `reader read --plain FILE ...` prints articles with "
            "their claims, `reader extract FILE ...` only the claims."
        )
        return MISUSED
    from reader.ui.app import run

    run(library, problems=problems)
    for problem in library.problems():  # what came up when the place was kept at the end
        complain(problem)
    return OK


def open_library(paths: Sequence[str], *, engine: Engine | None = None) -> tuple[Library, tuple[str, ...]]:
    """Return the articles at `paths` (without any: the sample articles), and a sentence for each left out.

    Claims are found by `engine`, or by the one that the configuration names.
    Raises SourceError when none of them can be read.
    """
    from reader.library.library import Library
    from reader.model import Origin
    from reader.nlp.process.client import WorkerAnalyzer
    from reader.paths import bundled, data_dir, state_dir
    from reader.sources import files
    from reader.store.keeper import open_keeper

    samples = bundled("articles")
    piped = _piped_article() if STDIN in paths else None
    paths = [path for path in paths if path != STDIN]
    names, problems = files.find(paths if paths or piped else [str(samples / _FIRST_SAMPLE), str(samples)])
    if piped is not None:
        names = (STDIN, *names)

    def read(name: str) -> Article:
        return piped if piped is not None and name == STDIN else files.read(name)

    # The article that opens first must be one that can be read; the others are read when they are wanted.
    for place, name in enumerate(names):
        try:
            read(name)
        except SourceError as error:
            problems += (str(error),)
        else:
            # By its whole path, what is kept of an article is found wherever the program is started.
            whole = [
                Origin("stdin", STDIN) if name == STDIN else Origin("path", str(Path(name).absolute()))
                for name in names[place:]
            ]
            analyzer = WorkerAnalyzer(options.engine(engine))
            keeper = open_keeper(data=data_dir(), state=state_dir())
            library = Library(
                {origin.id: origin for origin in whole},
                read=lambda origin: read(origin.text),
                analyzer=analyzer,
                keeper=keeper,
            )
            return library, problems
    raise SourceError("\n".join(problems))


def _piped_article() -> Article:
    """Return the article on standard input, and give the keys of the terminal back to the screen.

    Raises SourceError.
    """
    from reader.model import Origin
    from reader.sources import files

    data = sys.stdin.buffer.read()
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        pass  # there is none: `has_terminal` will tell
    else:
        os.dup2(terminal, sys.stdin.fileno())
        os.close(terminal)
    return files.parse_unnamed(data, Origin("stdin", STDIN))


def has_terminal() -> bool:
    """Tell whether there is a terminal to draw on and to read keys from."""
    return sys.stdin.isatty() and sys.stderr.isatty()  # Textual draws on standard error
