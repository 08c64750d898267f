"""Attacks one target guided by its branches: `python -m tests.fuzz.guided TARGET [OPTION OF LIBFUZZER ...]`.

Needs atheris, which is no dependency (`pip install atheris`, Linux). What fell over is a file `crash-...` in
the current folder, whose bytes `TARGETS[name].check` takes.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris  # type: ignore[import-not-found, import-untyped, unused-ignore]  # of those who want it

_SEEDS = 200
"""So many inputs of the target are what it begins with."""


def main() -> None:
    """Attack until something falls over, or as long as the options say (`-max_total_time=600`)."""
    name, *options = sys.argv[1:]
    with atheris.instrument_imports(include=["reader"]):
        from tests.fuzz.targets import TARGETS

        target = TARGETS[name]
        for seed in range(_SEEDS):  # much is imported only when it is needed
            target.check(target.make(seed))
    with tempfile.TemporaryDirectory() as folder:
        for seed in range(_SEEDS):
            Path(folder, str(seed)).write_bytes(target.make(seed))
        atheris.Setup([sys.argv[0], folder, *options], target.check)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
