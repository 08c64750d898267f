"""Every key belongs to one action; what a person remaps is checked before it holds."""

from __future__ import annotations

import pytest

from reader.settings.keymap import DEFAULT, DIGITS, remap


def test_no_two_actions_share_a_key() -> None:
    keys = [key for keys in DEFAULT.values() for key in keys] + list(DIGITS)
    assert sorted(keys) == sorted(set(keys))


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
