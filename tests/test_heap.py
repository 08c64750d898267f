"""Memory that the C library kept goes back to the system."""

from __future__ import annotations

import ctypes
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


def test_elsewhere_nothing_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(ctypes, "CDLL", None)
    heap.give_back()
