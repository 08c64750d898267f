"""How long from the command to a readable text and to its first marks, beside an empty Textual app.

`python -m bench.start [--rounds N]` starts each program in a terminal of its own (120x36), the two in turn,
and waits for words to appear on it. Seconds, CPU seconds of the program and of its analysing process, and
memory are medians; the ratios are to the empty app in the same round.
"""

from __future__ import annotations

import argparse
import fcntl
import os
import pty
import select
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROWS, COLUMNS = 36, 120
PATIENCE_SECONDS = 60.0
_SCHEDULER_CLOCK = 2
"""Of the clocks of a process the one that counts all of its time, as the kernel numbers them."""

EMPTY = "from textual.app import App; from textual.widgets import Static\n\
class Empty(App):\n  def compose(self): yield Static('nothing here')\n\
Empty().run()"
EMPTY_COMMAND = (sys.executable, "-c", EMPTY)
READER_COMMAND = (sys.executable, "-m", "reader")
TEXT, MARKS = b"a recent update from", b"1/8"
"""Words of the first article's first line; the number of the current claim, known with the first marks."""


@dataclass(frozen=True, slots=True)
class Reached:
    """What it took until some words were on the screen."""

    seconds: float
    cpu_seconds: float
    """Of the program alone."""
    all_cpu_seconds: float
    """Of the program and its children."""
    memory_mib: float
    """Peak of the program alone."""
    all_memory_mib: float
    """Peaks of the program and its children, added."""


def main() -> None:
    """Print medians and ratios."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument(
        "--rounds", type=int, default=5, help="rounds, empty app and reader in turn (default 5)"
    )
    rounds = parser.parse_args().rounds
    empty: list[Reached] = []
    text: list[Reached] = []
    marks: list[Reached] = []
    for _ in range(rounds + 1):  # the first round warms the disk cache and is dropped
        empty += reach(EMPTY_COMMAND, b"nothing here")
        at_text, at_marks = reach(READER_COMMAND, TEXT, MARKS)
        text.append(at_text)
        marks.append(at_marks)
    print(f"{rounds} rounds, medians{'':21s}   wall s   ratio    CPU s  ratio   all CPU s     MiB   all MiB")
    for name, rows in (
        ("empty Textual app", empty),
        ("reader, text readable", text),
        ("reader, first marks", marks),
    ):
        rows = rows[1:]
        wall_ratio, cpu_ratio = (
            statistics.median(
                getattr(row, field) / getattr(base, field) for row, base in zip(rows, empty[1:], strict=True)
            )
            for field in ("seconds", "cpu_seconds")
        )
        print(
            f"{name:36s}"
            f" {middle(rows, 'seconds'):8.2f} {wall_ratio:7.2f} {middle(rows, 'cpu_seconds'):8.2f}"
            f" {cpu_ratio:6.2f} {middle(rows, 'all_cpu_seconds'):11.2f}"
            f" {middle(rows, 'memory_mib'):7.0f} {middle(rows, 'all_memory_mib'):9.0f}"
        )


def middle(rows: list[Reached], field: str) -> float:
    """Return the median of one figure."""
    return float(statistics.median(getattr(row, field) for row in rows))


def reach(command: tuple[str, ...], *words: bytes) -> list[Reached]:
    """Run the command until each of the words, in turn, was written to its terminal."""
    found: list[Reached] = []
    with started(command) as (pid, terminal, began):
        seen = b""
        while len(found) < len(words):
            left = PATIENCE_SECONDS - (time.monotonic() - began)
            if left <= 0 or not select.select([terminal], [], [], left)[0]:
                sys.exit(
                    f"{' '.join(command[:3])}: {words[len(found)]!r} did not appear in {PATIENCE_SECONDS:g} s"
                )
            seen += os.read(terminal, 1 << 16)
            while len(found) < len(words) and words[len(found)] in seen:
                found.append(measure(pid, time.monotonic() - began))
    return found


@contextmanager
def started(command: tuple[str, ...], home: Path | None = None) -> Iterator[tuple[int, int, float]]:
    """Run the command in a new terminal; yield its process id, the terminal and the time of the start.

    Without a home it has one of its own, so that every start is the first one: nothing was analysed before.
    """
    with tempfile.TemporaryDirectory() as new_home:
        began = time.monotonic()
        pid, terminal = pty.fork()
        if pid == 0:
            os.environ.update(homes_in(home or Path(new_home)), TERM="xterm-256color", COLORTERM="truecolor")
            os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its bytecode
            os.execv(command[0], command)
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        try:
            yield pid, terminal, began
        finally:
            for process in (*children(pid), pid):
                os.kill(process, signal.SIGKILL)
            os.waitpid(pid, 0)
            os.close(terminal)


def homes_in(folder: Path) -> dict[str, str]:
    """Return the variables by which a program finds nothing of the person, but what lies in a folder."""
    return dict.fromkeys(("HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"), str(folder))


def measure(pid: int, seconds: float) -> Reached:
    """Return what the process and its children have used so far."""
    family = (pid, *children(pid))
    used = [(cpu_seconds(process), peak_mib(process)) for process in family]
    return Reached(seconds, used[0][0], sum(cpu for cpu, _ in used), used[0][1], sum(mib for _, mib in used))


def children(pid: int) -> list[int]:
    """Return the process ids of its children, from all of its threads."""
    return [
        int(child)
        for thread in Path(f"/proc/{pid}/task").iterdir()
        for child in (thread / "children").read_text().split()
    ]


def cpu_seconds(pid: int) -> float:
    """Return the CPU time of a process, user and system, of all its threads.

    Of the clock that Linux has for each process (what `clock_getcpuclockid` returns): /proc counts in
    hundredths of a second, which are a twentieth of what the empty app takes.
    """
    return time.clock_gettime((~pid << 3) | _SCHEDULER_CLOCK)


def peak_mib(pid: int) -> float:
    """Return the peak of a process's resident memory."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


if __name__ == "__main__":
    main()
