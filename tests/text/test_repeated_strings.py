"""Equal strings become one."""

from __future__ import annotations

from reader.text.repeated_strings import RepeatedStrings


def test_equal_strings_are_one_and_others_stay_as_they_are() -> None:
    same = RepeatedStrings()
    first, second = ("".join(["mayor of ", place]) for place in ("Varden", "Varden"))
    assert first is not second
    assert same[first] is same[second] is first
    assert same["mayor of Elm"] == "mayor of Elm"
