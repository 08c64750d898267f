"""The bottom line and the beginning of the help name actions that there are."""

from __future__ import annotations

from reader.settings.keymap import DEFAULT
from reader.settings.pane_actions import HINTS, HINTS_EVERYWHERE, MOST_USED


def test_hints_and_what_the_help_says_first_are_about_actions() -> None:
    assert all(set(ids) <= set(DEFAULT) for ids in (*HINTS.values(), HINTS_EVERYWHERE))
    assert all(set(ids) <= set(DEFAULT) for ids in MOST_USED.values())
