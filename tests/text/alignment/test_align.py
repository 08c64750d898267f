"""Two texts beside each other."""

from __future__ import annotations

import pytest

from reader.text.alignment.align import align
from reader.text.alignment.words import comparable


def _differences(text: str, other: str) -> list[tuple[str, str, str]]:
    first, second = comparable(text), comparable(other)
    return [
        (
            stretch.kind,
            " ".join(first.keys[stretch.start : stretch.end]),
            " ".join(second.keys[stretch.other_start : stretch.other_end]),
        )
        for stretch in align(first, second).differences
    ]


@pytest.mark.parametrize(
    ("text", "other", "differences"),
    [
        ("We will stay", "we'll stay", []),
        ("We will stay", "We will leave", [("changed", "stay", "leave")]),
        ("We will not stay", "We will stay", [("removed", "n't", "")]),
        ("We stay", "We all stay", [("added", "", "all")]),
        ("He is here", "He has here", [("changed", "'s", "'s")]),
        ("We go … home", "We go to the big house and home", []),
        ("We go home", "We go to the big house and home", [("added", "", "to the big house and")]),
        ("[The mayor] is here", "That man is here", []),
        (
            "[He] is here",
            "The man with the hat over there is here",
            [("added", "", "the man with the hat over there")],
        ),
        ("The big bridge fell", "The bridge … fell", [("removed", "big", "")]),
        ("The bridge which was old fell", "The bridge … fell", []),
    ],
)
def test_only_what_is_not_signed_as_left_out_is_a_difference(
    text: str, other: str, differences: list[tuple[str, str, str]]
) -> None:
    assert _differences(text, other) == differences
