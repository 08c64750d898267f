"""Every key belongs to one action; what a person remaps is checked before it holds."""

from __future__ import annotations

import pytest

from reader.settings.actions import (
    ACTIONS,
    DEFAULT,
    DIGITS,
    HINTS,
    HINTS_EVERYWHERE,
    MOST_USED,
    display,
    entries,
    remap,
    table,
)


def test_no_two_actions_share_a_key() -> None:
    keys = [key for action in ACTIONS for key in action.keys] + list(DIGITS)
    assert sorted(keys) == sorted(set(keys))


def test_actions_have_unique_names_a_key_and_a_help() -> None:
    assert len(DEFAULT) == len(ACTIONS)
    assert all(action.keys and action.help and action.call for action in ACTIONS)


AGREED = "j k d u g G ] [ n N * # ) ( } { J K h l q Q H L m ' / f y Y o e | R i I x U p c a t z v - + = T : ?"
NAMED = "down up left right space pagedown b pageup home end tab shift+tab enter escape ctrl+q ctrl+p f1"
IN_THE_LIBRARY = "s r O A F E B P Z w"


def test_the_agreed_keys_are_bound() -> None:
    bound = {key for action in ACTIONS for key in action.keys}
    assert {*AGREED.split(), *IN_THE_LIBRARY.split(), *NAMED.split()} <= bound


def test_hints_and_what_the_help_says_first_are_about_actions() -> None:
    assert all(set(ids) <= set(DEFAULT) for ids in (*HINTS.values(), HINTS_EVERYWHERE))
    assert all(set(ids) <= set(DEFAULT) for ids in MOST_USED.values())


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


def test_the_table_has_a_row_for_every_action_and_the_digits() -> None:
    rows = table().splitlines()
    assert len(rows) == len(ACTIONS) + 3
    assert "| `]` | Next claim | `next_claim` |" in rows
    assert any(row.startswith("| `1-9` |") for row in rows)


def test_a_bar_does_not_end_a_cell_of_the_table_nor_a_backtick_the_code_in_it() -> None:
    assert "| `\\|` | Pipe it to a command |" in table()
    assert "| `` ` `` | Pause" in table()


def test_a_backtick_does_not_end_its_own_cell() -> None:
    assert "| `` ` `` | Pause" in table()


def test_entries_stand_group_by_group() -> None:
    groups = [entry.group for entry in entries()]
    assert groups == sorted(groups, key=list(dict.fromkeys(groups)).index)


def test_a_remapped_action_has_its_new_keys_and_the_others_keep_theirs() -> None:
    keymap, problems = remap({"next_claim": ("f5", "ctrl+n")})
    assert not problems
    assert keymap["next_claim"] == ("f5", "ctrl+n")
    assert {id: keys for id, keys in keymap.items() if id != "next_claim"} == {
        id: keys for id, keys in DEFAULT.items() if id != "next_claim"
    }


def test_two_actions_can_swap_their_keys() -> None:
    keymap, problems = remap({"next_claim": ("[",), "previous_claim": ("]",)})
    assert not problems
    assert (keymap["next_claim"], keymap["previous_claim"]) == (("[",), ("]",))


@pytest.mark.parametrize(
    ("wanted", "problem"),
    [
        ({"next_clam": ("x",)}, "`next_clam` is not an action. Did you mean 'next_claim'?"),
        ({"next_claim": ()}, "`next_claim` needs at least one key."),
        ({"next_claim": ("escpe",)}, "`next_claim`: 'escpe' is not a key. Did you mean 'escape'?"),
        (
            {"next_claim": ("hyper+x",)},
            "`next_claim`: 'hyper+x' is not a key. Keys are written like 'x', 'ctrl+x', 'f5', 'pagedown'.",
        ),
        (
            {"next_claim": ("j",)},
            "`next_claim`: 'j' already belongs to `line_down`. Give `line_down` another key first.",
        ),
        ({"zen": ("5",)}, "`zen`: '5' always goes to a claim. Take a key that is no digit."),
    ],
)
def test_what_cannot_be_remapped_is_said_and_left_as_it_was(
    wanted: dict[str, tuple[str, ...]], problem: str
) -> None:
    keymap, problems = remap(wanted)
    assert list(problems.values()) == [problem]
    assert keymap == DEFAULT


def test_one_wrong_line_does_not_take_the_others_with_it() -> None:
    keymap, problems = remap({"zen": ("j",), "quit": ("f5",)})
    assert set(problems) == {"zen"}
    assert (keymap["zen"], keymap["quit"]) == (("z",), ("f5",))
