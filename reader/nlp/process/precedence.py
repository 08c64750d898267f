"""What lets the screen have the processor before the analysis."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from time import monotonic

NICENESS = 5
"""A third of the share that the screen has, where both want the same core. More would make whoever waits for
the first marks wait for every other program of the machine."""
_OF_SESSION = Path("/proc/self/autogroup")
_LONG_SECONDS = 2.0
"""An article with its neighbours takes less, and somebody waits for it; what takes longer is a library or a
book, and who waits for that reads meanwhile."""


def give_way() -> None:
    """Let all else have the processor before this process, which has a session of its own.

    Linux shares it among sessions first, and looks at the niceness of a process only within one (sched(7),
    "The autogroup feature"), so both are set. Where there is nothing to set, all stays as it is.
    """
    os.nice(NICENESS)
    with suppress(OSError):
        if _OF_SESSION.exists():
            _OF_SESSION.write_text(str(NICENESS))


class Processors:
    """Those that may analyze: all of them, and all but one when that goes on for long. Linux only.

    A process that works wanders over all processors, and what the screen has in their caches is lost each
    time: on two, a key took a third longer while a library was analysed. The screen stays on one that is left
    to it without being told to.
    """

    def __init__(self) -> None:
        self._all = os.sched_getaffinity(0) if hasattr(os, "sched_setaffinity") else set[int]()
        self._begin: float | None = None
        self._used = len(self._all)

    def work(self) -> None:
        """Choose those for the calling thread, which is about to analyze the next part."""
        now = monotonic()
        if self._begin is None:
            self._begin = now
        is_long = now - self._begin >= _LONG_SECONDS
        used = self._all - {min(self._all)} if is_long and self._all else self._all
        if used and len(used) != self._used:
            with suppress(OSError):  # a container may have lost some since
                os.sched_setaffinity(0, used)
            self._used = len(used)

    def rest(self) -> None:
        """Begin anew: nobody waits for anything any more, or somebody for something else."""
        self._begin = None
