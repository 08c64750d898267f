"""What the words beside a name make a place, whatever it was taken for."""

from __future__ import annotations

import pytest

from reader.nlp.entities.names import name_at
from reader.nlp.entities.sure_places import is_in_part, is_led, places_of_dateline
from tests.nlp.entities.columns import columns, place


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("rain in northern Tolvan", True),
        ("rain across rural Tolvan", True),
        ("the northern Tolvan", False),
        ("rain in Northern Tolvan", False),
        ("rain in old Tolvan", False),
        ("rain in Tolvan", False),
    ],
)
def test_something_is_in_a_part_of_a_place(text: str, is_one: bool) -> None:
    tokens = columns(text)
    start = place(tokens, "Tolvan")
    assert is_in_part(tokens, name_at(tokens, start, start + 1)) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("the ruler of Tolvan", True),
        ("the mayor of Tolvan", True),
        ("the friend of Tolvan", False),
        ("the ruler in Tolvan", False),
        ("the ruler of NASA", False),
    ],
)
def test_who_rules_rules_a_place(text: str, is_one: bool) -> None:
    tokens = columns(text)
    assert is_led(tokens, name_at(tokens, len(tokens) - 1, len(tokens))) is is_one


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("KELDRA: Rain fell on Monday in Oslo.", {0: "place"}),
        ("Rain fell on Monday in KELDRA: Rain.", {}),
    ],
)
def test_a_name_in_a_dateline_is_a_place(text: str, places: dict[int, str]) -> None:
    tokens = columns(text)
    starts = [i for i, word in enumerate(tokens.words) if word in ("KELDRA:", "Oslo.")]
    assert places_of_dateline(tokens, [name_at(tokens, i, i + 1) for i in starts]) == places
