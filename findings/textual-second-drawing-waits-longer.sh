#!/usr/bin/env bash
# Textual 8.2.8: what changes right after a drawing is drawn more than a sixtieth of a second later, up to two. A screen
# draws by a timer of sixty times a second that is paused while nothing changes. A paused timer goes on counting from
# when it began; let go on, it ticks at once for the tick that it owes, and then leaves out the ticks that lie in the past
# and one more (`skip`). So a key after a rest is answered at once, and one that is pressed, or held down, right after
# something else was drawn waits 17 to 33 ms, on average 25.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check textual==8.2.8

cat >"$work/try.py" <<'PYTHON'
import asyncio
import statistics
from time import monotonic

from textual.app import App
from textual.screen import UPDATE_PERIOD
from textual.widgets import Static


class Words(Static):
    """Tells when it is drawn."""

    def __init__(self):
        super().__init__("words")
        self.drawn = asyncio.Event()

    def render_line(self, y):
        self.drawn.set()
        return super().render_line(y)


class Showing(App):
    def compose(self):
        yield Words()


async def periods_until_drawn(words):
    """Return how many periods of the screen go by from a change until it is drawn."""
    words.drawn.clear()
    begin = monotonic()
    words.refresh()
    await words.drawn.wait()
    return (monotonic() - begin) / UPDATE_PERIOD


async def main():
    first, second = [], []
    app = Showing()
    async with app.run_test():
        words = app.query_one(Words)
        for number in range(40):
            await asyncio.sleep(0.1 + number / 997)
            first.append(await periods_until_drawn(words))
            second.append(await periods_until_drawn(words))
    print("after a rest, drawn within a period:", statistics.median(first) < 1)
    print("right after a drawing, drawn after more than a period and a quarter:", statistics.median(second) > 1.25)


asyncio.run(main())
PYTHON

cat >"$work/expected" <<'TEXT'
after a rest, drawn within a period: True
right after a drawing, drawn after more than a period and a quarter: True
TEXT

"$python" "$work/try.py" | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
