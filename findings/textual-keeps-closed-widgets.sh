#!/usr/bin/env bash
# Textual 8.2.8: what a closed screen drew stays in memory. `StylesCache.get_inner_outer` is a method under
# `functools.lru_cache(1024)`, so the cache keeps each StylesCache that it was asked of, and with it every line of its
# widget, until 1024 others came: a hundred dialogs, some 60 MB. `StylesCache.get_inner_outer.cache_clear()` lets go.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check textual==8.2.8

cat >"$work/try.py" <<'PYTHON'
import asyncio
import gc

from textual._styles_cache import StylesCache
from textual.app import App
from textual.screen import Screen
from textual.strip import Strip
from textual.widgets import Static


class Dialog(Screen):
    def compose(self):
        yield Static("\n".join(f"line {number}" for number in range(20)))


def count(kind):
    gc.collect()
    return sum(isinstance(each, kind) for each in gc.get_objects())


async def main():
    async with App().run_test() as pilot:
        counts = []
        for _ in range(3):
            for _ in range(5):
                pilot.app.push_screen(Dialog())
                await pilot.pause()
                pilot.app.pop_screen()
                await pilot.pause()
            counts.append((count(Dialog), count(Strip)))
        print("dialogs", *(dialogs for dialogs, _ in counts))
        print("lines grow", counts[0][1] < counts[1][1] < counts[2][1])
        StylesCache.get_inner_outer.cache_clear()
        print("lines after cache_clear() are fewer", count(Strip) < counts[0][1])


asyncio.run(main())
PYTHON

cat >"$work/expected" <<'TEXT'
dialogs 0 0 0
lines grow True
lines after cache_clear() are fewer True
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
