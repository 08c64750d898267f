"""What the words beside a name make a place, whatever it was taken for."""

from __future__ import annotations

import pytest

from reader.nlp.entities.names import name_at
from reader.nlp.entities.sure_places import has_home, is_in_part, is_led, is_on_map, places_of_dateline
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
        ("fires north of Tolvan", True),
        ("fires on the outskirts of Tolvan", True),
        ("South of Tolvan", False),
        ("fires north of Tolvan 's plant", False),
        ("friends of Tolvan", False),
        ("Tolvan 's outskirts", True),
        ("Tolvan 's coach", False),
        ("the road between Tolvan and Keldra", True),
        ("the road from Keldra to Tolvan", True),
        ("the road from New Upper Keldra to Tolvan", True),
        ("the road from Great New Upper Keldra to Tolvan", False),
        ("the road from here to Tolvan", False),
        ("a deal between Tolvan and Keldra", False),
        ("the road from Tolvan and Keldra", False),
        ("the road between Tolvan and others", False),
    ],
)
def test_a_direction_and_a_way_lead_to_a_place(text: str, is_one: bool) -> None:
    tokens = columns(text)
    start = place(tokens, "Tolvan")
    assert is_on_map(tokens, name_at(tokens, start, start + 1)) is is_one


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("the Tolvan home of its founder", True),
        ("to his Tolvan flat", True),
        ("the Tolvan flat was small", False),
        ("to a Tolvan house", False),
        ("the Tolvan plant of its founder", False),
        ("the Tolvan House of Lords", False),
        ("the TOLVAN home of its founder", False),
        ("to his Tolvan flat tyre/NOUN", False),
    ],
)
def test_where_somebody_lives_is_a_place(text: str, is_one: bool) -> None:
    tokens = columns(text)
    start = place(tokens, "TOLVAN" if "TOLVAN" in text else "Tolvan")
    assert has_home(tokens, name_at(tokens, start, start + 1)) is is_one


def test_no_way_makes_a_place_of_a_known_body() -> None:
    tokens = columns("the pipeline from Gazprom to Tolvan")
    assert not is_on_map(tokens, name_at(tokens, 3, 4))


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
