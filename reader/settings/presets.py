"""Keys as other programs have them: what `preset` in `[keys]` may be. Plain values."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from reader.settings.keymap import DEFAULT, Keymap

PRESET = "vim"
"""The preset that holds when nothing is said: the keys of the table of actions."""

PRESETS: Mapping[str, Keymap] = {
    PRESET: {},
    "emacs": {
        "line_down": ("ctrl+n", "j", "down"),
        "line_up": ("ctrl+p", "k", "up"),
        "page_down": ("ctrl+v", "space", "pagedown"),
        "page_up": ("alt+v", "backspace", "b", "pageup"),
        "search": ("ctrl+s", "/"),
        "set_mark": ("ctrl+@", "m"),  # what a terminal sends for Ctrl+Space
        "next_claim": ("alt+n", "]"),
        "previous_claim": ("alt+p", "["),
        "pane_left": ("ctrl+b", "h", "left"),
        "pane_right": ("ctrl+f", "l", "right"),
        "copy": ("alt+w", "y"),
        "palette": ("alt+x", ":"),
        "back": ("ctrl+g", "escape"),
    },
    "newsboat": {
        "next_unread": ("n",),
        "previous_unread": ("p",),
        "read": ("N",),
        "all_read": ("A", "C"),
        "cycle_status": ("ctrl+k",),
        "add": ("E",),  # where newsboat edits the list of its feeds
        "by_speaker": ("$",),
        "toggle_tree": ("t",),
        "outline": ("^",),
        "speakers": ("P",),
        "speaker_page": ("f9", "alt+p"),
        "next_match": (".",),
        "previous_match": ("comma",),
        "filter": ("F", "f"),
        "search_library": ("ctrl+f",),
        "analyse_again": ("r", "R"),
    },
}
"""The actions that have other keys, by preset. The others keep theirs, without those that are used here."""


def preset(name: str) -> Keymap:
    """Return the keys of every action in a preset."""
    overrides = PRESETS[name]
    preset_keys = {key for keys in overrides.values() for key in keys}
    defaults = {id: tuple(key for key in keys if key not in preset_keys) for id, keys in DEFAULT.items()}
    return MappingProxyType({**defaults, **overrides})
