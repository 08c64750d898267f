"""How a key is written in `[keys]`, as Textual names it, and how a person knows it. Plain values."""

from __future__ import annotations

NAMED_KEYS = (
    *("enter", "escape", "tab", "space", "backspace", "delete", "insert", "comma"),
    *("up", "down", "left", "right", "home", "end", "pageup", "pagedown"),
    *(f"f{number}" for number in range(1, 13)),
)
"""The keys that have a name; any other is written as the sign that it types."""
_MODIFIERS = ("ctrl", "shift", "alt")
_DISPLAY = {
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "escape": "Esc",
    "comma": ",",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
}


def display(key: str) -> str:
    """Return a key as a person knows it: "PgDn", "Ctrl+p", "]"."""
    *modifiers, name = [key] if len(key) == 1 else key.split("+")
    label = _DISPLAY.get(name, name if len(name) == 1 else name.capitalize())
    return "+".join([*(modifier.capitalize() for modifier in modifiers), label])


def types_something(key: str) -> bool:
    """Return whether a key types a letter or a sign where one writes a line: "x", "space"."""
    return len(key) == 1 or key in ("space", "comma")


def is_key(key: str) -> bool:
    """Return whether a key is written like one: "x", "ctrl+x", "f5"."""
    *modifiers, name = [key] if len(key) == 1 else key.split("+")
    return all(modifier in _MODIFIERS for modifier in modifiers) and (
        (len(name) == 1 and name.isprintable() and name not in ", ") or name in NAMED_KEYS
    )
