"""How much faster two processes analyse than one, when each has a core to itself.

`python -m bench.workers [--rounds N]` prints the articles a second of one process and of two at once; loading
does not count. Twice as many is the most there is; less: threads or memory get in each other's way.
"""

from __future__ import annotations

import argparse
import multiprocessing
import statistics
import time
from multiprocessing.synchronize import Barrier

from reader import paths
from reader.model import DEFAULT_ENGINE, ENGINES, Engine
from reader.sources import files

_TIMES = 3


def main() -> None:
    """Print the ratio."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=5, help="rounds, one and two in turn (default 5)")
    parser.add_argument("--engine", choices=ENGINES, default=DEFAULT_ENGINE)
    options = parser.parse_args()
    pairs = [(rate(1, options.engine), rate(2, options.engine)) for _ in range(options.rounds)]
    print(f"  one process       {statistics.median(one for one, _ in pairs):6.1f} articles a second")
    print(f"  two processes     {statistics.median(two for _, two in pairs):6.1f}")
    print(f"  ratio             {statistics.median(two / one for one, two in pairs):6.2f}")


def rate(processes: int, engine: Engine) -> float:
    """Return how many articles a second that many processes analyse together."""
    context = multiprocessing.get_context("spawn")
    ready, done = context.Barrier(processes + 1), context.Barrier(processes + 1)
    workers = [context.Process(target=work, args=(engine, ready, done)) for _ in range(processes)]
    for worker in workers:
        worker.start()
    ready.wait()
    began = time.perf_counter()
    done.wait()
    seconds = time.perf_counter() - began
    for worker in workers:
        worker.join()
    return processes * len(_articles()) * _TIMES / seconds


def work(engine: Engine, ready: Barrier, done: Barrier) -> None:
    """Analyse every bundled article a few times between two barriers."""
    from reader.nlp import analyze

    extractor = analyze.load(engine, cores=1)
    articles = [files.read(id) for id in _articles()]
    analyze.analyze(extractor, articles[0])
    ready.wait()
    for _ in range(_TIMES):
        for article in articles:
            analyze.analyze(extractor, article)
    done.wait()


def _articles() -> tuple[str, ...]:
    ids, _ = files.find([str(paths.bundled("articles"))])
    return ids


if __name__ == "__main__":
    main()
