"""The one gate for strings of the files that are kept: what comes in can do nothing to a terminal. Pure.

Anybody may have written such a file. What is shown is cleaned where it is read, as articles are; what was not
touched is written back as it was, so that reading a file and keeping it takes nothing away from it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reader.text.normalize import replace_controls

Originals = dict[tuple[str, str], list[str]]
"""What strings were before they were cleaned, in order, by the key they stand under and what they are now."""


def clean(value: Any, originals: Originals) -> Any:
    """Return a JSON value with the controls in all its strings and keys replaced; `originals` gets them."""

    def replaced(name: str, text: str) -> str:
        harmless = replace_controls(text)
        if harmless != text:
            originals.setdefault((name, harmless), []).append(text)
        return harmless

    return _mapped(value, "", replaced)


def restore(value: Any, originals: Originals) -> Any:
    """Return a JSON value with the strings in it that `clean` made from others as they were before."""
    remaining = {place: list(texts) for place, texts in originals.items()}

    def original(name: str, text: str) -> str:
        texts = remaining.get((name, text))
        # Of several that look the same now, one after the other.
        return texts.pop(0) if texts else text

    return _mapped(value, "", original) if originals else value


def _mapped(value: Any, name: str, change: Callable[[str, str], str]) -> Any:
    """Return a JSON value with each string changed; `change` gets its key, for a key itself "key", and it."""
    if isinstance(value, str):
        return change(name, value)
    if isinstance(value, list | tuple):
        return [_mapped(item, name, change) for item in value]
    if isinstance(value, dict):
        return {
            change("key", key): _mapped(item, replace_controls(key), change) for key, item in value.items()
        }
    return value
