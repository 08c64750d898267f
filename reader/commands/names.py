"""The sub-commands, each with its module in `reader.commands`; every other word is a path."""

from __future__ import annotations

COMMANDS = {
    "add": "add",
    "changes": "changes",
    "check": "check",
    "export": "export",
    "extract": "extract",
    "feeds": "feeds",
    "import": "imports",
    "library": "library",
    "open": "open_link",
    "privacy": "privacy",
    "read": "read",
    "refresh": "refresh",
    "who": "who",
}
SCREEN_COMMANDS = frozenset(("open", "read"))
"""Those that show the screen, as a path does, unless an option has them print something."""
