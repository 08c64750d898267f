"""The connections to one SQLite file: as many as are needed at once, not one for each thread."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_MAX_UNUSED = 1
"""Connections kept for the next thread that needs one: two threads seldom do at once."""


class Connections:
    """One for the thread that makes this, and for any other thread one for as long as it needs it.

    With `is_one` there is a single one, and whoever uses it sees to it that nobody else does.
    """

    def __init__(self, connect: Callable[[], sqlite3.Connection], *, is_one: bool = False) -> None:
        self._connect = connect
        self._is_one = is_one
        self._owner = threading.get_ident()
        self._own: sqlite3.Connection | None = None
        self._lent: dict[int, sqlite3.Connection] = {}
        """By the identifiers of the threads that have them."""
        self._unused: list[sqlite3.Connection] = []
        self._open: list[sqlite3.Connection] = []

    def own(self) -> sqlite3.Connection:
        """Return that of the thread that made this, always the same. Raises sqlite3.Error."""
        if self._own is None:
            self._own = self._opened()
        return self._own

    @contextmanager
    def of_thread(self) -> Iterator[sqlite3.Connection]:
        """Give this thread its connection, the same as in one around it. Raises sqlite3.Error."""
        thread = threading.get_ident()
        if self._is_one or thread == self._owner:
            yield self.own()
        elif thread in self._lent:
            yield self._lent[thread]
        else:
            connection = self._lent[thread] = self._next()
            try:
                yield connection
            finally:
                self._lent.pop(thread, None)
                self._take_back(connection)

    def close(self) -> None:
        """Close all of them, none of which may be in use."""
        self._own = None
        self._lent.clear()
        self._unused.clear()
        while self._open:
            self._open.pop().close()

    def _next(self) -> sqlite3.Connection:
        try:
            return self._unused.pop()
        except IndexError:
            return self._opened()

    def _opened(self) -> sqlite3.Connection:
        connection = self._connect()
        self._open.append(connection)
        return connection

    def _take_back(self, connection: sqlite3.Connection) -> None:
        if connection not in self._open:  # it was closed meanwhile
            return
        if len(self._unused) < _MAX_UNUSED:
            self._unused.append(connection)
        else:
            self._open.remove(connection)
            connection.close()
