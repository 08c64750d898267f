"""Attacks everything that reads: `python -m tests.fuzz.campaign [--inputs N] [--seconds S] [TARGET ...]`.

Writes for each target how many inputs were tried, how many fell over, and the most that one of them cost;
of each kind of fall the first, with seed, error and place. The exit status is 1 when any fell over. Nothing
of the person's own is read or written.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, process_time

from tests.fuzz.target import Target
from tests.fuzz.targets import TARGETS


@dataclass(slots=True)
class Attack:
    """What became of the inputs of one target."""

    inputs: int = 0
    slowest: float = 0.0
    """Seconds of processor time."""
    kinds: Counter[str] = field(default_factory=Counter)
    """How many fell over, by error and place."""


def main() -> int:
    """Attack, and tell."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("targets", metavar="TARGET", nargs="*", help="default: all")
    parser.add_argument("--inputs", type=int, default=10_000, help="for each target (default 10,000)")
    parser.add_argument("--seconds", type=float, default=600, help="at most, for each target (default 600)")
    parser.add_argument("--first", type=int, default=0, help="the first seed (default 0)")
    arguments = parser.parse_args()
    total, kinds = 0, Counter[str]()
    with tempfile.TemporaryDirectory() as home:
        for variable, folder in (("CONFIG", "config"), ("DATA", "data"), ("STATE", "state")):
            os.environ[f"XDG_{variable}_HOME"] = str(Path(home, folder))
        for name in arguments.targets or TARGETS:
            seeds = range(arguments.first, arguments.first + arguments.inputs)
            attack = attacked(TARGETS[name], seeds, arguments.seconds)
            total += attack.inputs
            kinds += attack.kinds
            _tell(f"{name:40} {attack.inputs:8} {attack.kinds.total():6} {attack.slowest * 1000:8.0f} ms")
    _tell(f"{'in all':40} {total:8} {kinds.total():6} fell over, in {len(kinds)} kinds")
    return 1 if kinds else 0


def attacked(target: Target, seeds: range, most_seconds: float) -> Attack:
    """Attack a target with the inputs of the seeds, as many as the time allows; tell the first falls."""
    attack, end = Attack(), monotonic() + most_seconds
    for seed in seeds:
        if monotonic() > end:
            break
        data, start = target.make(seed), process_time()
        attack.inputs += 1
        try:
            target.check(data)
            cost = process_time() - start
            attack.slowest = max(attack.slowest, cost)
            if cost > target.most_seconds:
                raise TimeoutError(f"took {cost:.1f} s for {len(data)} bytes")
        except Exception as error:
            frame = traceback.extract_tb(error.__traceback__)[-1]
            kind = f"{type(error).__name__} at {frame.filename}:{frame.lineno}"
            attack.kinds[kind] += 1
            if attack.kinds[kind] == 1:
                _tell(f"  {target.name}, seed {seed}: {kind}: {str(error)[:200]}")
    return attack


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
