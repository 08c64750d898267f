"""How well those who speak are linked across articles, with namesakes planted among them.

    python -m bench.people [--gum FILE]

Links are counted in pairs of appearances. Two different people may never be joined at a certainty of 0.9, and
of the true links nine in ten have to be made, certain or not. FILE has the people, institutions and places of
GUM, a line of JSON a text, the same name for the same one in all texts; there are no roles in it. The exit
status says whether all is met.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time

from reader.people.profile import Appearance, kind_of
from reader.people.words import words
from tests.people.planted import Known, in_more_articles, own_people, score, with_namesakes

_MIN_RECALL = 0.9


def gum_people(path: Path) -> Iterator[Known]:
    """Yield everybody with a name in GUM's texts."""
    for line in path.read_text("utf-8").splitlines():
        text = json.loads(line)
        for kind, name in dict.fromkeys((entity["kind"], entity["name"]) for entity in text["entities"]):
            identity = f"{kind_of(kind)} {' '.join(words(name))}"  # GUM has "Bohai sea" beside "Bohai Sea"
            yield Known(Appearance(text["id"], kind, name), identity)


def main() -> int:
    """Print a line a library; return the exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--gum", type=Path, metavar="FILE")
    arguments = parser.parse_args()
    own = list(in_more_articles(own_people()))
    libraries: list[tuple[str, Sequence[Known]]] = [
        ("sample articles", own),
        ("the same with namesakes", list(with_namesakes(own))),
    ]
    if arguments.gum:
        gum = list(gum_people(arguments.gum))
        libraries += [("GUM", gum), ("both with namesakes", list(with_namesakes([*gum, *own])))]
    are_met = True
    for name, people in libraries:
        before = process_time()
        result = score(people)
        seconds = process_time() - before
        is_met = not result.wrong_pairs and result.recall >= _MIN_RECALL
        are_met &= is_met
        print(
            f"{name}: {len(people):,} appearances, {len(result.wrong_pairs)} wrong at 0.9 and above, "
            f"{result.recall:.1%} of {result.true_pairs:,} true links made, "
            f"{result.certain_pairs / max(1, result.true_pairs):.1%} certain, {seconds:.1f} s"
            f"{'' if is_met else '  MISSED'}"
        )
        for one, two in result.wrong_pairs[:10]:
            print(f"    {one}\n    {two}")
    return 0 if are_met else 1


if __name__ == "__main__":
    sys.exit(main())
