#!/usr/bin/env bash
# Textual 8.2.8: nearly every line that an app draws refers to itself. The compositor cuts each line where another widget
# begins (`Strip.divide`). Where none does, the line is itself the only part, and is put into its own cache of parts, so
# that it stays in memory after it was drawn over, with its seven caches, until Python looks for garbage: a list that is
# scrolled through leaves its whole screen behind at every key.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check textual==8.2.8

cat >"$work/try.py" <<'PYTHON'
import asyncio
import gc

from textual.app import App
from textual.strip import Strip
from textual.widgets import Static


class Lines(App):
    def compose(self):
        yield Static("\n".join(f"line {number}" for number in range(20)))


async def main():
    async with Lines().run_test() as pilot:
        gc.collect()
        gc.disable()
        for _ in range(10):
            pilot.app.query_one(Static).refresh()
            await pilot.pause()
        gc.set_debug(gc.DEBUG_SAVEALL)
        gc.collect()
        lines = [each for each in gc.garbage if isinstance(each, Strip)]
        themselves = sum(any(line in parts for parts in line._divide_cache._cache.values()) for line in lines)
    print("drawn ten times, 20 lines of text; lines left that remember themselves:", themselves)


asyncio.run(main())
PYTHON

cat >"$work/expected" <<'TEXT'
drawn ten times, 20 lines of text; lines left that remember themselves: 200
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
