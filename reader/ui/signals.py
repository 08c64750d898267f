"""What signals have the program do: end as at the key, or go on."""

from __future__ import annotations

import asyncio
import signal
from functools import partial
from typing import Any

from textual.app import App

from reader.ui import going_on

_ENDING_SIGNALS = (signal.SIGHUP, signal.SIGTERM)
"""What a terminal that is closed, and a system that shuts down, send."""
_ENDING_SECONDS = 20
"""So long the end may take then, whatever it waits for: it takes one, and several on a busy machine."""
_SIGNALLED = 128
"""What a shell adds to the number of the signal that ended a program."""


def obey(app: App[Any]) -> None:
    """Let signals end the program, its place kept and the terminal given back, or have it go on."""
    loop = asyncio.get_running_loop()
    end = partial(_end, app)
    for number in _ENDING_SIGNALS:
        loop.add_signal_handler(number, end, number)
    loop.add_signal_handler(signal.SIGCONT, going_on.go_on, app, end)


def _end(app: App[Any], number: int) -> None:
    signal.alarm(_ENDING_SECONDS)
    app.exit(return_code=_SIGNALLED + number)
