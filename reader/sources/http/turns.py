"""Whose turn it is: one connection a host, and at least a second from the end of one to the next."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

MIN_SECONDS = 1.0
"""Between two requests to a host, as crawlers' operators ask for."""


class Turns:
    """Makes whoever asks a host wait for their turn; shared by all threads of a program."""

    def __init__(
        self,
        *,
        min_seconds: float = MIN_SECONDS,
        clock: Callable[[], float] = time.monotonic,
        wait: Callable[[float], object] = time.sleep,
    ) -> None:
        self._min_seconds = min_seconds
        self._clock = clock
        self._wait = wait
        self._guard = threading.Lock()
        self._locks: dict[str, threading.Lock] = {}
        self._ends: dict[str, float] = {}

    @contextmanager
    def turn(self, host: str) -> Iterator[None]:
        """Hold the host, alone, once it had its rest."""
        with self._guard:
            lock = self._locks.setdefault(host, threading.Lock())
        with lock:
            rest = self._ends.get(host, float("-inf")) + self._min_seconds - self._clock()
            if rest > 0:
                self._wait(rest)
            try:
                yield
            finally:
                self._ends[host] = self._clock()
