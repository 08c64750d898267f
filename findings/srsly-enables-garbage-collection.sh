#!/usr/bin/env bash
# srsly 2.5.6: whatever reads msgpack switches the garbage collector on, also for a program that had switched it off.
# `msgpack_loads` calls `gc.disable()`, reads, and calls `gc.enable()`; so a program that loads a spaCy model (fifty
# such pieces) with the collector off has it on after the first piece, and pays for full collections of all that it
# has imported. `gc.set_threshold(0)` holds: the collector is enabled then, and never begins by itself.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check srsly==2.5.6

cat >"$work/try.py" <<'PYTHON'
import gc

import srsly


def collections():
    """Return how often garbage is looked for while a table is read and many lists are made."""
    before = sum(generation["collections"] for generation in gc.get_stats())
    srsly.msgpack_loads(table)
    lists = [[] for _ in range(100_000)]
    return sum(generation["collections"] for generation in gc.get_stats()) - before


table = srsly.msgpack_dumps({"said": 1})
gc.disable()
srsly.msgpack_loads(table)
print("enabled after a read", gc.isenabled())
gc.disable()
print("garbage is looked for though it was switched off", collections() > 0)
gc.set_threshold(0)
print("and with a threshold of 0", collections() > 0)
PYTHON

cat >"$work/expected" <<'TEXT'
enabled after a read True
garbage is looked for though it was switched off True
and with a threshold of 0 False
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
