"""What somebody does who presses, types, pastes, clicks and drags at random: a script of a line each.

    key J
    type said
    click 3 500 120 2 1     two clicks of button 1 in the widget 3 of those seen, at 500/120 thousandths of it
    drag 0 500 120 900 300  from here to there on the screen, 0
    wheel 0 500 120 down 3
    hover 0 500 120
    size 80 24
    focus out
    start                   quits, and starts the program again

Widgets are counted, and places are shares, so that a line means something whatever is on the screen; and a
script with a line less is a script, so that the shortest that falls over can be looked for.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence

from reader.settings.actions import ACTIONS

_GESTURES = 30
_NAMED_KEYS = (
    *("enter", "escape", "tab", "shift+tab", "space", "backspace", "delete", "ctrl+u", "ctrl+a", "ctrl+w"),
    *("up", "down", "left", "right", "home", "end", "pageup", "pagedown", "f1", "f5", "ctrl+c", "ctrl+q"),
)
_KEYS = (*(key for action in ACTIONS for key in action.keys), *_NAMED_KEYS, *"0123456789abz")
"""Every key of the table; more than once what opens, steps and closes."""
_OFTEN = ("enter", "escape", "down", "tab", "j", "]", "h", "l", ".", "x", "U", "i", "E")
_TYPED = (
    *("said", "speaker:olsen", "kind:direct", "quay", "-", '"', "notes.txt", "wc", "[b]x[/b]", "12", "é"),
    *("said quay", "status:false", "org:", "a" * 60, "(", "f:", "quay.csv"),
)
_PASTED = (
    "said",
    "two\nlines of a text.\n\n“So it is,” said Ann Lee.\n",
    "\x1b[31mred\x1b]0;owned\x07",
    "word " * 2000,
    "\n\n",
    "",
)
_SIZES = ("120 36", "80 24", "40 12", "200 60", "20 5", "1 1", "73 16", "120 4", "10 60")


def script(seed: int) -> bytes:
    """Return what somebody does whom a seed names."""
    chance = random.Random(seed)
    lines = [f"size {chance.choice(_SIZES[:3])}", *(_line(chance) for _ in range(_GESTURES))]
    return "\n".join(lines).encode()


def gestures(data: bytes) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the gestures of a script, each with what stands behind its name."""
    for line in data.decode().split("\n"):
        name, _, words = line.partition(" ")
        if name == "paste":
            yield name, (words.encode().decode("unicode_escape"),)
        elif name == "type":
            yield name, (words,)
        else:
            yield name, words.split(" ")


def _line(chance: random.Random) -> str:
    names = [*_MAKERS]
    name = chance.choices(names, [_MAKERS[name][0] for name in names])[0]
    return f"{name} {_MAKERS[name][1](chance)}".rstrip(" ")


def _place(chance: random.Random) -> str:
    return f"{chance.randrange(1000)} {chance.randrange(1000)}"


def _target(chance: random.Random) -> str:
    return f"{chance.choice((0, chance.randrange(1, 40)))} {_place(chance)}"


_MAKERS: dict[str, tuple[int, Callable[[random.Random], str]]] = {
    "key": (45, lambda chance: chance.choice((chance.choice(_KEYS), chance.choice(_OFTEN)))),
    "type": (6, lambda chance: chance.choice(_TYPED)),
    "paste": (3, lambda chance: ascii(chance.choice(_PASTED))[1:-1]),
    "click": (22, lambda chance: f"{_target(chance)} {chance.choice('11123')} {chance.choice('11113')}"),
    "drag": (8, lambda chance: f"{_target(chance)} {_place(chance)}"),
    "wheel": (6, lambda chance: f"{_target(chance)} {chance.choice(('up', 'down'))} {chance.choice('139')}"),
    "hover": (3, _target),
    "size": (4, lambda chance: chance.choice(_SIZES)),
    "focus": (2, lambda chance: chance.choice(("in", "out"))),
    "start": (1, lambda chance: ""),
}
"""Of each gesture how often it is made, and what makes the rest of its line."""
