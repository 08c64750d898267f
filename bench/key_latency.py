"""How long a key takes while a library is analysed, as a ratio: `python -m bench.key_latency [--turns N]`.

One program runs in a terminal of its own (120x36), with a library that nobody has analysed. Its analysing
process is stopped and let go on in turns, every few keys; a key is timed from its writing until the words of
the line that it leads to were drawn. Both kinds of turn see the same screen on the same machine, so their
ratio holds when other programs run too. Linux only.
"""

from __future__ import annotations

import argparse
import os
import select
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench import generated_news
from bench.start import PATIENCE_SECONDS, READER_COMMAND, children, homes_in, started

_KEYS_A_TURN = 25
_WARM_UP_KEYS = 40
_LINES = 4000
"""Of the article that is read: more than keys are pressed."""
_SETTLING_SECONDS = 0.3
"""After the analysing process was stopped or let go on, so that it does what it is to do."""
_PAUSE_SECONDS = 0.05
"""Between two keys, about as fast as a key repeats."""
_MOST_MEDIAN, _MOST_P99 = 1.3, 2.0


def main() -> int:
    """Measure and print; return 1 when keys take too long while the library is analysed."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--turns", type=int, default=40, help="of each kind, 25 keys each (default 40)")
    turns = parser.parse_args().turns
    with tempfile.TemporaryDirectory() as folder:
        idle, busy = latencies(_home(Path(folder), turns), turns)
    print(f"{len(idle)} keys of each kind    median ms   p99 ms")
    for name, seconds in (("nothing is analysed", idle), ("a library is analysed", busy)):
        print(f"{name:24s} {statistics.median(seconds) * 1000:10.1f} {p99(seconds) * 1000:8.1f}")
    median, last = statistics.median(busy) / statistics.median(idle), p99(busy) / p99(idle)
    print(f"{'ratio':24s} {median:10.2f} {last:8.2f}   at most {_MOST_MEDIAN:g} and {_MOST_P99:g}")
    return 0 if median <= _MOST_MEDIAN and last <= _MOST_P99 else 1


def latencies(home: Path, turns: int) -> tuple[list[float], list[float]]:
    """Return the seconds of each key while nothing is analysed, and while the library is."""
    seconds: dict[signal.Signals, list[float]] = {signal.SIGSTOP: [], signal.SIGCONT: []}
    with started(READER_COMMAND, home) as (pid, terminal, _):
        lines = _lines()
        _wait_for(terminal, next(lines))
        _read(terminal, _SETTLING_SECONDS)
        (child,) = children(pid)
        for _ in range(_WARM_UP_KEYS):
            _time_key(terminal, next(lines))
        for _ in range(turns):
            for number, taken in seconds.items():
                os.kill(child, number)
                _read(terminal, _SETTLING_SECONDS)
                used = _ticks(child)
                for _ in range(_KEYS_A_TURN):
                    taken.append(_time_key(terminal, next(lines)))
                    _read(terminal, _PAUSE_SECONDS)
                if (_ticks(child) > used) != (number == signal.SIGCONT):
                    sys.exit("the analysing process did not do what the turn is about")
    return seconds[signal.SIGSTOP], seconds[signal.SIGCONT]


def p99(seconds: list[float]) -> float:
    """Return what 99 of 100 keys take at most."""
    return statistics.quantiles(seconds, n=100)[-1]


def _home(folder: Path, turns: int) -> Path:
    """Return a home with enough articles in its library for so many turns, and one with a line a paragraph.

    That one is added last, so it is the first of the list and is opened.
    """
    article, others, home = (folder / name for name in ("read.txt", "others", "home"))
    article.write_text("\n\n".join(_lines()), encoding="utf-8")
    others.mkdir()
    for number in range(50 * turns):
        text = generated_news.article(number)[0].text
        (others / f"{number:05d}.txt").write_text(text, encoding="utf-8")
    for added in (others, article):
        command = (*READER_COMMAND, "add", str(added))
        subprocess.run(command, env={**os.environ, **homes_in(home)}, stdout=subprocess.DEVNULL, check=True)
    return home


def _lines() -> Iterator[str]:
    return (f"Line {number:04d}." for number in range(1, _LINES + 1))


def _time_key(terminal: int, words: str) -> float:
    """Press the key for the next paragraph; return the seconds until that was drawn."""
    start = time.monotonic()
    os.write(terminal, b"}")
    _wait_for(terminal, words)
    return time.monotonic() - start


def _wait_for(terminal: int, words: str) -> None:
    output = b""
    until = time.monotonic() + PATIENCE_SECONDS
    while words.encode() not in output:
        left = until - time.monotonic()
        if left <= 0 or not select.select([terminal], [], [], left)[0]:
            sys.exit(f"{words!r} did not appear in {PATIENCE_SECONDS:g} s")
        output += os.read(terminal, 1 << 16)


def _read(terminal: int, seconds: float) -> None:
    until = time.monotonic() + seconds
    while (left := until - time.monotonic()) > 0:
        if select.select([terminal], [], [], left)[0]:
            os.read(terminal, 1 << 16)


def _ticks(pid: int) -> int:
    """Return how much processor time a process has used."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


if __name__ == "__main__":
    sys.exit(main())
