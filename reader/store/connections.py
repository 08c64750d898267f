"""The connections to one SQLite file: as many as are needed at once, not one for each thread."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_MAX_IDLE = 1
"""Connections kept for the next thread that needs one: two threads seldom do at once."""


class Connections:
    """One for the thread that makes this, and for any other thread one for as long as it needs it.

    With `is_one` there is a single one, and whoever uses it sees to it that nobody else does.
    """

    def __init__(self, connect: Callable[[], sqlite3.Connection], *, is_one: bool = False) -> None:
        self._connect = connect
        self._is_one = is_one
        self._owner = threading.get_ident()
        self._owner_connection: sqlite3.Connection | None = None
        self._by_thread: dict[int, sqlite3.Connection] = {}
        """By the identifiers of the threads that have them."""
        self._idle: list[sqlite3.Connection] = []
        self._all: list[sqlite3.Connection] = []

    def of_owner(self) -> sqlite3.Connection:
        """Return that of the thread that made this, always the same. Raises sqlite3.Error."""
        if self._owner_connection is None:
            self._owner_connection = self._another()
        return self._owner_connection

    @contextmanager
    def of_thread(self) -> Iterator[sqlite3.Connection]:
        """Give this thread its connection, the same as in one around it. Raises sqlite3.Error."""
        thread = threading.get_ident()
        if self._is_one or thread == self._owner:
            yield self.of_owner()
        elif thread in self._by_thread:
            yield self._by_thread[thread]
        else:
            connection = self._by_thread[thread] = self._idle_or_another()
            try:
                yield connection
            finally:
                self._by_thread.pop(thread, None)
                self._take_back(connection)

    def close(self) -> None:
        """Close all of them, none of which may be in use."""
        self._owner_connection = None
        self._by_thread.clear()
        self._idle.clear()
        while self._all:
            self._all.pop().close()

    def _idle_or_another(self) -> sqlite3.Connection:
        try:
            return self._idle.pop()
        except IndexError:
            return self._another()

    def _another(self) -> sqlite3.Connection:
        connection = self._connect()
        self._all.append(connection)
        return connection

    def _take_back(self, connection: sqlite3.Connection) -> None:
        if connection not in self._all:  # it was closed meanwhile
            return
        if len(self._idle) < _MAX_IDLE:
            self._idle.append(connection)
        else:
            self._all.remove(connection)
            connection.close()
