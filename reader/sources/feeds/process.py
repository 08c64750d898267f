"""Feeds read in a child process, which is ended when one takes too long or too much memory.

feedparser needs hours for some small files that were made for it, and no thread can be stopped; a child can.
Runs as `python -m reader.sources.feeds.process BYTES SECONDS`: a line of JSON and the bytes of a feed come
in, a line of JSON goes out. It ends by itself at so many seconds of processor time for one feed.
"""

from __future__ import annotations

import json
import resource
import signal
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import asdict
from typing import Any, BinaryIO

from reader.errors import SourceError
from reader.shelf.feed import Feed, FeedEntry
from reader.sources.feeds.limits import DEFAULT, Limits

_COMMAND = (sys.executable, "-P", "-m", "reader.sources.feeds.process")
"""-P, because the folder in which the program is started may hold a `feedparser.py` of its own."""
_PATIENCE = 10
"""So many times its seconds a child is waited for: on a busy machine it gets but a part of a processor."""


class FeedReader:
    """Reads feeds, one at a time, in one child for all of them; usable from several threads."""

    def __init__(self, limits: Limits = DEFAULT) -> None:
        self._limits = limits
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None

    def parse(self, data: bytes, address: str, *, content_type: str = "") -> Feed:
        """Return what a feed says, as `parse.parse` does. Raises SourceError: none, or a limit."""
        request = {"address": address, "content_type": content_type, "bytes": len(data)}
        with self._lock:
            answer = self._ask(json.dumps(request).encode() + b"\n" + data)
        if answer is None:
            raise SourceError(
                f"{address}: this feed takes more than {self._limits.max_seconds:g} s or too much memory to "
                "read. It is broken, or made to do harm."
            )
        if "error" in answer:
            raise SourceError(answer["error"])
        return _feed(answer["feed"])

    def cancel(self) -> None:
        """End the child from another thread, whatever it reads; the next feed gets a new one."""
        if (child := self._child) is not None:
            child.kill()

    def close(self) -> None:
        """End the child; the next feed gets a new one."""
        with self._lock:
            self._end()

    def _ask(self, request: bytes) -> Any:
        if self._child is None:
            self._child = subprocess.Popen(
                [*_COMMAND, str(self._limits.max_memory_bytes), str(self._limits.max_seconds)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,  # would write into the screen
            )
        child = self._child
        assert child.stdin is not None
        assert child.stdout is not None
        alarm = threading.Timer(self._limits.max_seconds * _PATIENCE, child.kill)
        alarm.daemon = True
        alarm.start()
        try:
            child.stdin.write(request)
            child.stdin.flush()
            line = child.stdout.readline()
        except OSError:  # it was ended while it was written to
            line = b""
        finally:
            alarm.cancel()
        if not line.endswith(b"\n"):
            self._end()
            return None
        return json.loads(line)

    def _end(self) -> None:
        if self._child is not None:
            self._child.kill()
            with suppress(OSError):
                self._child.communicate()
            self._child = None


def _feed(record: dict[str, Any]) -> Feed:
    entries = tuple(FeedEntry(**entry) for entry in record["entries"])
    return Feed(record["title"], record["site"], entries, record["problem"])


def _serve(stdin: BinaryIO, stdout: BinaryIO, max_seconds: float) -> None:
    from reader.sources.feeds.parse import parse

    while line := stdin.readline():
        request = json.loads(line)
        data = stdin.read(request["bytes"])
        signal.setitimer(signal.ITIMER_PROF, max_seconds)  # its signal ends a process, whatever that does
        try:
            feed = parse(data, request["address"], content_type=request["content_type"])
            answer: dict[str, Any] = {"feed": asdict(feed)}
        except SourceError as error:
            answer = {"error": str(error)}
        signal.setitimer(signal.ITIMER_PROF, 0)
        stdout.write(json.dumps(answer).encode() + b"\n")
        stdout.flush()


def _limit_memory(max_bytes: int) -> None:
    with suppress(ValueError, OSError):  # macOS does not let it be limited
        resource.setrlimit(resource.RLIMIT_AS, (max_bytes, max_bytes))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    _limit_memory(int(sys.argv[1]))
    _serve(sys.stdin.buffer, sys.stdout.buffer, float(sys.argv[2]))
