"""A number of things is worded like a person words it."""

from __future__ import annotations

import pytest

from reader.text.counted import counted


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "no claims"), (1, "1 claim"), (2, "2 claims"), (1_147, "1,147 claims")],
)
def test_one_is_singular_and_thousands_are_parted(count: int, words: str) -> None:
    assert counted(count, "claim") == words


def test_a_noun_may_have_a_plural_of_its_own() -> None:
    assert counted(1, "entry", "entries") == "1 entry"
    assert counted(3, "entry", "entries") == "3 entries"
