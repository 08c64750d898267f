"""What lets the screen have the processor before the analysis."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

NICENESS = 5
"""A third of the share that the screen has, where both want the same core. More would make whoever waits for
the first marks wait for every other program of the machine."""
_OF_SESSION = Path("/proc/self/autogroup")


def give_way() -> None:
    """Let all else have the processor before this process, which has a session of its own.

    Linux shares it among sessions first, and looks at the niceness of a process only within one (sched(7),
    "The autogroup feature"), so both are set. Where there is nothing to set, all stays as it is.
    """
    os.nice(NICENESS)
    with suppress(OSError):
        if _OF_SESSION.exists():
            _OF_SESSION.write_text(str(NICENESS))
