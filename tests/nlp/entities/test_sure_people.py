"""Names that one construction makes people."""

from __future__ import annotations

import pytest

from reader.nlp.entities.names import name_at
from reader.nlp.entities.sure_people import is_maker
from tests.nlp.entities.columns import columns, place


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
