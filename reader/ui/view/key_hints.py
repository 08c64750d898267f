"""Which keys do what, in one line under a list. Pure."""

from __future__ import annotations

from collections.abc import Mapping

from textual.content import Content

from reader.settings.actions import Keymap, display


def key_hints(keys: Keymap, words: Mapping[str, str]) -> Content:
    """Return the first key of each action, by its id, with words for what it does there."""
    hints = (((display(keys[id][0]), "bold"), f" {hint}  ") for id, hint in words.items())
    return Content.assemble(*(part for pair in hints for part in pair)).stylize("$muted")
