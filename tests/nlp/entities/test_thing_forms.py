"""Names that are written as none of an organization is."""

from __future__ import annotations

import pytest

from reader.nlp.entities.names import name_at
from reader.nlp.entities.thing_forms import is_written_like_thing
from tests.nlp.entities.columns import columns, place


@pytest.mark.parametrize(
    ("text", "word", "length", "is_thing"),
    [
        ("Tolvan Corp ( NGC.TO ) fell .", "NGC.TO", 1, True),
        ("They asked TOL.COM again .", "TOL.COM", 1, False),
        ("It was 410 M Street SE .", "M", 3, True),
        ("It was Tolvan SE again .", "Tolvan", 2, False),
        ("The Volvo EX30 sold .", "Volvo", 2, True),
        ("The Airbus A380 sold .", "Airbus", 2, True),
        ("Sky F1 said so .", "Sky", 2, False),
        ("The Fifth Congressional District voted .", "Fifth", 3, True),
        ("The 5th Ward voted .", "5th", 2, True),
        ("The Tolvan School District voted .", "Tolvan", 3, False),
        ("The Stop Foreign Funds in Elections Act failed .", "Stop", 3, True),
        ("The Tolvan Group on Tuesday left the Act .", "Tolvan", 2, False),
        ("The Tolvan Group and the Clean Air Act .", "Tolvan", 2, False),
        ("The Stop Funds in One Two Three Four Five Act failed .", "Stop", 2, False),
    ],
)
def test_a_thing_is_told_by_how_it_is_written(text: str, word: str, length: int, is_thing: bool) -> None:
    tokens = columns(text)
    start = place(tokens, word)
    name = name_at(tokens, start, start + length)
    assert is_written_like_thing(tokens, name, name.key) is is_thing
