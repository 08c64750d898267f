"""Make the pictures in docs from the program as it is: `python -m bench.screenshots [FOLDER]`.

Each picture is the real screen on the bundled articles, with the real analysis, after some keys.
"""

from __future__ import annotations

import argparse
import asyncio
import os
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.commands.screen_library import open_library
from reader.ui.app import create

ROOT = Path(__file__).parent.parent
PATIENCE_SECONDS = 60


@dataclass(frozen=True, slots=True)
class Picture:
    """One screen to picture."""

    name: str
    size: tuple[int, int]
    """Columns and rows."""
    keys: tuple[str, ...]


PICTURES = (
    Picture("wide", (120, 36), ("3",)),
    Picture("help", (120, 36), ("?",)),
    Picture("small", (40, 12), ("]",)),
)


def main() -> None:
    """Write one SVG a picture."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "docs")
    folder = parser.parse_args().folder
    folder.mkdir(exist_ok=True)
    for picture in PICTURES:
        path = folder / f"{picture.name}.svg"
        with TemporaryDirectory() as home:
            # As it comes: without what the person who runs this set, left or corrected.
            os.environ |= dict.fromkeys(("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"), home)
            os.environ |= {"TERM": "xterm-256color", "COLORTERM": "truecolor"}
            path.write_text(asyncio.run(take(picture)), encoding="utf-8")
        print(path)


async def take(picture: Picture) -> str:
    """Return the screen as SVG once the first article is analysed and the keys are pressed."""
    library, problems = open_library(())
    app = create(library, problems=problems)
    async with app.run_test(size=picture.size) as pilot:
        for _ in range(PATIENCE_SECONDS * 10):
            await pilot.pause(0.1)
            if library.analyses.analysis(library.article_list[0]) is not None:
                break
        await pilot.press(*picture.keys)
        await pilot.pause(1)  # a number is complete when no digit follows
        return app.export_screenshot(title="reader")


if __name__ == "__main__":
    main()
