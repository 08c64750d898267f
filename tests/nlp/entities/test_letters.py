"""What names are written with."""

from __future__ import annotations

import pytest

from reader.nlp.entities.letters import is_of_letters


@pytest.mark.parametrize(
    ("word", "is_so"),
    [
        ("Neill", True),
        ("O'Neill", True),
        ("D’Angelo", True),
        ("Øst", True),
        ("Roe's", False),
        ("O'", False),
        ("'Tis", False),
        ("O'Neill's", False),
        ("U2", False),
        ("", False),
    ],
)
def test_an_apostrophe_may_stand_in_a_name_and_not_behind_it(word: str, is_so: bool) -> None:
    assert is_of_letters(word) is is_so
