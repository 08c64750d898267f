"""How long a key takes while a library is analysed, as a ratio: `python -m bench.key_latency [--turns N]`.

One program runs in a terminal of its own (120x36), with a library that nobody has analysed. By its own key
the analysis is paused and let go on in turns, every few keys; a key is timed from its writing until the words
of the line that it leads to were drawn. Both kinds of turn see the same screen on the same machine, so their
ratio holds when other programs run too. Told as well: how much of a processor the analysis had meanwhile.
Linux only.
"""

from __future__ import annotations

import argparse
import os
import select
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bench import generated_news
from bench.start import PATIENCE_SECONDS, READER_COMMAND, children, homes_in, started

_KEYS_A_TURN = 100
_WARM_UP_KEYS = 40
_LINES = 4000
"""Of the article that is read: more than keys are pressed."""
_PAUSE_KEY = b"`"
_SETTLING_SECONDS = 0.3
"""So long it is looked whether the analysing process works: a part of an article takes less."""
_PAUSE_SECONDS = 0.05
"""Between two keys, about as fast as a key repeats."""
_MOST_MEDIAN, _MOST_P99 = 1.3, 2.0


def main() -> int:
    """Measure and print; return 1 when keys take too long while the library is analysed."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--turns", type=int, default=10, help="of each kind, 100 keys each (default 10)")
    turns = parser.parse_args().turns
    with tempfile.TemporaryDirectory() as folder:
        idle, busy = latencies(_home(Path(folder), turns), turns)
    print(f"{len(idle.seconds)} keys of each kind    median ms   p99 ms   of a processor")
    for name, kind in (("nothing is analysed", idle), ("a library is analysed", busy)):
        milliseconds = statistics.median(kind.seconds) * 1000, p99(kind.seconds) * 1000
        print(
            f"{name:24s} {milliseconds[0]:10.1f} {milliseconds[1]:8.1f} {kind.analyzing / kind.elapsed:13.2f}"
        )
    median = statistics.median(busy.seconds) / statistics.median(idle.seconds)
    last = p99(busy.seconds) / p99(idle.seconds)
    print(f"{'ratio':24s} {median:10.2f} {last:8.2f}   at most {_MOST_MEDIAN:g} and {_MOST_P99:g}")
    return 0 if median <= _MOST_MEDIAN and last <= _MOST_P99 else 1


@dataclass
class Turns:
    """What was measured in all turns of one kind."""

    seconds: list[float] = field(default_factory=list)
    """Of each key."""
    elapsed: float = 0.0
    analyzing: float = 0.0
    """CPU seconds of the analysing process meanwhile."""


def latencies(home: Path, turns: int) -> tuple[Turns, Turns]:
    """Return what was measured while nothing was analysed, and while the library was."""
    idle, busy = Turns(), Turns()
    with started(READER_COMMAND, home) as (pid, terminal, _):
        lines = _lines()
        _wait_for(terminal, next(lines))
        _read(terminal, _SETTLING_SECONDS)
        (child,) = children(pid)
        for _ in range(_WARM_UP_KEYS):
            _time_key(terminal, next(lines))
        for _ in range(turns):
            for kind in (idle, busy):
                os.write(terminal, _PAUSE_KEY)
                _wait_until_analyzing(terminal, child, kind is busy)
                began, used = time.monotonic(), _ticks(child)
                for _ in range(_KEYS_A_TURN):
                    kind.seconds.append(_time_key(terminal, next(lines)))
                    _read(terminal, _PAUSE_SECONDS)
                kind.elapsed += time.monotonic() - began
                kind.analyzing += (_ticks(child) - used) / os.sysconf("SC_CLK_TCK")
    return idle, busy


def _wait_until_analyzing(terminal: int, child: int, is_analyzing: bool) -> None:
    """Wait until the analysing process works, or no longer does: it ends the article that is under way."""
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        used = _ticks(child)
        _read(terminal, _SETTLING_SECONDS)
        if (_ticks(child) > used) == is_analyzing:
            return
    sys.exit("the analysing process does not do what the turn is about")


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
    for number in range(200 * turns):
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
