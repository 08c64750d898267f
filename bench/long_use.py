"""Whether the program stays as it was over a long session: `python -m bench.long_use CACHE [--switches N]`.

A session is scripted over a library of generated news, built into the folder CACHE when it is not there: one
article after the other is opened and read, and every few articles something else is done. Now and then feeds
of a server on the loopback are asked, and what is new in them is analysed. Compared are the first and the
last tenth: resident memory of the program and of the process that analyses, the processor time of a key and
the handles that are open, as medians. The exit status is 1 when any of them has grown too much. Linux only.

With `--minutes N` the session lasts so long instead, with a pause after each key as a person makes, so that
whatever the program does by itself meanwhile is done too; a line tells the figures of every minute.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from time import monotonic

from bench.library_screen import home_in
from bench.long_session import Course, session
from bench.loopback_feeds import followed

_GROWN = {"memory": 1.05, "analyzing": 1.05, "key": 1.2, "aside": 1.2}
"""The last tenth may be so many times the first. Memory is what the target says; processor time differs by as
much as that from one run of the same program to the next."""


def main() -> int:
    """Build, read, print; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("cache", type=Path, help="the folder of the library")
    parser.add_argument("--articles", type=int, default=10_000, help="in the library (default 10,000)")
    parser.add_argument("--switches", type=int, default=1_000, help="articles to open (default 1,000)")
    parser.add_argument("--minutes", type=float, default=0, help="read so long instead, as a person does")
    parser.add_argument("--session", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.session:
        print(json.dumps(asdict(asyncio.run(session(arguments.switches, arguments.minutes)))))
        return 0
    begin = monotonic()
    command = [sys.executable, "-m", "bench.long_use", str(arguments.cache), "--session"]
    length = ["--switches", str(arguments.switches), "--minutes", str(arguments.minutes)]
    with followed(arguments.cache, arguments.articles) as place, home_in(place):
        output = subprocess.run([*command, *length], stdout=subprocess.PIPE, text=True, check=True).stdout
    course = Course(**json.loads(output))
    print(f"{len(course.key)} articles of {arguments.articles} in {monotonic() - begin:.0f} s")
    return 0 if report(course) else 1


def report(course: Course) -> bool:
    """Print the first and the last tenth beside each other; return whether nothing has grown too much."""
    is_flat = True
    print(f"{'':24s} first tenth last tenth  ratio")
    for name, most in _GROWN.items():
        first, last = tenths(getattr(course, name))
        is_flat &= last <= most * first
        print(f"{name:24s} {first:11.2f} {last:10.2f} {last / first:6.3f} <= {most:g}")
    first, last = tenths([sum(handles.values()) for handles in course.handles])
    print(f"{'open handles':24s} {first:11.0f} {last:10.0f}")
    before, after = course.handles[0], course.handles[-1]
    for name in sorted({*before, *after}):
        if before.get(name, 0) != after.get(name, 0):
            print(f"  {name:22s} {before.get(name, 0):11d} {after.get(name, 0):10d}")
    return is_flat and last <= first


def tenths(figures: Sequence[float]) -> tuple[float, float]:
    """Return the medians of the first and the last tenth."""
    count = max(1, len(figures) // 10)
    return statistics.median(figures[:count]), statistics.median(figures[-count:])


if __name__ == "__main__":
    sys.exit(main())
