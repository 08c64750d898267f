"""What a minister is minister of, in front of the office and behind it. No model."""

from __future__ import annotations

import pytest

from reader.nlp.entities.portfolios import holder_of_matters, is_portfolio
from tests.nlp.entities.columns import columns


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("the Trade Minister", True),
        ("the Trade Cabinet Secretary", True),
        ("the Trade building", False),
        ("the Trade" + " , Health" * 8 + " Minister", True),
        ("the Trade" + " , Health" * 8 + " and Minister", False),
    ],
)
def test_an_office_behind_its_matters_is_near(text: str, is_one: bool) -> None:
    assert is_portfolio(columns(text), 1, 2) is is_one


@pytest.mark.parametrize(
    ("text", "holder"),
    [
        ("the Minister/PROPN of Health/PROPN", 1),
        ("the Minister/PROPN for Women/PROPN , Health/PROPN and Trade/PROPN", 1),
        ("the Minister/PROPN of Trade/PROPN" + " , Health/PROPN" * 8, 1),
        ("the Minister/PROPN of Trade/PROPN" + " , Health/PROPN" * 9, None),
        ("the Minister/PROPN of Health/PROPN ,", None),
        ("the Minister/PROPN and Trade/PROPN", None),
        ("the Minister/PROPN of health/NOUN", None),
    ],
)
def test_who_holds_an_office_stands_before_its_matters(text: str, holder: int | None) -> None:
    tokens = columns(text)
    assert holder_of_matters(tokens, len(tokens) - 1) == holder


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("the Minister of Health and Trade", True),
        ("the Minister of" + " Health ," * 8 + " Trade", True),
        ("the Minister of" + " Health ," * 8 + " and Trade", False),
    ],
)
def test_an_office_in_front_of_them_is_near(text: str, is_one: bool) -> None:
    tokens = columns(text)
    assert is_portfolio(tokens, len(tokens) - 1, len(tokens)) is is_one
