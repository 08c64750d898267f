"""Digits typed quickly one after another form one number. No Textual, no clock of its own."""

from __future__ import annotations

PAUSE_SECONDS = 0.8
"""A longer pause ends a number: slow typists take 0.5 s from key to key, and a second number comes later."""


class TypedNumber:
    """The number being typed."""

    def __init__(self) -> None:
        self._number = 0
        self._last_seconds = float("-inf")

    def add(self, digit: int, now_seconds: float) -> int:
        """Return the number with another digit, typed now."""
        before = self._number if now_seconds - self._last_seconds <= PAUSE_SECONDS else 0
        self._number, self._last_seconds = before * 10 + digit, now_seconds
        return self._number

    def end(self) -> None:
        """End the number: something else was done."""
        self._number = 0
