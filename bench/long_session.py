"""A long session with the program, scripted, and what the program takes meanwhile.

Textual's pilot presses the keys and waits for what they do, without a terminal. Linux only.
"""

from __future__ import annotations

import asyncio
import gc
import importlib
import os
import statistics
import sys
import threading
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, process_time
from typing import TYPE_CHECKING, Any

from textual.worker import WorkerCancelled

from bench.idle import memory_mib
from bench.loopback_feeds import make_due
from bench.start import children
from tests.ui.quiet import wait_for_quiet

if TYPE_CHECKING:
    from reader.store.database import Database

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
    ("x", "X", "X", "U", "W", "escape"),  # a claim rejected and taken back, who really speaks
    ("w", "escape", "B", "escape", "ctrl+v", "escape"),  # an export, the same quotation, what changed
)
"""What a person does between articles, one of them after every fifth."""
_EVERY = 5
REFRESHING = ("h", "R", "l")
"""Asks the feeds from the list, before every twentieth article."""
_REFRESH_EVERY = 20
_PAUSE_SECONDS = 1.0
"""After each key of a session that is measured in minutes: as many articles in two hours as one reads who
looks at the claims of each."""
_LEAST_DIFFERENT = 0.95
"""Of the articles opened: a row of news that comes in above the open one may be passed over."""
_SIZE = (120, 36)
_THREADS_AT_ONCE = 2
_LOOK_EVERY, _TELL_EVERY = 10, 100
"""Articles between two looks, and between two lines that tell how far it is."""
_LOOK_SECONDS = 60.0
"""The same of both in a session that is measured in minutes."""


@dataclass(frozen=True, slots=True)
class Course:
    """What a session took, one thing after the other."""

    memory: list[float] = field(default_factory=list)
    """Resident memory of the program in MiB, at every look; garbage is collected before."""
    analyzing: list[float] = field(default_factory=list)
    """The same of the process that analyzes."""
    key: list[float] = field(default_factory=list)
    """Processor milliseconds of one key, as the mean of those of an article."""
    aside: list[float] = field(default_factory=list)
    """The same of what is done between articles."""
    handles: list[dict[str, int]] = field(default_factory=list)
    """How many handles are open at every look, by what they are of."""

    def look(self) -> None:
        """Note memory and handles as they are now."""
        gc.collect()
        self.memory.append(memory_mib(os.getpid()))
        self.analyzing.append(sum(map(memory_mib, children(os.getpid()))))
        self.handles.append(dict(_open_handles()))

    def told(self, articles: int) -> str:
        """Return the figures of the last look as a line."""
        milliseconds = statistics.median(self.key[-_TELL_EVERY:])
        memory = f"{self.memory[-1]:8.1f} MiB, analysing {self.analyzing[-1]:8.1f} MiB"
        return (
            f"{articles:6d} {memory} {milliseconds:8.1f} ms a key {sum(self.handles[-1].values()):4d} handles"
        )


async def session(switches: int, minutes: float = 0) -> Course:
    """Return what it took to read so many articles of the library, or as many as `minutes` are enough for.

    Lines on standard error tell how far it is.
    """
    import textual.app
    import textual.pilot

    from reader.commands.screen import settle
    from reader.commands.screen_library import open_library
    from reader.paths import data_dir
    from reader.store.database import FILE_NAME, Database
    from reader.ui.app import create

    for module in (textual.app, textual.pilot):  # asks the event loop, not the clock, whether all is done
        module.wait_for_idle = wait_for_quiet  # type: ignore[attr-defined]  # imported there from elsewhere
    importlib.import_module("rapidfuzz.distance.Levenshtein")  # by the first quotation that is only alike
    course, opened_ids = Course(), set[str]()
    opened_library, problems = open_library(())
    app = create(opened_library, problems=problems, when_shown=settle)
    database = Database(data_dir() / FILE_NAME)
    goes_on, is_time = _by_the_clock(minutes) if minutes else _by_count(switches)
    number = 0
    async with app.run_test(size=_SIZE) as pilot:
        _read_at_once(database)
        for keys in (READING, *ASIDE):  # what is loaded when a thing is first done stays
            await _milliseconds_a_key(pilot, keys, 0)
        pause = _PAUSE_SECONDS if minutes else 0
        while goes_on(number):
            if number % _REFRESH_EVERY == 0:
                make_due(database)
                await _milliseconds_a_key(pilot, REFRESHING, pause)
            if number % _EVERY == 0:
                keys = ASIDE[number // _EVERY % len(ASIDE)]
                course.aside.append(await _milliseconds_a_key(pilot, keys, pause))
            course.key.append(await _milliseconds_a_key(pilot, READING, pause))
            opened_ids.add(app.screen.parts.open.article.id)  # type: ignore[attr-defined]
            number += 1
            if is_time(number):
                course.look()
                if minutes or number % _TELL_EVERY == 0:
                    print(course.told(number), file=sys.stderr, flush=True)
    if len(opened_ids) < _LEAST_DIFFERENT * number:
        sys.exit(f"{len(opened_ids)} different articles were opened, not {number}.")
    return course


async def _milliseconds_a_key(pilot: Any, keys: Sequence[str], pause: float) -> float:
    """Press keys, each with a pause behind it, and wait for what they do; return what one took."""
    start = process_time()
    for key in keys:
        await pilot.press(key)
        await asyncio.sleep(pause)
    while pilot.app.workers:
        with suppress(WorkerCancelled):  # that another took the place of
            await pilot.app.workers.wait_for_complete()
        await pilot.pause()
    return (process_time() - start) / len(keys) * 1000


def _read_at_once(database: Database) -> None:
    """Read in two threads at once, as a search and an analysis that is kept seldom do.

    SQLite keeps the handle of the connection that is closed then, and uses it for the next of this process.
    """
    both = threading.Barrier(_THREADS_AT_ONCE)

    def read() -> None:
        with database.read():
            both.wait()

    threads = [threading.Thread(target=read) for _ in range(_THREADS_AT_ONCE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _by_count(switches: int) -> tuple[Callable[[int], bool], Callable[[int], bool]]:
    """Return what tells, by the number of articles, whether the session goes on, and whether to look."""
    return lambda number: number < switches, lambda number: number % _LOOK_EVERY == 0


def _by_the_clock(minutes: float) -> tuple[Callable[[int], bool], Callable[[int], bool]]:
    """Return the same by the time that is over."""
    begin, looks = monotonic(), 0

    def is_time(_: int) -> bool:
        nonlocal looks
        is_due = monotonic() - begin >= (looks + 1) * _LOOK_SECONDS
        looks += is_due
        return is_due

    return lambda _: monotonic() - begin < minutes * 60, is_time


def _open_handles() -> Counter[str]:
    """Return how many handles this process has open, by what they are of: the name of a file, "socket"."""
    names: Counter[str] = Counter()
    for handle in Path("/proc/self/fd").iterdir():
        try:
            names[handle.readlink().name.partition(":")[0]] += 1
        except FileNotFoundError:  # that of the list itself
            continue
    return names
