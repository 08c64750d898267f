"""What a library of 100,000 articles and 1,000,000 claims costs beside one of 1,000 and 10,000, as ratios.

    python -m bench.library CACHE [--articles N] [--rounds N]

The libraries are built into the folder CACHE when they are not there, of news that is generated: some ten
minutes for 100,000 articles. What is measured is CPU time, of both libraries in turn, and memory. Each line
has the ratio and the most it may be; the exit status says whether all are met.
"""

from __future__ import annotations

import argparse
import statistics
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from bench.library_build import costs, library
from bench.library_newsboat import opening
from bench.library_queries import RANKED, SEARCHES, SPEAKERS, Compared, Libraries
from bench.library_screen import Start, letter_ms, start
from bench.library_storing import storing_and_analyzing

SMALL = 1_000
FEED_ITEMS = 10_000
"""As many as newsboat is given."""


class Table:
    """Prints lines, and knows whether all limits were met."""

    def __init__(self) -> None:
        self.are_met = True

    def heading(self, words: str) -> None:
        """Print what the next lines are about."""
        print(f"\n{words}")

    def line(self, name: str, small: float, large: float, limit: float | None, unit: str = "ms") -> None:
        """Print two figures with their ratio, which may be `limit` at most; None for no limit."""
        ratio = large / small
        is_met = limit is None or ratio <= limit
        self.are_met &= is_met
        most = "" if limit is None else f"<= {limit:g}{'' if is_met else '  MISSED'}"
        print(f"  {name:44s} {small:9.2f} {large:9.2f} {unit:4s} {ratio:7.3f} {most}", flush=True)

    def compared(self, lines: Iterable[Compared], limit: float) -> None:
        """Print what was compared."""
        for line in lines:
            self.line(line.name, line.small_ms, line.large_ms, limit)


def main() -> None:
    """Build, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("cache", type=Path, help="the folder of the libraries")
    parser.add_argument(
        "--articles", type=int, default=100_000, help="of the large library (default 100,000)"
    )
    parser.add_argument("--rounds", type=int, default=5, help="of every measurement (default 5)")
    options = parser.parse_args()
    small = library(options.cache, SMALL)
    large = library(options.cache, options.articles)
    table = Table()
    print(f"{'':46s} {SMALL:>9,} {options.articles:>9,}")
    _store(table, small, large, options.rounds)
    _screen(table, (small, SMALL), (large, options.articles), options.rounds)
    _adding(table, large, options.rounds)
    _newsboat(table, options.cache, options.rounds)
    sys.exit(not table.are_met)


def _store(table: Table, small: Path, large: Path, rounds: int) -> None:
    libraries = Libraries(small, large, rounds)
    table.heading("first page of the list, counted")
    table.compared(libraries.first_pages(), 1.2)
    table.heading("newest 50 hits")
    table.compared(libraries.searches(SEARCHES), 1.5)
    table.heading("ranked")
    table.compared(libraries.searches(RANKED, "ranked"), 3)
    table.heading("a speaker")
    table.compared(libraries.searches(SPEAKERS), 2)
    libraries.close()


def _screen(table: Table, small: tuple[Path, int], large: tuple[Path, int], rounds: int) -> None:
    starts: tuple[list[Start], list[Start]] = ([], [])
    for _ in range(rounds + 1):  # the first round warms the disk cache and is dropped
        for place, results in zip((small, large), starts, strict=True):
            results.append(start(*place))
    small_starts, large_starts = (results[1:] for results in starts)
    table.heading("the screen")
    table.line(
        "start to the list, CPU",
        _median(one.listed.cpu_seconds for one in small_starts),
        _median(one.listed.cpu_seconds for one in large_starts),
        1.15,
        "s",
    )
    table.line(
        "memory with text, marks and list",
        _median(one.marks.memory_mib for one in small_starts),
        _median(one.marks.memory_mib for one in large_starts),
        1.2,
        "MiB",
    )
    letters = [(letter_ms(small[0], rounds), letter_ms(large[0], rounds)) for _ in range(2)]
    small_letters, large_letters = zip(*letters, strict=True)
    table.line("a letter in the filter of titles", _median(small_letters), _median(large_letters), 3)
    table.heading("a kept analysis: text, marks on the screen")
    for name, one in (("small", small_starts), ("large", large_starts)):
        table.line(
            f"{name} library, CPU",
            _median(each.text.all_cpu_seconds for each in one),
            _median(each.marks.all_cpu_seconds for each in one),
            1.3,
            "s",
        )


def _adding(table: Table, large: Path, rounds: int) -> None:
    adding: Sequence[float] = costs(large)["adding"]
    table.heading("adding from JSON lines, without analysis: first tenth, last tenth")
    table.line("CPU", adding[0], adding[-1], 1.2, "s")
    added, kept, analyzed = storing_and_analyzing(large, rounds)
    table.heading("analysing the sample articles, storing them in the large library")
    table.line("the articles", analyzed, added, 1 / 100, "s")
    table.line("their analyses, with the index of claims", analyzed, kept, None, "s")


def _newsboat(table: Table, cache: Path, rounds: int) -> None:
    table.heading(f"newsboat opening a feed of {FEED_ITEMS:,} items, reader as many articles")
    if opening(cache, FEED_ITEMS) is None:
        print("  newsboat is not installed (apt install newsboat), so nothing is measured beside it.")
        return
    place = library(cache, FEED_ITEMS)
    theirs, ours = [], []
    for _ in range(rounds):
        beside = opening(cache, FEED_ITEMS)
        assert beside is not None
        theirs.append(beside)
        ours.append(start(place, FEED_ITEMS).listed)
    cpu = [_median(one.cpu_seconds for one in starts) for starts in (theirs, ours)]
    memory = [_median(one.memory_mib for one in starts) for starts in (theirs, ours)]
    table.line("CPU", cpu[0], cpu[1], None, "s")
    table.line("memory", memory[0], memory[1], None, "MiB")


def _median(figures: Iterable[float]) -> float:
    return statistics.median(figures)


if __name__ == "__main__":
    main()
