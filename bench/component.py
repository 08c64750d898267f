"""What the component costs in a host's pipeline, in CPU seconds, beside what the host's own components cost.

`python -m bench.component [--rounds N] [--engine NAME]` has the small model of spaCy parse the bundled
articles, and then `quote_attribution` find claims in what came of it. The target: at most 0.6 times.
"""

from __future__ import annotations

import argparse
import statistics
from collections.abc import Callable
from functools import partial

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from bench.analysis import cpu
from reader import paths
from reader.model import DEFAULT_ENGINE, ENGINES
from reader.nlp.fingerprint import MODEL
from reader.sources import files


def main() -> None:
    """Print the ratio."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--rounds", type=int, default=5, help="host and component in turn (default 5)")
    parser.add_argument("--engine", choices=ENGINES, default=DEFAULT_ENGINE)
    options = parser.parse_args()
    names, _ = files.find([str(paths.bundled("articles"))])
    texts = [files.read(name).text for name in names]
    host = spacy.load(MODEL)
    component = host.create_pipe("quote_attribution", config={"engine": options.engine})
    pairs: list[tuple[float, float]] = []
    for _ in range(options.rounds + 1):  # the first round loads the model and is dropped
        docs: list[Doc] = []
        own = cpu(partial(parse, host, texts, docs))
        pairs.append((own, cpu(partial(find, component, docs))))
    del pairs[0]
    print(f"{len(texts)} articles, {options.rounds} rounds; medians, CPU seconds")
    print(f"  the host's own pipeline {statistics.median(own for own, _ in pairs):7.2f}")
    print(f"  the component           {statistics.median(cost for _, cost in pairs):7.2f}")
    print(f"  ratio                   {statistics.median(cost / own for own, cost in pairs):7.2f}")


def parse(host: Language, texts: list[str], docs: list[Doc]) -> None:
    """Append what the pipeline makes of the texts."""
    docs.extend(host.pipe(texts))


def find(component: Callable[[Doc], Doc], docs: list[Doc]) -> None:
    """Have the component annotate what was parsed."""
    for doc in docs:
        component(doc)


if __name__ == "__main__":
    main()
