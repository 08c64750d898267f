"""The `reader` command: finds the sub-command and decides how the program ends.

The exit status is 0 when all was done, 1 when something was left out (standard error says what), 2 when the
command line made no sense.
"""

from __future__ import annotations

import errno
import io
import os
import sys
import warnings
from collections.abc import Callable, Sequence
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from reader.commands.console import INCOMPLETE, complain
from reader.commands.ending_signals import Ended, ending_signals_raised
from reader.commands.names import COMMANDS, SCREEN_COMMANDS
from reader.commands.standard_streams import fill_closed
from reader.errors import ReaderError, SourceError, are_too_many_open

if TYPE_CHECKING:
    from reader.model import Engine
    from reader.nlp.process.child import Child

_UNWRITABLE = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
_SIGNALLED = 128
"""What a shell adds to the number of the signal that ended a program."""
_INTERRUPTED, _PIPE_CLOSED = 130, 141  # what it reports for SIGINT and SIGPIPE


def main(arguments: Sequence[str] | None = None, *, spare: Child | None = None) -> int:
    """Run the command line and return the exit status.

    spare: a process that analyzes, started beforehand for the screen; the caller ends it.
    """
    try:
        return _status(arguments, spare)
    finally:
        _drop_complaints_without_room()


def _drop_complaints_without_room() -> None:
    # Without this, Python would try again at its exit, fail again, and end with a status of its own, 120.
    try:
        if sys.stderr is not None:
            sys.stderr.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stderr.fileno())


def _status(arguments: Sequence[str] | None, spare: Child | None) -> int:
    words = list(sys.argv[1:] if arguments is None else arguments)
    is_output_lost = fill_closed()
    if is_output_lost:
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  # until the program ends
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")  # a terminal without Unicode still shows something
    command = words[0] if words and words[0] in COMMANDS else None
    run = partial(_run, command, words[1:], spare) if command else partial(_open, words, spare)
    status, is_done = _ended(run)
    if is_done and command and is_output_lost:
        complain("standard output is closed, so nothing was printed.")
        return INCOMPLETE
    return status


def _ended(run: Callable[[], int]) -> tuple[int, bool]:
    """Return the exit status of a run, and whether it came to its end; what stopped it is said."""
    try:
        with ending_signals_raised():
            return _flushed(run), True
    except ReaderError as error:
        complain(error)
        return INCOMPLETE, False
    except Ended as signal:
        return _SIGNALLED + signal.number, False
    except KeyboardInterrupt:
        return _INTERRUPTED, False
    except BrokenPipeError:
        _print_no_more()
        return _PIPE_CLOSED, False
    except OSError as error:
        if are_too_many_open(error):
            complain("too many files are open, here or on this system. Allow more of them (`ulimit -n`).")
            _leave_half_made_untold()
        elif error.errno in _UNWRITABLE:
            _print_no_more()
            complain(f"standard output: could not be written: {(error.strerror or str(error)).lower()}.")
        else:
            raise
        return INCOMPLETE, False


def _flushed(run: Callable[[], int]) -> int:
    """Return the status of a run of which everything is printed: not even --help may get lost."""
    try:
        status = run()
    except SystemExit:  # argparse has printed what there was to say
        sys.stdout.flush()
        raise
    sys.stdout.flush()
    return status


def _print_no_more() -> None:
    # Without this, what Python flushes at its exit would fail again.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _leave_half_made_untold() -> None:
    # An event loop without its pipe, and what was to run in it, would tell of themselves as they are dropped.
    sys.unraisablehook = lambda _: None
    warnings.simplefilter("ignore")


def _run(command: str, words: Sequence[str], spare: Child | None) -> int:
    # One is loaded, not all thirteen with what they use.
    run = import_module(f"reader.commands.{COMMANDS[command]}").run
    status: int = run(words, spare=spare) if command in SCREEN_COMMANDS else run(words)
    return status


def _open(words: Sequence[str], spare: Child | None) -> int:
    from reader.commands import screen

    paths: Sequence[str] = words
    engine: Engine | None = None
    if any(word.startswith("-") for word in words):  # else there is nothing to load argparse for
        from reader.commands import plain_options

        arguments = plain_options.parse(words)
        if arguments.version:
            from reader.commands import version

            return version.run(verbose=arguments.verbose)
        paths, engine = arguments.paths, arguments.engine
    try:
        return screen.run(paths, engine=engine, spare=spare)
    except SourceError as error:
        from difflib import get_close_matches

        similar = get_close_matches(paths[0], COMMANDS, n=1) if paths and not Path(paths[0]).exists() else []
        raise SourceError(
            f"{error} Did you mean `reader {similar[0]}`?" if similar else str(error)
        ) from error
