"""Gives the whole terminal to another program until it ends."""

from __future__ import annotations

import signal
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager

from textual.app import SuspendNotSupported

ENDING_SIGNALS = (signal.SIGHUP, signal.SIGTERM)
"""What a terminal that is closed, and a system that shuts down, send."""


def run_in_terminal(command: Sequence[str], suspend: Callable[[], AbstractContextManager[None]]) -> str:
    """Run a command that draws in the terminal; return why it could not be started, empty when it was.

    `suspend` gives the terminal away while its context lasts (`App.suspend`).
    """
    try:
        with suspend(), _interrupts_ignored():
            # Textual takes the terminal back only when nothing is raised in here.
            try:
                process = subprocess.Popen(command)
            except OSError as error:
                return f"{command[0]}: could not be started: {(error.strerror or str(error)).lower()}."
            with _ends_handed_on(process):
                process.wait()
    except SuspendNotSupported:
        return "The terminal cannot be handed to another program here."
    return ""


@contextmanager
def _ends_handed_on(process: subprocess.Popen[bytes]) -> Iterator[None]:
    """End the other program by what ends this one, which can do nothing before: then asyncio, which was told
    of the signal as well, calls what it has for it."""
    before = {
        number: signal.signal(number, lambda number, frame: process.send_signal(number))
        for number in ENDING_SIGNALS
    }
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """Leave ctrl+c to the program that has the terminal; unlike SIG_IGN a handler is not passed on to it."""
    before = signal.signal(signal.SIGINT, lambda number, frame: None)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
