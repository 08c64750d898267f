"""Tells when something in a folder was changed. The system says so; nobody looks every second.

Without inotify (macOS, a system that gives no more of it) folders are looked at by whoever asks now and then.
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asyncinotify import Inotify, Mask

_REST_SECONDS = 0.5
"""Editors write a file in several steps, and an analysis writes again and again: told of once."""


class FolderEvents:
    """Calls `tell` a moment after something in one of the watched folders was changed."""

    def __init__(self, tell: Callable[[], object]) -> None:
        self._tell = tell
        self._inotify: Inotify | None = None
        self._task: asyncio.Task[None] | None = None
        self._rest: asyncio.TimerHandle | None = None

    def start(self) -> bool:
        """Begin to listen; return whether the system tells of changes."""
        if sys.platform != "linux":
            return False
        try:
            from asyncinotify import Inotify

            self._inotify = Inotify()
        except (ImportError, OSError):  # the system gives no more of it
            return False
        self._task = asyncio.create_task(self._listen(self._inotify))
        return True

    def watch(self, folders: Iterable[Path]) -> None:
        """Watch these folders and no others; one that is not there is left out."""
        if self._inotify is None:
            return
        watches = {watch.path: watch for watch in self._inotify.watches}
        wanted_folders = set(folders)
        for folder in watches.keys() - wanted_folders:
            with suppress(OSError):  # it went away
                self._inotify.rm_watch(watches[folder])
        for folder in wanted_folders - watches.keys():
            with suppress(OSError, ValueError):  # it is not there, or cannot be
                self._inotify.add_watch(folder, _changes())

    def stop(self) -> None:
        """Listen no more."""
        if self._task is not None:
            self._task.cancel()
        if self._rest is not None:
            self._rest.cancel()
        if self._inotify is not None:
            self._inotify.close()
        self._inotify = self._task = self._rest = None

    async def _listen(self, inotify: Inotify) -> None:
        while True:
            await inotify.get()
            if self._rest is None:
                self._rest = asyncio.get_running_loop().call_later(_REST_SECONDS, self._end_rest)

    def _end_rest(self) -> None:
        self._rest = None
        self._tell()


def _changes() -> Mask:
    from asyncinotify import Mask

    return Mask.CLOSE_WRITE | Mask.MODIFY | Mask.CREATE | Mask.DELETE | Mask.MOVE
