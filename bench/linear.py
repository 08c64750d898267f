"""What the analysis of texts made to be slow costs, beside news: `python -m bench.linear [--engine rules]`.

CPU microseconds a code point for texts of one, four and sixteen times a length, kind by kind, and the last as
a ratio to news of that length, in the same process. Linear is what stays the same from column to column.
A kind is left as soon as one text of it took longer than is allowed; the exit status is 1 when one costs more
than --most times the news.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterable

from bench.hostile_texts import hostile_text, kinds
from reader.model import ENGINES, Article
from reader.nlp import analyze
from reader.paths import bundled
from reader.sources import files
from reader.text.normalize import blocks, normalize

_TIMES = (1, 4, 16)


def main() -> int:
    """Print the table; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--engine", choices=ENGINES, default=ENGINES[0])
    parser.add_argument("--length", type=int, default=2_000, help="of the shortest, in code points")
    parser.add_argument("--most", type=float, default=3.0, help="times the cost of news (default 3)")
    parser.add_argument("--seconds", type=float, default=20.0, help="CPU seconds for one text (default 20)")
    parser.add_argument("--kinds", help="only those with these words in them")
    arguments = parser.parse_args()
    extractor = analyze.load(arguments.engine)
    lengths = [arguments.length * times for times in _TIMES]

    def cost(text: str) -> float:
        """Return the CPU microseconds a code point."""
        normal_text = normalize(text)
        article = Article("a", normal_text, blocks=blocks(normal_text))
        begin = time.process_time()
        analyze.analyze(extractor, article)
        return (time.process_time() - begin) / len(normal_text) * 1e6

    cost(news(lengths[0]))  # what is loaded late
    news_costs = [cost(news(length)) for length in lengths]
    print(f"{'kind':42}{''.join(f'{length:>9}' for length in lengths)}   x news")
    print(row("news", news_costs, 1.0))
    slow = 0
    wanted_kinds = [kind for kind in kinds() if (arguments.kinds or "") in kind]
    for kind in wanted_kinds:
        costs: list[float] = []
        for length in lengths:
            costs.append(cost(hostile_text(kind, length)))
            if costs[-1] * length > arguments.seconds * 1e6:
                break
        ratio = costs[-1] / news_costs[len(costs) - 1]
        slow += ratio > arguments.most or len(costs) < len(lengths)
        print(row(repr(kind), costs, ratio), flush=True)
    print(f"{slow} of {len(wanted_kinds)} kinds cost more than {arguments.most:g} times what news does")
    return 1 if slow else 0


def row(name: str, costs: Iterable[float], ratio: float) -> str:
    """Return one line of the table."""
    cells = [f"{cost:9.0f}" for cost in costs]
    return f"{name:42}{''.join(cells):27}{ratio:9.1f}"


def news(length: int) -> str:
    """Return news of so many code points: the bundled articles, as often as it takes."""
    texts = [files.read(str(path)).text for path in sorted(bundled("articles").glob("*.txt"))]
    text = "\n\n".join(texts)
    return (f"{text}\n\n" * (length // len(text) + 1))[:length]


if __name__ == "__main__":
    sys.exit(main())
