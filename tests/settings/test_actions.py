"""Every action has a name of its own, keys and a help."""

from __future__ import annotations

from reader.settings.actions import ACTIONS


def test_actions_have_unique_names_a_key_and_a_help() -> None:
    assert len({action.id for action in ACTIONS}) == len(ACTIONS)
    assert all(action.keys and action.help and action.call for action in ACTIONS)


AGREED = "j k d u g G ] [ n N * # ) ( } { J K h l q Q H L m ' / f y Y o e | R i I x U p c a t z v - + = T : ?"
NAMED = "down up left right space pagedown b pageup home end tab shift+tab enter escape ctrl+q ctrl+p f1"
IN_THE_LIBRARY = "s r O A F E B P Z w"


def test_the_agreed_keys_are_bound() -> None:
    bound = {key for action in ACTIONS for key in action.keys}
    assert {*AGREED.split(), *IN_THE_LIBRARY.split(), *NAMED.split()} <= bound
