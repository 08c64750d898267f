"""What the analysis costs on one core, in CPU seconds, beside bare spaCy over the same texts in the same run.

`python -m bench.analysis [--rounds N] [--words N]` prints the cost of analysing the bundled articles as a
ratio to `nlp.pipe` of the same model, and how the cost grows from 10,000 words to many (100,000).
"""

from __future__ import annotations

import argparse
import itertools
import resource
import statistics
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial

import spacy

from reader import paths
from reader.model import DEFAULT_ENGINE, ENGINES, Article
from reader.nlp import analyze
from reader.nlp.fingerprint import MODEL
from reader.sources import files


def main() -> None:
    """Print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=5, help="rounds, bare and ours in turn (default 5)")
    parser.add_argument("--words", type=int, default=100_000, help="of the long text (default 100,000)")
    parser.add_argument("--engine", choices=ENGINES, default=DEFAULT_ENGINE)
    options = parser.parse_args()
    rounds = options.rounds
    ids, _ = files.find([str(paths.bundled("articles"))])
    articles = [files.read(id) for id in ids]
    texts = [article.text for article in articles]
    bare = spacy.load(MODEL)
    extractor = analyze.load(options.engine, cores=1)
    words = sum(len(text.split()) for text in texts)
    print(f"{len(articles)} articles, {words:,} words, {rounds} rounds; medians, CPU seconds")

    pairs = [
        (cpu(lambda: [*bare.pipe(texts)]), cpu(lambda: [analyze.analyze(extractor, one) for one in articles]))
        for _ in range(rounds + 1)
    ][1:]
    print(f"  bare nlp.pipe       {statistics.median(one for one, _ in pairs):7.2f}")
    print(f"  analysis, all of it {statistics.median(other for _, other in pairs):7.2f}")
    print(f"  ratio               {statistics.median(other / one for one, other in pairs):7.2f}")

    short, long = (longer(articles, count) for count in (10_000, options.words))
    costs = [cpu(partial(analyze.analyze, extractor, article)) for article in (short, long)]
    print(f"  10,000 words        {costs[0]:7.2f}")
    times = options.words / 10_000
    print(
        f"  {options.words:,} words".ljust(22)
        + f"{costs[1]:7.2f}   {costs[1] / costs[0] / times:.2f} x {times:g} times as much"
    )
    print(f"  peak memory         {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:7.0f} MiB")


def longer(articles: list[Article], words: int) -> Article:
    """Return one article of about that many words, made of the given ones in turn."""
    texts: list[str] = []
    count = 0
    for article in itertools.cycle(articles):
        if count >= words:
            return replace(articles[0], text="\n\n".join(texts), blocks=())
        texts.append(article.text)
        count += len(article.text.split())
    raise AssertionError("itertools.cycle of no articles")


def cpu(work: Callable[[], object]) -> float:
    """Return the CPU seconds that the work takes in this process."""
    began = time.process_time()
    work()
    return time.process_time() - began


if __name__ == "__main__":
    main()
