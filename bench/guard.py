"""Fails when one of five operations costs half as much again as was recorded: `python -m bench.guard`.

Each runs in a process of its own, beside a fixed loop of plain Python; compared is the CPU time, as a ratio
that holds on any machine. What other programs do can only add to it, so what seems to have grown is measured
again, a few times, and the least counts. CI runs it. `--record` writes the ratios of today into guard.toml,
for a change that is worth what it costs. Processors differ in them, too, by up to a third for `key`: of two
that were measured the higher is recorded.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from time import process_time

from bench.start import READER_COMMAND, TEXT, reach
from bench.view import in_own_process

RECORD = Path(__file__).with_suffix(".toml")
GROWTH = 1.5
"""Less than a person feels, and more than the same program differs by from run to run."""
ROUNDS = 5
"""At most; one is enough where nothing has grown, which takes ten seconds."""
_LOOPS = 3_000_000
_SIZE_KB = 50
"""Of the article that is opened: a long one."""
_ARTICLES = 300
"""In the library that is searched: enough that a search that reads all of it shows."""


def main() -> int:
    """Measure, print, and tell whether anything has grown."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--record", action="store_true", help="write the ratios of today into guard.toml")
    parser.add_argument("--one", choices=ALONE, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.one:
        print(json.dumps(ALONE[arguments.one]()))
        return 0
    recorded = {} if arguments.record else tomllib.loads(RECORD.read_text("utf-8"))
    ratios = measure(recorded)
    if arguments.record:
        RECORD.write_text("".join(f"{name} = {ratio:.3f}\n" for name, ratio in ratios.items()), "utf-8")
        return 0
    return 1 if report(ratios, recorded) else 0


def measure(recorded: Mapping[str, float]) -> dict[str, float]:
    """Return what each operation costs, in units of the loop: the least of the rounds.

    There is another round as long as one of them has grown, or has no record.
    """
    least: dict[str, float] = {}
    for _ in range(ROUNDS):
        least = least_of(least, _round())
        if recorded and not grown(ratios_of(least), recorded):
            break
    return ratios_of(least)


def least_of(one: Mapping[str, float], other: Mapping[str, float]) -> dict[str, float]:
    """Return the lesser seconds of each; those of `other` where `one` has none."""
    return {name: min(seconds, one.get(name, seconds)) for name, seconds in other.items()}


def ratios_of(seconds: Mapping[str, float]) -> dict[str, float]:
    """Return seconds in units of the loop."""
    return {name: taken / seconds["loop"] for name, taken in seconds.items() if name != "loop"}


def grown(ratios: Mapping[str, float], recorded: Mapping[str, float]) -> list[str]:
    """Return the operations that have grown too much."""
    return [name for name, ratio in ratios.items() if ratio > GROWTH * recorded[name]]


def report(ratios: Mapping[str, float], recorded: Mapping[str, float]) -> list[str]:
    """Print the ratios beside those recorded; return the operations that have grown too much."""
    for name, ratio in ratios.items():
        growth = ratio / recorded[name]
        verdict = f"more than {GROWTH:g}x: too much" if growth > GROWTH else ""
        print(f"{name:8s} {ratio:8.3f} now {recorded[name]:8.3f} recorded {growth:6.2f}x {verdict}")
    return grown(ratios, recorded)


def _round() -> dict[str, float]:
    """Return the CPU seconds of the loop and of each operation, once."""
    view = in_own_process("ArticleView", _SIZE_KB)
    return {
        "loop": _alone("loop"),
        "start": reach(READER_COMMAND, TEXT)[0].cpu_seconds,
        "open": view["open_ms"] / 1000,
        "key": view["key_ms"] / 1000,
        "extract": _alone("extract"),
        "search": _alone("search"),
    }


def _alone(name: str) -> float:
    command = [sys.executable, "-m", "bench.guard", "--one", name]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def _cpu(call: Callable[[], object]) -> float:
    """Return the CPU seconds of a call."""
    start = process_time()
    call()
    return process_time() - start


def _loop() -> float:
    def count() -> int:
        total = 0
        for number in range(_LOOPS):
            total += number * number % 7
        return total

    return _cpu(count)


def _extract() -> float:
    from reader.model import Article
    from reader.nlp import analyze
    from reader.paths import bundled

    text = (bundled("articles") / "nato-exercises.txt").read_text("utf-8")
    extractor = analyze.load(cores=1)
    article = Article("guard", text)
    for _ in range(2):  # loads what is loaded when it is needed, the last of it with the second text
        analyze.analyze(extractor, article)
    return _cpu(lambda: analyze.analyze(extractor, article))


def _search() -> float:
    from bench.generated_news import articles
    from bench.library_queries import SEARCHES
    from reader.store.analyses import Analyses
    from reader.store.articles import ArticleTable
    from reader.store.database import FILE_NAME, Database
    from reader.store.search.search import LibrarySearch

    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder, FILE_NAME))
        table, analyses = ArticleTable(database), Analyses(database)
        with database.write():
            for article, analysis in articles(_ARTICLES):
                table.add(article)
                analyses.keep(article, analysis)
        search = LibrarySearch(database)

        def ask() -> None:
            for query, kind in SEARCHES:
                search.page(query, kind=kind, order="newest")

        ask()
        seconds = _cpu(ask)
        database.close()
    return seconds


ALONE: Mapping[str, Callable[[], float]] = {"loop": _loop, "extract": _extract, "search": _search}
"""What runs in a process of its own, by its name."""


if __name__ == "__main__":
    sys.exit(main())
