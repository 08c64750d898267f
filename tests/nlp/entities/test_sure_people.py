"""What one construction makes somebody's name, whatever it was taken for."""

from __future__ import annotations

import pytest

from reader.nlp.entities.names import name_at
from reader.nlp.entities.sure_people import is_surely_person
from tests.nlp.entities.columns import place, prose


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("they saw a man nicknamed “ Pops , ” there", True),
        ("they saw a man known as “ Pops ” there", True),
        ("they saw a man known on the streets there as “ Pops ” there", True),
        ("they saw a shop nicknamed “ Pops ” there", False),
        ("they saw a man in “ Pops ” there", False),
        ("they saw a man nicknamed Pops there", False),
        ("a man whom they saw long ago had it nicknamed “ Pops ” there", False),
    ],
)
def test_what_a_man_is_called_in_marks_is_somebody(text: str, expected: bool) -> None:
    tokens = prose(text)
    start = place(tokens, "Pops")
    name = name_at(tokens, start, start + 1)
    assert is_surely_person(tokens, [name], name.key, ()) is expected
