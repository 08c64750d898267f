"""A key is shown as a person knows it, and told from what is none."""

from __future__ import annotations

import pytest

from reader.settings.keys import NAMED_KEYS, display, is_key, types_something


@pytest.mark.parametrize(
    ("key", "shown"),
    [
        ("j", "j"),
        ("G", "G"),
        ("+", "+"),
        ("pagedown", "PgDn"),
        ("escape", "Esc"),
        ("ctrl+p", "Ctrl+p"),
        ("shift+tab", "Shift+Tab"),
        ("f1", "F1"),
        ("left", "←"),
    ],
)
def test_keys_are_shown_as_people_know_them(key: str, shown: str) -> None:
    assert display(key) == shown


@pytest.mark.parametrize(
    ("key", "types"),
    [("x", True), ("?", True), ("space", True), ("comma", True), ("f1", False), ("ctrl+x", False)],
)
def test_a_key_that_types_something_is_told_from_one_that_only_acts(key: str, types: bool) -> None:
    assert types_something(key) is types


@pytest.mark.parametrize("key", ["x", "é", "]", "+", "ctrl+x", "alt+shift+x", "f5", "ctrl+pagedown", "comma"])
def test_a_sign_or_a_name_with_or_without_modifiers_is_a_key(key: str) -> None:
    assert is_key(key)


@pytest.mark.parametrize("key", ["", "xy", "hyper+x", "ctrl+", "f13", ",", " ", "\x1b", "PageDown"])
def test_anything_else_is_no_key(key: str) -> None:
    assert not is_key(key)


def test_every_key_with_a_name_is_one() -> None:
    assert all(map(is_key, NAMED_KEYS))
