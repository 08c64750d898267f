"""Whether the program stays as it was over a long session: `python -m bench.long_use CACHE [--switches N]`.

A session is scripted over a library of generated news, built into the folder CACHE when it is not there: one
article after the other is opened and read, and every few articles something else is done. Now and then feeds
of a server on the loopback are asked, and what is new in them is analysed. Textual's pilot presses the keys
and waits for what they do, without a terminal. Compared are the first and the last tenth of the articles:
resident memory of the program and of the process that analyses, the processor time of a key and the handles
that are open, as medians. The exit status is 1 when any of them has grown too much. Linux only.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from time import monotonic, process_time

from bench.idle import memory_mib
from bench.library_screen import home_in
from bench.loopback_feeds import followed, make_due
from bench.start import children
from tests.ui.quiet import wait_for_quiet

READING = ("J", "]", "space", "enter", "enter", "G")
"""Opens the next article and goes through it."""
ASIDE: Sequence[Sequence[str]] = (
    ("p", "escape"),  # who speaks here
    ("f", "s", "a", "i", "d", "enter", "escape", "escape"),  # a filter of the claims
    ("F", "t", "h", "e", "escape"),  # a search in the library
    ("S", "S", "v", "v", "z", "z"),  # skim, marks, nothing but the text
    ("s", "s", "r", "r"),  # star and reading mark, and back
    ("i", "n", "o", "enter", "U"),  # a note, taken back
    ("question_mark", "escape", "colon", "escape", "I", "escape"),  # help, palette, why
    ("T", "down", "escape", "t", "escape"),  # themes, outline
    ("P", "escape", "C", "C"),  # all that a speaker said, claims by speaker
    ("m", "a", "G", "apostrophe", "a", "V", "j", "escape"),  # a mark of a place, lines selected
)
"""What a person does between articles, one of them after every fifth."""
_EVERY = 5
REFRESHING = ("h", "R", "l")
"""Asks the feeds from the list, before every twentieth article."""
_REFRESH_EVERY = 20
_GROWN = {"memory": 1.05, "analyzing": 1.05, "key": 1.2, "aside": 1.2}
"""The last tenth may be so many times the first. Memory is what the target says; processor time differs by as
much as that from one run of the same program to the next."""
_LEAST_DIFFERENT = 0.95
"""Of the articles opened: a row of news that comes in above the open one may be passed over."""
_SIZE = (120, 36)
_LOOK_EVERY, _TELL_EVERY = 10, 100
"""Articles between two looks at the memory, before which garbage is collected, and between two lines that
tell how far it is."""


@dataclass(frozen=True, slots=True)
class Course:
    """What a session took, article by article."""

    memory: list[float] = field(default_factory=list)
    """Resident memory of the program in MiB, after every tenth article."""
    analyzing: list[float] = field(default_factory=list)
    """The same of the process that analyzes."""
    key: list[float] = field(default_factory=list)
    """Processor milliseconds of one key, as the mean of those of an article."""
    aside: list[float] = field(default_factory=list)
    """The same of what is done between articles."""
    handles: list[int] = field(default_factory=list)
    """Open file handles at the same moments."""


def main() -> int:
    """Build, read, print; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("cache", type=Path, help="the folder of the library")
    parser.add_argument("--articles", type=int, default=10_000, help="in the library (default 10,000)")
    parser.add_argument("--switches", type=int, default=1_000, help="to open (default 1,000)")
    parser.add_argument("--session", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.session:
        print(json.dumps(asdict(asyncio.run(session(arguments.switches)))))
        return 0
    begin = monotonic()
    command = (sys.executable, "-m", "bench.long_use", str(arguments.cache), "--session")
    with followed(arguments.cache, arguments.articles) as place, home_in(place):
        output = subprocess.run(
            [*command, "--switches", str(arguments.switches)], stdout=subprocess.PIPE, text=True, check=True
        ).stdout
    print(f"{arguments.switches} articles of {arguments.articles} in {monotonic() - begin:.0f} s")
    return 0 if report(Course(**json.loads(output))) else 1


async def session(switches: int) -> Course:
    """Return what so many articles took, one after the other."""
    import textual.app
    import textual.pilot

    from reader.commands.screen import open_library
    from reader.paths import data_dir
    from reader.store.database import FILE_NAME, Database
    from reader.ui.app import create

    for module in (textual.app, textual.pilot):  # asks the event loop, not the clock, whether all is done
        module.wait_for_idle = wait_for_quiet
    course = Course()
    opened_ids = set[str]()
    opened_library, problems = open_library(())
    app = create(opened_library, problems=problems)
    database = Database(data_dir() / FILE_NAME)
    async with app.run_test(size=_SIZE) as pilot:

        async def milliseconds_a_key(keys: Sequence[str]) -> float:
            start = process_time()
            for key in keys:
                await pilot.press(key)
            await app.workers.wait_for_complete()
            await pilot.pause()
            return (process_time() - start) / len(keys) * 1000

        for number in range(switches):
            if number % _REFRESH_EVERY == 0:
                make_due(database)
                await milliseconds_a_key(REFRESHING)
            if number % _EVERY == 0:
                course.aside.append(await milliseconds_a_key(ASIDE[number // _EVERY % len(ASIDE)]))
            course.key.append(await milliseconds_a_key(READING))
            if number % _LOOK_EVERY == _LOOK_EVERY - 1:
                gc.collect()
                course.memory.append(memory_mib(os.getpid()))
                course.analyzing.append(sum(map(memory_mib, children(os.getpid()))))
                course.handles.append(len(list(Path("/proc/self/fd").iterdir())))
            opened_ids.add(app.screen.parts.open.article.id)  # type: ignore[attr-defined]
            if number % _TELL_EVERY == _TELL_EVERY - 1:
                milliseconds = statistics.median(course.key[-_TELL_EVERY:])
                memory = f"{course.memory[-1]:8.1f} MiB, analysing {course.analyzing[-1]:8.1f} MiB"
                told = f"{number + 1:6d} {memory} {milliseconds:8.1f} ms a key"
                print(f"{told} {course.handles[-1]:4d} handles", file=sys.stderr, flush=True)
    if len(opened_ids) < _LEAST_DIFFERENT * switches:
        sys.exit(f"{len(opened_ids)} different articles were opened, not {switches}.")
    return course


def report(course: Course) -> bool:
    """Print the first and the last tenth beside each other; return whether nothing has grown too much."""
    is_flat = True
    print(f"{'':24s} first tenth last tenth  ratio")
    for name, most in _GROWN.items():
        first, last = tenths(getattr(course, name))
        is_flat &= last <= most * first
        print(f"{name:24s} {first:11.2f} {last:10.2f} {last / first:6.3f} <= {most:g}")
    first, last = tenths(course.handles)
    is_flat &= last <= first
    print(f"{'open handles':24s} {first:11.0f} {last:10.0f}")
    return is_flat


def tenths(figures: Sequence[float]) -> tuple[float, float]:
    """Return the medians of the first and the last tenth."""
    count = max(1, len(figures) // 10)
    return statistics.median(figures[:count]), statistics.median(figures[-count:])


if __name__ == "__main__":
    sys.exit(main())
