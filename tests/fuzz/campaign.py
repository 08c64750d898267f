"""Attacks everything that reads: `python -m tests.fuzz.campaign [--inputs N] [--first SEED] [TARGET ...]`.

Writes for each target how many inputs were tried and how many fell over, with seed, error and place of the
first of each kind. The exit status is 1 when any fell over.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections import Counter

from tests.fuzz.mutations import mutated
from tests.fuzz.targets import TARGETS, Target


def main() -> int:
    """Attack, and tell."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("targets", metavar="TARGET", nargs="*", help="default: all")
    parser.add_argument("--inputs", type=int, default=10_000, help="for each target (default 10,000)")
    parser.add_argument("--first", type=int, default=0, help="the first seed (default 0)")
    arguments = parser.parse_args()
    total, kinds = 0, Counter[str]()
    for name in arguments.targets or TARGETS:
        seeds = range(arguments.first, arguments.first + arguments.inputs)
        fallen = attack(TARGETS[name], seeds)
        total += len(seeds)
        kinds += fallen
        sys.stdout.write(f"{name:24} {len(seeds):8} inputs {fallen.total():6} fell over\n")
        sys.stdout.flush()
    sys.stdout.write(f"{'in all':24} {total:8} inputs {kinds.total():6} fell over, in {len(kinds)} kinds\n")
    return 1 if kinds else 0


def attack(target: Target, seeds: range) -> Counter[str]:
    """Return how often the target fell over, by error and place; the first of each kind is written."""
    kinds = Counter[str]()
    for seed in seeds:
        try:
            target.check(mutated(target.samples, seed))
        except Exception as error:
            frame = traceback.extract_tb(error.__traceback__)[-1]
            kind = f"{type(error).__name__} at {frame.filename}:{frame.lineno}"
            kinds[kind] += 1
            if kinds[kind] == 1:
                sys.stdout.write(f"  {target.name}, seed {seed}: {kind}: {str(error)[:200]}\n")
    return kinds


if __name__ == "__main__":
    sys.exit(main())
