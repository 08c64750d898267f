"""One connection a host, and a second between two."""

from __future__ import annotations

import threading

from reader.sources.http.turns import Turns


class Clock:
    """Stands still unless somebody waits."""

    def __init__(self) -> None:
        self.now = 100.0
        self.rests: list[float] = []

    def wait(self, seconds: float) -> None:
        self.rests.append(seconds)
        self.now += seconds


def test_a_host_rests_a_second_from_the_end_of_a_request_to_the_next() -> None:
    clock = Clock()
    turns = Turns(clock=lambda: clock.now, wait=clock.wait)
    with turns.turn("a.example"):
        clock.now += 5
    clock.now += 0.25
    with turns.turn("b.example"):
        pass
    assert clock.rests == []
    with turns.turn("a.example"):
        assert clock.rests == [0.75]
    clock.now += 1
    with turns.turn("a.example"):
        assert clock.rests == [0.75]


def test_a_host_has_one_visitor_at_a_time() -> None:
    turns = Turns(min_seconds=0)
    waits, is_second_in = threading.Event(), threading.Event()

    def visit() -> None:
        waits.set()
        with turns.turn("a.example"):
            is_second_in.set()

    with turns.turn("a.example"):
        thread = threading.Thread(target=visit)
        thread.start()
        waits.wait()
        with turns.turn("b.example"):
            assert not is_second_in.is_set()
    thread.join()
    assert is_second_in.is_set()
