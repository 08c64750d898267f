"""Everything that has a key, group by group: the rows of the help and of docs/keys.md. Plain values."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from reader.settings.actions import ACTIONS, Group
from reader.settings.keymap import DEFAULT, DIGITS, Keymap
from reader.settings.keys import display
from reader.settings.presets import PRESETS, preset

_DIGITS_HELP = "To that claim; digits typed quickly form one number"


class Entry(NamedTuple):
    """A row of the help or of docs/keys.md."""

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


def tables(keymap: Keymap = DEFAULT) -> str:
    """Return the actions, their keys and their names in Markdown, a table a group."""
    groups = groupby(entries(keymap), attrgetter("group"))
    return "\n\n".join(
        "\n".join((f"## {group}", "", "| key | action | name |", "|---|---|---|", *map(_row, rows)))
        for group, rows in groups
    )


def preset_table() -> str:
    """Return, in Markdown, the actions that have other keys in a preset, with those of each."""
    keymaps = {name: preset(name) for name in PRESETS}
    rows = [
        f"| {action.help} | {' | '.join(_keys(keymap[action.id]) for keymap in keymaps.values())} |"
        for action in ACTIONS
        if len({keymap[action.id] for keymap in keymaps.values()}) > 1
    ]
    head = ("action", *(f"`{name}`" for name in keymaps))
    return "\n".join((f"| {' | '.join(head)} |", "|---" * len(head) + "|", *rows))


def _row(entry: Entry) -> str:
    name = f" `{entry.id}` |" if entry.id else " |"
    return f"| {_keys(entry.keys)} | {entry.help} |{name}"


def _keys(keys: Iterable[str]) -> str:
    return " ".join(map(_in_table, keys))


def _in_table(key: str) -> str:
    label = display(key).replace("|", r"\|")  # a bar would end the cell
    return f"`` {label} ``" if "`" in label else f"`{label}`"
