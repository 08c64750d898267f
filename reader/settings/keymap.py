"""Which keys each action has; what a person gives other keys is checked before it holds. Plain values."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from reader.settings.actions import ACTIONS
from reader.settings.keys import NAMED_KEYS, is_key
from reader.settings.nearest_name import nearest

Keymap = Mapping[str, tuple[str, ...]]
"""The keys of every action, by its id."""

DEFAULT: Keymap = MappingProxyType({action.id: action.keys for action in ACTIONS})
"""Those of the table of actions."""
DIGITS = "0123456789"
"""They go to the claim of that number and cannot be remapped: typed quickly, they form one number."""


def remap(overrides: Keymap, base: Keymap = DEFAULT) -> tuple[Keymap, Mapping[str, str]]:
    """Return the keymap with `overrides` laid over `base`, and a sentence for each that was left out, by id.

    A key that two actions would share stays with the one that had it.
    """
    problems: dict[str, str] = {}
    usable: dict[str, tuple[str, ...]] = {}
    for id, keys in overrides.items():
        if id not in DEFAULT:
            hint = nearest(id, DEFAULT) or " docs/keys.md has the names."
            problems[id] = f"`{id}` is not an action.{hint}"
        elif not keys:
            problems[id] = f"`{id}` needs at least one key."
        elif wrong := next((key for key in keys if not is_key(key)), None):
            hint = nearest(wrong, NAMED_KEYS) or " Keys are written like 'x', 'ctrl+x', 'f5', 'pagedown'."
            problems[id] = f"`{id}`: {wrong!r} is not a key.{hint}"
        else:
            usable[id] = keys
    while clash := _clash({**base, **usable}, usable):
        id, key, owner = clash
        problems[id] = (
            f"`{id}`: {key!r} already belongs to `{owner}`. Give `{owner}` another key first."
            if owner
            else f"`{id}`: {key!r} always goes to a claim. Take a key that is no digit."
        )
        del usable[id]
    return MappingProxyType({**base, **usable}), problems


def _clash(keymap: Keymap, overrides: Mapping[str, tuple[str, ...]]) -> tuple[str, str, str] | None:
    """Return an action, its key and the action that has it already ("" for a digit); None without clash."""
    owners = dict.fromkeys(DIGITS, "")
    unchanged_first = sorted(keymap, key=lambda id: id in overrides)
    for id in unchanged_first:
        for key in keymap[id]:
            if key in owners and owners[key] != id:
                return id, key, owners[key]
            owners[key] = id
    return None
