"""Letters behind a name that are somebody's honours."""

from __future__ import annotations

import pytest

from reader.nlp.entities.honours import has_honours
from tests.nlp.entities.columns import prose


@pytest.mark.parametrize(
    ("text", "start", "is_one"),
    [
        ("Ann Roe KC agreed", 0, True),
        ("Ann Roe SC agreed", 0, True),
        ("Vesna Roe SC , representing the family", 0, True),
        ("Vesna Rovers SC , representing Canada", 0, False),
        ("They met Ann", 2, False),
        ("They met Ann Roe", 2, False),
    ],
)
def test_who_has_honours_is_somebody(text: str, start: int, is_one: bool) -> None:
    tokens = prose(text)
    assert has_honours(tokens, start, min(start + 3, len(tokens))) is is_one
