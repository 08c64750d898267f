"""JSON in one list, where values are named by their places in it, as Nuxt writes it (devalue)."""

from __future__ import annotations

from typing import Any

_MAX_DEPTH = 40
_MAX_VALUES = 50_000
"""A value that several others name is written out for each of them; an article has some thousands."""


def is_flat(value: Any) -> bool:
    """Tell whether a value is such a list: its first entry names others by their places, and nothing else."""
    if not isinstance(value, list) or len(value) <= 1 or not isinstance(value[0], list | dict):
        return False
    places = value[0].values() if isinstance(value[0], dict) else value[0][1:]
    return bool(places) and all(type(place) is int and place < len(value) for place in places)


def written_out(values: list[Any]) -> Any:
    """Return what the list stands for; what names itself, or is too large, is None there."""
    left = _MAX_VALUES

    def at(place: Any, depth: int) -> Any:
        nonlocal left
        left -= 1
        if type(place) is not int or not 0 <= place < len(values) or depth > _MAX_DEPTH or left < 0:
            return None
        value = values[place]
        if isinstance(value, dict):
            return {key: at(inner, depth + 1) for key, inner in value.items()}
        if not isinstance(value, list):
            return value
        if value and isinstance(value[0], str):  # ["Reactive", 4], ["Date", "2026-03-04T09:30:00Z"]
            inner = value[1] if len(value) > 1 else None
            return inner if isinstance(inner, str) else at(inner, depth + 1)
        return [at(inner, depth + 1) for inner in value]

    return at(0, 0)
