"""Sentences that name keys: `{undo}` in one stands for the key that the person has for it. Plain values."""

from __future__ import annotations

import re

from reader.settings.keymap import Keymap
from reader.settings.keys import display

_ACTION = re.compile(r"\{(\w+)\}")


def with_keys(words: str, keymap: Keymap) -> str:
    """Return words with the first key of an action in the place of its id in braces."""

    def key(match: re.Match[str]) -> str:
        keys = keymap.get(match[1])
        return display(keys[0]) if keys else match[0]

    return _ACTION.sub(key, words)
