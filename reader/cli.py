"""The `reader` command: finds the sub-command and decides how the program ends.

The exit status is 0 when all was done, 1 when something was left out (standard error says what), 2 when the
command line made no sense.
"""

from __future__ import annotations

import argparse
import errno
import io
import os
import sys
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from pathlib import Path

from reader import __version__
from reader.commands import add, extract, feeds, library, options, privacy, read, refresh, screen
from reader.commands.console import INCOMPLETE, complain
from reader.errors import ReaderError, SourceError
from reader.model import INFERRED_SIGN, KIND_SIGNS, NEGATIVE_SIGN, UNNAMED_SIGN

COMMANDS: dict[str, Callable[[Sequence[str]], int]] = {
    "add": add.run,
    "extract": extract.run,
    "feeds": feeds.run,
    "library": library.run,
    "privacy": privacy.run,
    "read": read.run,
    "refresh": refresh.run,
}
"""The sub-commands; every other word is a path."""
_SIGNS = "\n".join(
    f"  {sign:<3} {words}"
    for sign, words in (
        (KIND_SIGNS["direct"], "quoted word for word"),
        (KIND_SIGNS["indirect"], "in other words"),
        (KIND_SIGNS["mixed"], "in other words, some of them quoted"),
        (NEGATIVE_SIGN, "not said"),
        (UNNAMED_SIGN, "the article does not name who speaks"),
        (INFERRED_SIGN, "the text does not name who speaks there: the name is inferred"),
    )
)
_INTERRUPTED, _PIPE_CLOSED = 130, 141  # what a shell reports for SIGINT and SIGPIPE

_UNWRITTEN = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EBADF))
"""Of standard output: a full disk, a quota, a limit, a disk or terminal that is gone, one only read."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return the exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal without Unicode still shows something
    try:
        command = COMMANDS.get(words[0]) if words else None
        status = command(words[1:]) if command else _open(words)
        if sys.stdout is not None:
            sys.stdout.flush()  # what could not be written shows here, where it can still be said
        return status
    except ReaderError as error:
        complain(error)
        return INCOMPLETE
    except KeyboardInterrupt:
        return _INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return _PIPE_CLOSED
    except OSError as error:
        if error.filename is not None or error.errno not in _UNWRITTEN:
            raise
        _drop_output()
        complain(f"what was printed could not be written: {(error.strerror or str(error)).lower()}.")
        return INCOMPLETE


def _drop_output() -> None:
    """Lose what was not written yet: what Python flushes at its exit would fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _open(words: Sequence[str]) -> int:
    from reader.sources import file_formats

    parser = argparse.ArgumentParser(
        prog="reader",
        usage="reader [PATH ...]\n       reader ADDRESS\n       ... | reader -\n       reader COMMAND ...",
        description="Read news in the terminal and see who said what.",
        epilog="commands (each has its own --help):\n"
        "  add         put files, folders and pages into your library, or follow a feed\n"
        "  extract     print the claims of articles\n"
        "  feeds       list the feeds that you follow; take in or write lists of them; remove some\n"
        "  read        print articles with their claims marked in words, for a screen reader or a pipe\n"
        "  refresh     ask your feeds for what is new\n"
        "  library     where the library lies; check it, copy it, forget articles\n"
        "  privacy     print which files are kept, and how to wipe them\n\n"
        f"signs beside a claim:\n{_SIGNS}\n\n"
        "A file that is called like a command is reached as ./extract.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"reader {__version__}")
    parser.add_argument(
        "paths",
        metavar="PATH|ADDRESS",
        nargs="*",
        help="page or feed to put into your library, or file or folder with articles: "
        f"{file_formats.listed()}; - for standard input, in any of these formats (default: your library; "
        "while that is empty, the bundled articles)",
    )
    options.add_engine(parser)
    arguments = parser.parse_args(words)
    paths = arguments.paths
    try:
        return screen.run(paths, engine=arguments.engine)
    except SourceError as error:
        similar = get_close_matches(paths[0], COMMANDS, n=1) if paths and not Path(paths[0]).exists() else []
        raise SourceError(
            f"{error} Did you mean `reader {similar[0]}`?" if similar else str(error)
        ) from error
