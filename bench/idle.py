"""What the program costs while nobody does anything, beside an empty Textual app: wake-ups and memory.

`python -m bench.idle [--seconds N]` starts each in a terminal of its own (120x36), waits until its analysis
is done and then only looks on. A wake-up is a voluntary context switch of any thread (Linux counts them);
memory is the resident memory of the process that draws. What is read are the sample articles, one after the
other and over again, so that there are as many claims in it as news has.
"""

from __future__ import annotations

import argparse
import itertools
import os
import select
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from bench.start import EMPTY_COMMAND, READER_COMMAND, children, started
from reader.paths import bundled
from reader.sources import files

SIZES_KB = (5, 1000)
"""A long news item, and a book."""
_SETTLING_SECONDS, _QUIET_CPU = 2.0, 0.02
"""Nothing is going on once the program and its children have used so little of so long."""
_ANALYSIS_PATIENCE_SECONDS = 3600.0
"""A book takes two minutes of a processor, and as long again for each program that wants it too."""
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Rest:
    """What a program that nobody touches costs."""

    wakeups_per_second: float
    memory_mib: float
    written_bytes: int
    """What it wrote to its terminal meanwhile."""


def main() -> None:
    """Print what each costs, and the ratio to the empty app."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seconds", type=float, default=30.0, help="how long to look on (default 30)")
    seconds = parser.parse_args().seconds
    with tempfile.TemporaryDirectory() as folder:
        commands: dict[str, tuple[str, ...]] = {"empty Textual app": EMPTY_COMMAND}
        for size_kb in SIZES_KB:
            path = Path(folder, f"{size_kb}.txt")
            path.write_text(_news(size_kb * 1000), encoding="utf-8")
            commands[f"reader, {size_kb} kB"] = (*READER_COMMAND, str(path))
        print(f"{'':24s} wake-ups/s      MiB  ratio of memory  bytes written")
        base: Rest | None = None
        for name, command in commands.items():
            rest = at_rest(command, seconds)
            base = base or rest
            print(
                f"{name:24s} {rest.wakeups_per_second:10.2f} {rest.memory_mib:8.0f}"
                f" {rest.memory_mib / base.memory_mib:16.2f} {rest.written_bytes:14d}",
                flush=True,
            )


def _news(code_points: int) -> str:
    """Return the sample articles as one text, as often as it takes, up to the end of a paragraph."""
    names, _ = files.find([str(bundled("articles"))])
    pieces: list[str] = []
    missing = code_points
    for name in itertools.cycle(names):
        for paragraph in files.read(name).text.strip().split("\n\n"):
            pieces.append(paragraph)
            missing -= len(paragraph) + 2
            if missing <= 0:
                return "\n\n".join(pieces)
    raise AssertionError("there are sample articles")


def at_rest(command: tuple[str, ...], seconds: float) -> Rest:
    """Start a command, wait until it rests, and look on for so many seconds."""
    with started(command) as (pid, terminal, _):
        until = time.monotonic() + _ANALYSIS_PATIENCE_SECONDS
        read(terminal, _SETTLING_SECONDS)
        used = -1.0
        while cpu_seconds(pid) - used > _QUIET_CPU:
            used = cpu_seconds(pid)
            read(terminal, _SETTLING_SECONDS)
            if time.monotonic() > until:
                sys.exit(f"{' '.join(command[:3])}: did not come to rest")
        switches = wakeups(pid)
        written = read(terminal, seconds)
        return Rest((wakeups(pid) - switches) / seconds, memory_mib(pid), written)


def read(terminal: int, seconds: float) -> int:
    """Take what is written to the terminal for so long; return how many bytes it was."""
    count = 0
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        if select.select([terminal], [], [], left)[0]:
            count += len(os.read(terminal, 1 << 16))
    return count


def cpu_seconds(pid: int) -> float:
    """Return the CPU time of a process and its children so far."""
    total = 0
    for each in (pid, *children(pid)):
        fields = Path(f"/proc/{each}/stat").read_text().rpartition(")")[2].split()
        total += int(fields[11]) + int(fields[12])
    return total / _TICKS


def wakeups(pid: int) -> int:
    """Return how often any thread of a process has waited and gone on."""
    return sum(
        _status(task / "status", "voluntary_ctxt_switches") for task in Path(f"/proc/{pid}/task").iterdir()
    )


def memory_mib(pid: int) -> float:
    """Return the resident memory of a process."""
    return _status(Path(f"/proc/{pid}/status"), "VmRSS") / 1024


def _status(path: Path, name: str) -> int:
    lines = path.read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:"))


if __name__ == "__main__":
    main()
