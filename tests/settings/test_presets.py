"""A preset gives every action a key, and no key to two."""

from __future__ import annotations

import pytest

from reader.settings.keymap import DEFAULT, DIGITS, remap
from reader.settings.presets import PRESET, PRESETS, preset

TMUX_AND_ZELLIJ = {f"ctrl+{letter}" for letter in "abghnopqst"}
"""Keys that a multiplexer takes for itself, as tmux, screen and zellij come; ctrl+h is also Backspace."""

each_preset = pytest.mark.parametrize("name", PRESETS)


@each_preset
def test_every_action_has_a_key(name: str) -> None:
    keyless = [id for id, keys in preset(name).items() if not keys]
    assert keyless == [], f"give these another key in the preset {name}"


@each_preset
def test_no_two_actions_share_a_key(name: str) -> None:
    keys = [key for keys in preset(name).values() for key in keys] + list(DIGITS)
    assert sorted(keys) == sorted(set(keys))


@each_preset
def test_all_keys_are_keys_of_actions_that_exist(name: str) -> None:
    _, problems = remap(PRESETS[name], preset(name))
    assert not problems
    assert set(preset(name)) == set(DEFAULT)


@each_preset
def test_what_a_multiplexer_takes_has_a_twin_that_it_leaves(name: str) -> None:
    lonely = [
        id
        for id, keys in preset(name).items()
        if all(key in TMUX_AND_ZELLIJ or key.startswith("alt+") for key in keys)
    ]
    assert lonely == []


def test_the_preset_of_those_who_say_nothing_is_the_table_of_actions() -> None:
    assert preset(PRESET) == DEFAULT


def test_a_key_that_a_preset_takes_leaves_the_action_that_had_it() -> None:
    assert preset("emacs")["line_up"][0] == "ctrl+p"
    assert preset("emacs")["palette"] == ("alt+x", ":")


def test_ones_own_keys_are_laid_over_a_preset() -> None:
    keymap, problems = remap({"zen": ("f8",), "top": ("p",)}, preset("newsboat"))
    assert set(problems) == {"top"}
    assert problems["top"].startswith("`top`: 'p' already belongs to `previous_unread`.")
    assert keymap == {**preset("newsboat"), "zen": ("f8",)}
