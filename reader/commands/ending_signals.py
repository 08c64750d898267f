"""SIGTERM and SIGHUP end a command as ctrl+c does: it tidies up what it has begun."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_ENDING_SIGNALS = (signal.SIGTERM, signal.SIGHUP)
"""What a system that shuts down, and a terminal that is closed, send. `nohup` has the second ignored."""


class Ended(KeyboardInterrupt):
    """A signal has asked for the end of the program."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number


@contextmanager
def ending_signals_raised() -> Iterator[None]:
    """Raise Ended at the first of them, and KeyboardInterrupt at ctrl+c; the same again ends at once.

    What is ignored stays so. Only the main thread is told of signals; in another nothing is done.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    handlers = {
        number: handler
        for number in (*_ENDING_SIGNALS, signal.SIGINT)
        if signal.getsignal(number) == signal.SIG_DFL
        for handler in (signal.default_int_handler if number == signal.SIGINT else _end,)
    }
    for number, handler in handlers.items():
        signal.signal(number, handler)
    try:
        yield
    finally:
        for number, handler in handlers.items():
            if signal.getsignal(number) == handler:
                signal.signal(number, signal.SIG_DFL)


def _end(number: int, frame: FrameType | None) -> None:
    signal.signal(number, signal.SIG_DFL)
    raise Ended(number)
