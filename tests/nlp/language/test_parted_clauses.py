"""How much may stand between a verb and its "that" clause."""

from __future__ import annotations

import pytest

from reader.nlp.language.parted_clauses import clause_behind_aside, clause_behind_occasion
from tests.nlp.parses import parse_of, tokens_of


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        (
            "She admitted, in a long talk with the board of directors, that Delm has a ferry.",
            "that Delm has a ferry",
        ),
        ("She admitted, in a long talk with the board of the town, that Delm has a ferry.", None),
    ],
)
def test_an_aside_before_a_clause_is_short(text: str, clause: str | None) -> None:
    doc = parse_of(text)
    place = clause_behind_aside(tokens_of(doc, "admitted")[0])
    assert (place and doc[slice(*place)].text) == clause


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Roe said in a letter to the board of the old town that pay was low.", "that pay was low"),
        ("Roe said in a long letter to the board of the old town that pay was low.", None),
    ],
)
def test_an_occasion_before_a_clause_is_told_in_short(text: str, clause: str | None) -> None:
    doc = parse_of(text)
    place = clause_behind_occasion(tokens_of(doc, "said")[0])
    assert (place and doc[slice(*place)].text) == clause
