"""Everything that has a key, group by group: the rows of the help and of README's table. Plain values."""

from __future__ import annotations

from typing import NamedTuple

from reader.settings.actions import ACTIONS, Group
from reader.settings.keymap import DEFAULT, DIGITS, Keymap
from reader.settings.keys import display

_DIGITS_HELP = "To that claim; digits typed quickly form one number"


class Entry(NamedTuple):
    """A row of the help or of README's table."""

    group: Group
    id: str
    """Of the action; empty for the digits."""
    keys: tuple[str, ...]
    help: str


def entries(keymap: Keymap = DEFAULT) -> tuple[Entry, ...]:
    """Return everything that has a key, digits included, group by group."""
    rows: list[Entry] = []
    for action in ACTIONS:
        rows.append(Entry(action.group, action.id, keymap[action.id], action.help))
        if action.id == "previous_by_speaker":
            rows.append(Entry("Claims", "", (f"{DIGITS[1]}-{DIGITS[-1]}",), _DIGITS_HELP))
    return tuple(rows)


def table(keymap: Keymap = DEFAULT) -> str:
    """Return the actions, their keys and their names as a Markdown table."""
    rows = [
        f"| {' '.join(_in_table(key) for key in entry.keys)} | {entry.help} |"
        + (f" `{entry.id}` |" if entry.id else " |")
        for entry in entries(keymap)
    ]
    return "\n".join(["| key | action | name |", "|---|---|---|", *rows])


def _in_table(key: str) -> str:
    label = display(key).replace("|", r"\|")  # a bar would end the cell
    return f"`` {label} ``" if "`" in label else f"`{label}`"
