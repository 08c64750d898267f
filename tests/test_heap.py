"""Memory that the C library kept goes back to the system."""

from __future__ import annotations

import ctypes
import gc
import subprocess
import sys
from pathlib import Path

import pytest

from reader import heap


def kb(name: str) -> int:
    """Return a figure of this process: `VmRSS` is its resident memory, `VmSize` what has addresses."""
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:"))


def test_what_was_freed_between_other_things_goes_back_to_the_system() -> None:
    # Each too small to have pages of its own; every tenth stays, and holds the heap where it is.
    pieces = [bytes([number % 251]) * 60_000 for number in range(2000)]
    stay = pieces[::10]
    del pieces
    before = kb("VmRSS")
    heap.give_back()
    is_glibc = hasattr(ctypes.CDLL(None), "malloc_trim")
    assert before - kb("VmRSS") > (50_000 if is_glibc else -1)
    assert len(stay) == 200


_PIECES = """
del [bytes(4_000_000)][0]  # from now on twice that is kept at the end of a heap, were it left alone
before = kb("VmRSS")
del [[bytes(60_000) for _ in range(100)]][0]
print(kb("VmRSS") - before)
"""
_HOLES = """
before = kb("VmRSS")
pieces = [bytes(60_000) for _ in range(200)]
stay = pieces[::10]
del pieces
print(kb("VmRSS") - before)
"""
_THREADS = """
before = kb("VmSize")
together = threading.Barrier(4)

def work():
    piece = bytes(60_000)
    together.wait()

threads = [threading.Thread(target=work) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(kb("VmSize") - before)
"""


@pytest.mark.parametrize(
    ("what", "setting", "most_kb"),
    [
        pytest.param(_PIECES, "keep_little", 2_000, id="pieces at the end of a heap stay resident"),
        pytest.param(_HOLES, "keep_little", 2_000, id="so do pieces between what stays"),
        pytest.param(_THREADS, "share", 64_000, id="each thread has its heap, for which it reserves 64 MB"),
    ],
)
def test_what_is_left_with_a_setting_and_without(what: str, setting: str, most_kb: int) -> None:
    without, with_it = (_kb_left(what, arguments) for arguments in ((), (setting,)))
    is_glibc = hasattr(ctypes.CDLL(None), "malloc_trim")
    assert with_it < most_kb < without or not is_glibc


def _kb_left(what: str, settings: tuple[str, ...]) -> int:
    """Return what a program prints; it is one of its own, as what it sets stays."""
    begin = (
        "import sys, threading; from reader import heap; from tests.test_heap import kb\n"
        "for name in sys.argv[1:]: getattr(heap, name)()\n"
    )
    command = (sys.executable, "-c", begin + what, *settings)
    return int(subprocess.run(command, capture_output=True, check=True).stdout)


def test_what_is_called_again_leaves_no_garbage() -> None:
    heap.give_back()
    gc.collect()
    heap.give_back()
    assert gc.collect() == 0


def test_elsewhere_nothing_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(ctypes, "CDLL", None)
    heap.give_back()
    heap.share()
    heap.keep_little()
