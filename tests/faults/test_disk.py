"""What is written where no room is left: said in a sentence, and what was kept before is as it was."""

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
    home: Path, *words: str, prepare: Callable[[], None] | None = None, stdout: int | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a command in a home and return how it ended and what it said."""
    return subprocess.run(
        [sys.executable, "-m", "reader", *words],
        cwd=ROOT,
        env=environment(home),
        preexec_fn=prepare,
        stdout=subprocess.PIPE if stdout is None else stdout,
        stderr=subprocess.PIPE,
        text=True,
    )


@pytest.mark.parametrize(
    "words", [("privacy",), ("library", "where"), ("feeds", "export", "-")], ids=" ".join
)
def test_a_command_says_that_what_it_printed_could_not_be_written(
    words: tuple[str, ...], tmp_path: Path
) -> None:
    with Path("/dev/full").open("w") as full:
        done = reader(tmp_path, *words, stdout=full.fileno())
    assert done.returncode == 1
    assert done.stderr == "reader: what was printed could not be written: no space left on device.\n"


@pytest.mark.parametrize("max_bytes", [0, 4_096, 40_000, 260_000])
def test_a_library_without_room_says_so_and_keeps_what_it_had(max_bytes: int, tmp_path: Path) -> None:
    first, second = (
        article(tmp_path),
        article(tmp_path, "pier.txt", "The pier holds, said Carl Dunn.\n" * 9000),
    )
    assert reader(tmp_path, "add", first).returncode == 0
    limit = (max_bytes, max_bytes)
    done = reader(tmp_path, "add", second, prepare=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, limit))
    assert done.returncode == 1
    assert done.stderr.startswith(f"reader: {tmp_path / LIBRARY}: ")
    assert "Traceback" not in done.stderr
    assert reader(tmp_path, "library", "check").returncode == 0
    again = reader(tmp_path, "add", second, first)
    assert again.returncode == 0
    assert again.stdout.startswith("added")
