"""Memory that the C library kept goes back to the system."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from pathlib import Path

import pytest

from reader import heap


def resident_kb() -> int:
    """Return the resident memory of this process."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


def test_what_was_freed_between_other_things_goes_back_to_the_system() -> None:
    # Each too small to have pages of its own; every tenth stays, and holds the heap where it is.
    pieces = [bytes([number % 251]) * 60_000 for number in range(2000)]
    stay = pieces[::10]
    del pieces
    before = resident_kb()
    heap.give_back()
    is_glibc = hasattr(ctypes.CDLL(None), "malloc_trim")
    assert before - resident_kb() > (50_000 if is_glibc else -1)
    assert len(stay) == 200


_THREADS = """
import sys, threading
from reader import heap
from tests.test_heap import resident_kb

if "share" in sys.argv:
    heap.share()
del [bytes(4_000_000)][0]  # from now on twice that is kept at the end of a heap, were it left alone
before = resident_kb()
together, go_on = threading.Barrier(4), threading.Barrier(4)

def work():
    pieces = [bytes(60_000) for _ in range(100)]
    together.wait()
    del pieces
    go_on.wait()

threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
heap.give_back()
print(resident_kb() - before)
"""
"""Tells what threads that worked at once leave behind; a process of its own, as what it sets stays."""


def test_threads_leave_nothing_behind_in_heaps_of_their_own() -> None:
    left = [
        int(subprocess.run([sys.executable, "-c", _THREADS, word], capture_output=True, check=True).stdout)
        for word in ("alone", "share")
    ]
    is_glibc = hasattr(ctypes.CDLL(None), "malloc_trim")
    assert left[1] < 2_000 < left[0] or not is_glibc


def test_elsewhere_nothing_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(ctypes, "CDLL", None)
    heap.give_back()
