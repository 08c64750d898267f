"""Somebody at a terminal who presses, clicks, turns the wheel, pastes and resizes at random.

`python -m tests.faults.hands [--first SEED] [--seconds S]` goes on for so long, one seed after the other.
Sent are the bytes that a terminal sends: mouse reports (SGR), bracketed paste, changes of the focus.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import monotonic

from tests.faults.program import RESOLVED, Program, article, running

_GESTURES = 60
_KEYS = "]]jjkGgJKtpTFfwWPBIiexXUEVySzvcnNhl.,/:?~amsrR123\r\r\t\x1b\x1b \x7f\x05\x18\x12"
_SIZES = ((120, 36), (80, 24), (40, 12), (1, 1), (300, 100), (7, 3))
_PASTED_BYTES = 100_000
_BUTTONS = (0, 0, 0, 1, 2, 64, 65, 66, 67, 32, 35, 4, 8, 16)
"""Of SGR mouse reports: three buttons, the wheel four ways, moves with and without a button, modifiers."""
_HELP_WORDS = "Marks"
_PAUSE_SECONDS = 0.02
"""For what the program writes; so short that much is still under way at the next gesture."""
_MOST_ESCAPES = 14
_ESCAPE = "\x1b\x1b[I"
"""The key, and that the window has the focus: behind the key alone the next would be one with Alt."""


def attack(home: Path, seed: int) -> None:
    """Do at random with a program what a seed names; see that it answers afterwards, and quits."""
    chance = random.Random(seed)
    with running(home, article(home), changes={"PATH": str(home)}) as program:
        program.wait_for(RESOLVED)
        for _ in range(_GESTURES):
            chance.choice(_GESTURE_KINDS)(program, chance)
            program.take_output(_PAUSE_SECONDS)
        program.resize(120, 36)
        for _ in range(_MOST_ESCAPES):
            program.press(_ESCAPE)
            program.take_output(_PAUSE_SECONDS)
        place = program.press("?")
        # A click on `Q`, and the letters typed as a name, may have ended it.
        program.wait_until(
            lambda: _HELP_WORDS.encode() in program.output[place:] or program.has_ended(), _HELP_WORDS
        )
        assert program.has_ended() or program.quit() == 0, program.shown()
        assert program.status == 0, program.shown()


def _press(program: Program, chance: random.Random) -> None:
    program.write("".join(chance.choices(_KEYS, k=chance.randint(1, 4))).encode())


def _point(program: Program, chance: random.Random) -> None:
    """Click once to three times at a place, or anything else that a mouse does there."""
    x, y = chance.randint(1, 120), chance.randint(1, 36)
    button = chance.choice(_BUTTONS)
    for _ in range(chance.randint(1, 3)):
        program.write(f"\x1b[<{button};{x};{y}M".encode())
        if button < 32:
            program.write(f"\x1b[<{button};{x};{y}m".encode())


def _drag(program: Program, chance: random.Random) -> None:
    x, y = chance.randint(1, 120), chance.randint(1, 36)
    program.write(f"\x1b[<0;{x};{y}M".encode())
    for _ in range(3):
        x, y = chance.randint(1, 120), chance.randint(1, 36)
        program.write(f"\x1b[<32;{x};{y}M".encode())
    if chance.random() < 0.8:  # else it is let go outside the window
        program.write(f"\x1b[<0;{x};{y}m".encode())


def _paste(program: Program, chance: random.Random) -> None:
    words = chance.choice(("said ", "line\r", "é\t\x00 ", "“"))  # terminals take escapes out of it
    program.write(f"\x1b[200~{words * (_PASTED_BYTES // len(words.encode()))}\x1b[201~".encode())


def _resize(program: Program, chance: random.Random) -> None:
    program.resize(*chance.choice(_SIZES))


def _change_focus(program: Program, chance: random.Random) -> None:
    program.write(chance.choice(("\x1b[I", "\x1b[O", "\x1b[O\x1b[I")).encode())


_GESTURE_KINDS: tuple[Callable[[Program, random.Random], None], ...] = (
    *(_press, _press, _press, _point, _point, _point, _drag, _resize, _change_focus),
    _paste,
)


def main() -> int:
    """Attack until the time is over, and tell of what fell over; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--first", type=int, default=0, help="the first seed (default 0)")
    parser.add_argument("--seconds", type=float, default=600, help="default 600")
    arguments = parser.parse_args()
    end, seed, fallen = monotonic() + arguments.seconds, arguments.first, 0
    while monotonic() < end:
        with tempfile.TemporaryDirectory() as folder:
            try:
                attack(Path(folder, "home"), seed)
            except AssertionError as error:
                fallen += 1
                sys.stdout.write(f"seed {seed}: {error}\n")
        seed += 1
        sys.stdout.flush()
    sys.stdout.write(f"{seed - arguments.first} seeds of {_GESTURES} gestures, {fallen} fell over\n")
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
