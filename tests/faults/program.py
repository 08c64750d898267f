"""The program itself in a terminal of its own and an empty home, for faults that come from outside."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
ARTICLE = 'The dam is safe, said Anna Berg, an engineer.\n\n"We checked it twice," she added.\n'
FIRST_WORDS = "The dam is safe"
RESOLVED = "claim 1/2"
"""What only the finished analysis shows."""
PATIENCE_SECONDS = 120.0
"""Generous: a test fails by what is shown, not by how busy the machine is."""
_WRITTEN_AT_ONCE = 512
"""Bytes: a terminal holds 4,096 that nobody has read."""


@dataclass(slots=True)
class Program:
    """A running `reader`, its terminal, and what it has written there."""

    pid: int
    terminal: int
    """The near end of its terminal."""
    output: bytearray = field(default_factory=bytearray)
    status: int | None = None
    """The exit status, negative for a signal; None while it runs."""

    def wait_for(self, words: str, *, since: int = 0) -> None:
        """Wait until the program has written some words. Fails when it ends or takes too long."""
        sought = words.encode()
        self._wait(lambda: sought in self.output[since:], words)

    def wait_for_end(self) -> int:
        """Wait until the program has ended and return its status."""
        self._wait(lambda: self.has_ended(), "its end")
        assert self.status is not None
        return self.status

    def wait_until(self, is_so: Callable[[], bool], what: str) -> None:
        """Wait for something outside the terminal, also when the program has ended."""
        self._wait(is_so, what, needs_program=False)

    def press(self, keys: str) -> int:
        """Send keys; return how much had been written before."""
        place = len(self.output)
        os.write(self.terminal, keys.encode())
        return place

    def write(self, data: bytes) -> None:
        """Send so much that the program has to take it bit by bit, and take what it writes meanwhile."""
        until = time.monotonic() + PATIENCE_SECONDS
        while data and not self.has_ended():
            assert time.monotonic() < until, f"{len(data)} bytes were not taken:\n{self.shown()}"
            self.take_output()
            if select.select([], [self.terminal], [], 0.1)[1]:
                data = data[os.write(self.terminal, data[:_WRITTEN_AT_ONCE]) :]

    def take_output(self, seconds: float = 0.0) -> None:
        """Take what the program has written until nothing comes for so long."""
        while select.select([self.terminal], [], [], seconds)[0]:
            try:
                self.output += os.read(self.terminal, 1 << 16)
            except OSError:  # Linux reports the end of the other side as an error
                return

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size; the system tells the program."""
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def children(self) -> list[int]:
        """Return the ids of the processes that it has started and that still run."""
        with suppress(FileNotFoundError):
            tasks = Path(f"/proc/{self.pid}/task").iterdir()
            return [int(id) for task in tasks for id in (task / "children").read_text().split()]
        return []

    def analyzing_process(self) -> int:
        """Wait for the process that analyzes, and return its id.

        Not before it is one: until then the program waits for it, and would stand still if it were stopped.
        """

        def ids() -> list[int]:
            return [id for id in self.children() if b"reader.nlp.process.worker" in _command(id)]

        self.wait_until(lambda: ids() != [], "the analysing process")
        return ids()[0]

    def quit(self) -> int:
        """Leave with the key for it and return the status."""
        self.press("Q")
        return self.wait_for_end()

    def shown(self) -> str:
        """Return the end of what was written, for messages."""
        return self.output[-3000:].decode("utf-8", "replace")

    def _wait(self, is_so: Callable[[], bool], what: str, *, needs_program: bool = True) -> None:
        until = time.monotonic() + PATIENCE_SECONDS
        while not is_so():
            left = until - time.monotonic()
            assert left > 0, f"{what!r} did not come:\n{self.shown()}"
            if select.select([self.terminal], [], [], min(left, 0.1))[0]:
                # Linux reports the end of the other side as an error.
                with suppress(OSError):
                    self.output += os.read(self.terminal, 1 << 16)
            if needs_program and self.has_ended() and not is_so():
                raise AssertionError(f"ended ({self.status}) before {what!r}:\n{self.shown()}")

    def has_ended(self) -> bool:
        """Tell whether the program has ended."""
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is not None


def environment(home: Path, changes: Mapping[str, str | None] = {}) -> dict[str, str]:
    """Return all that a program finds in its environment; a change to None leaves a variable out."""
    variables: dict[str, str | None] = {
        "HOME": f"{home}",
        "PATH": os.defpath,
        "PYTHONPATH": f"{ROOT}",
        "PYTHONDONTWRITEBYTECODE": "1",
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "TEXTUAL_ANIMATIONS": "none",
        **changes,
    }
    return {name: value for name, value in variables.items() if value is not None}


@contextmanager
def running(
    home: Path,
    *words: str,
    changes: Mapping[str, str | None] = {},
    prepare: Callable[[], None] = lambda: None,
    command: Sequence[str] = (sys.executable, "-m", "reader"),
) -> Iterator[Program]:
    """Run the program until the end of the block, whatever happens in it.

    `prepare` is called in the new process before the program takes its place.
    """
    home.mkdir(exist_ok=True)
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(home)
        prepare()
        os.execve(command[0], [*command, *words], environment(home, changes))
    program = Program(pid, terminal)
    program.resize(120, 36)
    try:
        yield program
    finally:
        family = program.children()
        if program.status is None:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        for child in family:
            with suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        os.close(terminal)


def article(home: Path, name: str = "dam.txt", text: str = ARTICLE) -> str:
    """Write an article and return its path."""
    home.mkdir(exist_ok=True)
    path = home / name
    path.write_text(text)
    return str(path)


def _command(pid: int) -> bytes:
    with suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_bytes()
    return b""


def is_alive(pid: int) -> bool:
    """Tell whether a process runs; one that has ended and was not waited for does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state not in "ZX"
