"""Goes on after the program was stopped, however that was.

Textual 8.2 takes the terminal whenever it is told to go on, also where it never gave it back: after a
SIGSTOP, which no program hears of, it would read keys and write in two threads each, draw nothing, and wait
for ever at the end; and where the terminal was closed meanwhile, for what it writes there.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from typing import Any

from textual.app import App
from textual.drivers.linux_driver import LinuxDriver


def go_on(app: App[Any], end: Callable[[int], object]) -> None:
    """Take the terminal and draw anew; `end` is called with SIGHUP where there is none any more.

    While another program has the terminal, as an editor does, that one takes it back. What is about to end
    has given it back, or is to.
    """
    driver = app._driver
    if not isinstance(driver, LinuxDriver) or not driver._auto_restart:
        return
    if not os.isatty(driver.fileno):
        end(signal.SIGHUP)
        return
    if app._exit or not app.is_running:
        return
    if not driver._must_signal_resume:
        driver.suspend_application_mode()
        driver._must_signal_resume = True
    driver.resume_application_mode()
