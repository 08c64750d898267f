"""As many connections are open as are in use at once, and two more at most."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress

import pytest

from reader.store.connections import Connections


class Opened:
    """Makes connections and knows which are still open."""

    def __init__(self) -> None:
        self.all: list[sqlite3.Connection] = []

    def close(self) -> None:
        """Close those that are open."""
        for connection in self.all:
            connection.close()

    def connect(self) -> sqlite3.Connection:
        """Return another one."""
        self.all.append(sqlite3.connect(":memory:", check_same_thread=False))
        return self.all[-1]

    @property
    def count(self) -> int:
        """How many are open."""
        return sum(map(_is_open, self.all))


@pytest.fixture
def opened() -> Iterator[Opened]:
    """Connections that the test makes; what it leaves open is closed behind it."""
    with closing(Opened()) as opened:
        yield opened


def _is_open(connection: sqlite3.Connection) -> bool:
    with suppress(sqlite3.ProgrammingError):
        connection.execute("SELECT 1")
        return True
    return False


def in_a_thread(connections: Connections) -> sqlite3.Connection:
    """Return the connection that a new thread has for a moment."""

    def use() -> sqlite3.Connection:
        with connections.of_thread() as connection:
            return connection

    with ThreadPoolExecutor(1) as pool:
        return pool.submit(use).result()


def test_the_thread_that_made_them_always_has_the_same_one(opened: Opened) -> None:
    connections = Connections(opened.connect)
    with connections.of_thread() as connection:
        assert connection is connections.of_owner()
        assert in_a_thread(connections) is not connection
    with connections.of_thread() as again:
        assert again is connection


def test_one_thread_after_the_other_uses_the_same_one(opened: Opened) -> None:
    connections = Connections(opened.connect)
    assert len({in_a_thread(connections) for _ in range(5)}) == 1
    assert len(opened.all) == 1


def test_a_thread_has_the_same_one_in_the_one_around_it(opened: Opened) -> None:
    connections = Connections(opened.connect)

    def use() -> bool:
        with connections.of_thread() as outer, connections.of_thread() as inner:
            return outer is inner

    with ThreadPoolExecutor(1) as pool:
        assert pool.submit(use).result()


def test_what_many_threads_needed_at_once_is_closed_again_but_for_one(opened: Opened) -> None:
    connections = Connections(opened.connect)
    together = threading.Barrier(4)

    def use() -> sqlite3.Connection:
        with connections.of_thread() as connection:
            together.wait()
            return connection

    with ThreadPoolExecutor(4) as pool:
        used = {future.result() for future in [pool.submit(use) for _ in range(4)]}
    assert (len(used), opened.count) == (4, 1)
    assert in_a_thread(connections) in used


def test_in_memory_all_threads_have_one(opened: Opened) -> None:
    connections = Connections(opened.connect, is_one=True)
    assert in_a_thread(connections) is in_a_thread(connections) is connections.of_owner()
    assert len(opened.all) == 1


def test_what_is_closed_while_a_thread_has_it_is_not_handed_to_another(opened: Opened) -> None:
    connections = Connections(opened.connect)

    def use() -> None:
        with connections.of_thread():
            connections.close()

    with ThreadPoolExecutor(1) as pool:
        pool.submit(use).result()
    assert opened.count == 0
    assert _is_open(in_a_thread(connections))
    connections.close()
    assert opened.count == 0
