"""What one construction makes somebody's name, whatever it was taken for."""

from __future__ import annotations

import pytest

from reader.nlp.entities.names import name_at
from reader.nlp.entities.sure_people import is_maker, is_surely_person
from tests.nlp.entities.columns import columns, place, prose


@pytest.mark.parametrize(
    ("text", "length", "is_one"),
    [
        ("Reporting by Zadi Tolvan in Delm", 2, True),
        ("It was designed by Zadi Tolvan .", 2, True),
        ("It was hit by Zadi Tolvan .", 2, False),
        ("Rain . \n\n By Zadi Tolvan \n\n Rain .", 2, True),
        ("Rain . \n\n by Zadi Tolvan \n\n Rain .", 2, False),
        ("Editing by Zadi", 1, False),
        ("Editing by Zadi River", 2, False),
    ],
)
def test_who_made_or_wrote_something_is_somebody(text: str, length: int, is_one: bool) -> None:
    tokens = columns(text)
    start = place(tokens, "Zadi")
    assert is_maker(tokens, [name_at(tokens, start, start + length)]) is is_one


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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("they met Mayor Zadi Tolvan .", True),
        ("they met activist Zadi Tolvan .", True),
        ("they met broadcaster Zadi Tolvan .", False),
        ("they met brewer Zadi Tolvan .", False),
        ("they met owner Zadi Tolvan .", False),
        ("they met the model Zadi Tolvan .", False),
        ("the bank 's Zadi Tolvan said it was late .", True),
        ("the bank 's Zadi Tolvan fell .", False),
        ("the shop 's Zadi Tolvan said it was late .", False),
    ],
)
def test_a_name_right_behind_a_role_or_a_body_that_says_something_is_somebody(
    text: str, expected: bool
) -> None:
    tokens = columns(text)
    start = place(tokens, "Zadi")
    bank = [i for i in range(len(tokens)) if tokens.words[i] == "bank"]
    assert is_surely_person(tokens, [name_at(tokens, start, start + 2)], ("zadi", "tolvan"), bank) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the economy minister , Zadi Tolvan , left", True),
        ("the economy minister , Zadi Tolvan .", True),
        ("the economy minister , Zadi Tolvan and others", False),
        ("the economy ministry Zadi Tolvan , left", False),
        ("the Minister , Zadi Tolvan , left", False),
        ("the owner , Zadi Tolvan , left", False),
        ("the bank , Zadi Tolvan , left", False),
    ],
)
def test_a_name_between_commas_behind_a_role_is_somebody(text: str, expected: bool) -> None:
    tokens = prose(text)
    start = place(tokens, "Zadi")
    name = name_at(tokens, start, start + 2)
    assert is_surely_person(tokens, [name], name.key, ()) is expected
