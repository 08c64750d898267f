"""Names of headlines of which the first words were told are whole, and end before what happens. No model."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.nlp.entities.headline_names import whole_in_headlines
from reader.nlp.entities.kinds import NameKind
from reader.nlp.entities.told import KINDS, ToldName
from reader.nlp.entities.whole_people import whole_people
from tests.nlp.entities.columns import columns

Kinds = list[tuple[str, NameKind]]


def whole(text: str, told: Kinds, *, is_headline: bool = True) -> Kinds:
    """Return the names of a line, of which these pieces were told in order."""
    tokens = columns(text)
    tokens = replace(tokens, headline=[is_headline] * len(tokens), pos=["PROPN"] * len(tokens))
    names: list[ToldName] = []
    for piece, kind in told:
        words = piece.split()
        first = names[-1].end if names else 0
        start = next(i for i in range(first, len(tokens)) if tokens.words[i : i + len(words)] == words)
        odds = tuple(-0.1 if other == kind else -5.0 for other in KINDS)
        names.append(ToldName(start, start + len(words), kind, odds))
    found = whole_people(tokens, [*whole_in_headlines(tokens, names)])
    return [(tokens.words_of(name.start, name.end), name.kind) for name in found]


@pytest.mark.parametrize(
    ("text", "told", "names"),
    [
        # up to the noun for organizations, and no further
        (
            "Supreme Court Refuses Bail To Driver",
            [("Supreme", "organization")],
            [("Supreme Court", "organization")],
        ),
        (
            "Delm Water Board Plan Dropped",
            [("Delm", "place")],
            [("Delm Water Board", "organization")],
        ),
        ("Delm Rain Falls On Police", [("Delm", "place")], [("Delm", "place")]),
        ("Delm Wins Court Case In May", [("Delm", "organization")], [("Delm", "organization")]),
        ("World Bank Chief Urges Cut", [("World", "organization")], [("World Bank", "organization")]),
        # behind the noun what it is of, or for
        (
            "Bank of Delm Warns Of Rain",
            [("Bank", "organization"), ("Delm", "place")],
            [("Bank of Delm", "organization")],
        ),
        (
            "University of Delm Study Finds Rain",
            [("University", "organization"), ("Delm", "place")],
            [("University of Delm", "organization")],
        ),
        (
            "Institute For Fiscal Research Says No",
            [("Institute", "organization")],
            [("Institute For Fiscal Research", "organization")],
        ),
        (
            "Alliance For Democracy Leader Resigns",
            [("Alliance", "organization")],
            [("Alliance For Democracy", "organization")],
        ),
        (
            "Institute For One Two Three Four",
            [("Institute", "organization")],
            [("Institute For One Two Three", "organization")],
        ),
        # places
        ("Roe Returns To Old Delmford", [("Old", "place")], [("Old Delmford", "place")]),
        ("Roe Wins In Karl Delm Square", [("Karl", "place")], [("Karl Delm Square", "place")]),
        ("Roe Wins In Delm Thriller", [("Delm", "place")], [("Delm", "place")]),
        # people
        ("Ann Voss Defends Fuel Cut", [("Ann", "person")], [("Ann Voss", "person")]),
        (
            "Report By Lord Darzi - Voss Out",
            [("Darzi", "person"), ("Voss", "person")],
            [("Darzi", "person"), ("Voss", "person")],
        ),
        (
            "Goal As Bukayo Sanka Scores",
            [("Bukayo", "organization"), ("Sanka", "person")],
            [("Bukayo Sanka", "person")],
        ),
        (
            "Win For NASA Lund Says",
            [("NASA", "organization"), ("Lund", "person")],
            [("NASA", "organization"), ("Lund", "person")],
        ),
    ],
)
def test_a_name_ends_where_it_is_whole(text: str, told: Kinds, names: Kinds) -> None:
    assert whole(text, told) == names


def test_in_a_sentence_the_encoder_tells_where_a_name_ends() -> None:
    told: Kinds = [("Supreme", "organization")]
    assert whole("The Supreme Court met", told, is_headline=False) == told
