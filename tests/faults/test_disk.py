"""A library for which no room is left: said in a sentence, and what was kept before is as it was."""

from __future__ import annotations

import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.program import ROOT, article, environment

LIBRARY = ".local/share/quote-reader/library.sqlite"


def reader(
    home: Path, *words: str, prepare: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command in a home and return how it ended and what it said."""
    return subprocess.run(
        [sys.executable, "-m", "reader", *words],
        cwd=ROOT,
        env=environment(home),
        preexec_fn=prepare,
        capture_output=True,
        text=True,
    )


@pytest.mark.parametrize("max_bytes", [0, 4_096, 260_000])
def test_a_library_without_room_says_so_and_keeps_what_it_had(max_bytes: int, tmp_path: Path) -> None:
    first = article(tmp_path)
    second = article(tmp_path, "pier.txt", "The pier holds, said Carl Dunn.\n" * 9000)
    assert reader(tmp_path, "add", first).returncode == 0
    limits = (max_bytes, max_bytes)
    done = reader(tmp_path, "add", second, prepare=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limits))
    assert done.returncode == 1
    assert done.stderr.startswith(f"reader: {tmp_path / LIBRARY}: ")
    assert "Traceback" not in done.stderr
    again = reader(tmp_path, "add", second, first)
    assert (again.returncode, again.stdout.split()[0]) == (0, "added")
