"""What the screen takes over a library: the start in a terminal, memory, a letter in the filter of titles."""

from __future__ import annotations

import asyncio
import json
import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import process_time

from bench import generated_news
from bench.start import Reached, reach
from reader.store.database import FILE_NAME

_COMMAND = (sys.executable, "-m", "reader")
_LETTERS = ("p", "e", "backspace", "backspace", "m", "backspace", "t", "h", "backspace", "backspace")
"""Typed one after the other: first letters as one types them, and taken back again."""
_SIZE = (120, 36)


@dataclass(frozen=True, slots=True)
class Start:
    """What one start took."""

    listed: Reached
    """Until the list could be read."""
    text: Reached
    """Until the text of the first article could."""
    marks: Reached
    """Until its marks and claims were there."""


def start(place: Path, count: int) -> Start:
    """Start the program over a library of so many articles, all analysed."""
    newest, before = (generated_news.article(count - number)[0] for number in (1, 2))
    # Only the list has the second title, only the text its words, only the claims say how many.
    listed = before.title[:12].encode()
    text = newest.text[:18].encode()
    marks = f"/{generated_news.CLAIMS_AN_ARTICLE}".encode()
    with home_in(place):
        return Start(*reach(_COMMAND, listed), *reach(_COMMAND, text, marks))


def letter_ms(place: Path, rounds: int) -> float:
    """Return the CPU time of a letter typed into the filter of titles, drawing included, as a median."""
    command = (sys.executable, "-m", "bench.library_screen", str(rounds))
    with home_in(place):
        output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return float(json.loads(output))


@contextmanager
def home_in(place: Path) -> Iterator[None]:
    """Let programs that are started find the library of a folder, and nothing else of the person."""
    data = place / "home" / "quote-reader"
    data.mkdir(parents=True, exist_ok=True)
    link = data / FILE_NAME
    if not link.exists():
        link.symlink_to(place / FILE_NAME)
    names = ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")
    before = {name: os.environ.get(name) for name in names}
    os.environ.update(dict.fromkeys(names, str(place / "home")))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


async def _type_letters(rounds: int) -> float:
    from reader.commands.screen_library import open_library
    from reader.ui.app import create

    library, problems = open_library(())
    app = create(library, problems=problems)
    times: list[float] = []
    async with app.run_test(size=_SIZE) as pilot:
        await pilot.pause()
        await pilot.press("h", "slash")
        await pilot.pause()
        for _ in range(rounds):
            for key in _LETTERS:
                before = process_time()
                await pilot.press(key)
                await pilot.pause()
                times.append(process_time() - before)
        await pilot.press("escape")
    return statistics.median(times) * 1000


if __name__ == "__main__":
    print(json.dumps(asyncio.run(_type_letters(int(sys.argv[1])))))
