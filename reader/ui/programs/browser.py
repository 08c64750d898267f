"""Opens an address in the person's browser, without letting the browser write to the screen."""

from __future__ import annotations

import sys
from enum import Enum
from urllib.parse import urlsplit

from reader.ui.programs.run import run

_LIMIT_SECONDS = 15.0
_PYTHON = (sys.executable, "-I")
"""Isolated, because a folder of articles may hold a `webbrowser.py` of its own."""
_OPEN = """
import sys, webbrowser
try:
    browser = webbrowser.get()
except webbrowser.Error:
    sys.exit(3)
in_terminal = isinstance(browser, webbrowser.GenericBrowser) and not isinstance(
    browser, webbrowser.BackgroundBrowser
)
if in_terminal or getattr(browser, "background", True) is False:
    sys.exit(4)
sys.exit(0 if webbrowser.open(sys.argv[1]) else 5)
"""
"""Runs in another process: `webbrowser` may wait, and browsers write to the terminal they started from."""


class BrowserOutcome(Enum):
    """What became of opening an address; the numbers are the exit statuses of the script above."""

    SUCCESS = 0
    NO_BROWSER = 3
    NEEDS_TERMINAL = 4
    """The browser draws in the terminal; `in_terminal` is the command for it."""
    FAILED = 5


def is_web(address: str) -> bool:
    """Tell whether an address is one of the web; others would start any program."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)


async def open_address(address: str) -> BrowserOutcome:
    """Open an address of the web."""
    try:
        exit = await run((*_PYTHON, "-c", _OPEN, address), limit_seconds=_LIMIT_SECONDS)
        return BrowserOutcome(exit.status)
    except (OSError, TimeoutError, ValueError):
        return BrowserOutcome.FAILED


def in_terminal(address: str) -> tuple[str, ...]:
    """Return the command that opens an address in a browser that draws in the terminal."""
    return *_PYTHON, "-m", "webbrowser", address
