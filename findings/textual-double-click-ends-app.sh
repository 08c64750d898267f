#!/usr/bin/env bash
# Textual 8.2.8: a double click on a row of the command palette, which every app has, ends the app with a traceback.
# Both clicks choose, and the second `Screen.dismiss` puts away whatever lies on top by then: the app's only screen, or
# another dialog. Keep `dismiss` to `self.app.screen is self`, and the second choice from being handled.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
python=$work/venv/bin/python
"$python" -m pip install --quiet --disable-pip-version-check textual==8.2.8

cat >"$work/try.py" <<'PYTHON'
import asyncio

from textual.app import App
from textual.events import MouseDown, MouseUp


async def main(clicks):
    async with App().run_test() as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause(1)
        place = pilot.app.screen.query_one("CommandList").region
        x, y = place.x + 5, place.y + 1
        for _ in range(clicks):
            for kind in (MouseDown, MouseUp):  # as the terminal's bytes come in, one right after the other
                pilot.app._driver.process_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))
        await pilot.pause(1)


for clicks in (1, 2):
    try:
        asyncio.run(main(clicks))
        print(clicks, "fine")
    except Exception as error:
        print(clicks, type(error).__name__)
PYTHON

cat >"$work/expected" <<'TEXT'
1 fine
2 ScreenStackError
TEXT

"$python" "$work/try.py" 2>/dev/null | grep '^[12] ' | tee "$work/output"
diff "$work/expected" "$work/output" || { echo "The behaviour has changed." >&2; exit 1; }
