"""A country stands for its team in a report on sport: enough words of sport, and enough that it plays."""

from __future__ import annotations

import pytest

from reader.nlp.entities.names import name_at
from reader.nlp.entities.teams import find_teams
from tests.nlp.entities.columns import columns

NOUNS = (
    "match",
    "goal",
    "striker",
    "coach",
    "season",
    "league",
    "defender",
    "referee",
    "penalty",
    "goalkeeper",
)


def teams(text: str, *, nouns: int = 10, times: int = 1, others: int = 0) -> set[str]:
    """Return the teams in a text with so many nouns of sport before it, and so many other words."""
    words = [*NOUNS[:nouns] * times, *["rain"] * others]
    tokens = columns(" ".join((*words, text)))
    names = [name_at(tokens, i, i + 1) for i, word in enumerate(tokens.words) if word == "Norway"]
    return {tokens.norms[start] for start in find_teams(tokens, names)}


PLAYS = "Norway won . Norway won ."


def test_only_in_a_report_on_sport() -> None:
    assert teams(PLAYS) == {"norway"}
    assert teams(PLAYS, nouns=3) == {"norway"}
    assert teams(PLAYS, nouns=2, times=4) == set()
    assert teams(PLAYS, others=400) == {"norway"}
    assert teams(PLAYS, others=800) == set()


@pytest.mark.parametrize(
    ("playing", "elsewhere", "is_team"),
    [(1, 0, False), (2, 0, True), (2, 3, True), (2, 8, False), (3, 12, False)],
)
def test_a_team_plays_twice_and_in_a_third_of_its_mentions(
    playing: int, elsewhere: int, is_team: bool
) -> None:
    text = " ".join(["Norway won ."] * playing + ["in Norway ."] * elsewhere)
    assert teams(text) == ({"norway"} if is_team else set())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Norway beat them .", {"norway"}),
        ("They beat Norway .", {"norway"}),
        ("They faced Norway there .", {"norway"}),
        ("It rained in Norway .", set()),
        ("Norway goalkeeper Ann Roe left .", {"norway"}),
        ("Norway DL Ann Roe left .", {"norway"}),
        ("Norway fan Ann Roe left .", set()),
    ],
)
def test_who_wins_or_has_a_player_is_a_team_at_once(text: str, found: set[str]) -> None:
    assert teams(text) == found


@pytest.mark.parametrize(
    ("text", "club", "found"),
    [
        ("They left with Norway .", ("norway", "city"), set()),
        ("They left with Norway .", ("norway", "rovers"), {"norway"}),
        ("They left with Norway .", ("houston", "rockets"), set()),
        ("They left in Norway .", ("norway", "rovers"), set()),
        ("They left . \n\n Norway \n\n They left .", ("norway", "rovers"), set()),
    ],
)
def test_a_club_is_called_by_its_place(text: str, club: tuple[str, str], found: set[str]) -> None:
    tokens = columns(" ".join((*NOUNS, text)))
    names = [name_at(tokens, i, i + 1) for i, word in enumerate(tokens.words) if word == "Norway"]
    assert {tokens.norms[start] for start in find_teams(tokens, names, [club])} == found


def test_where_a_team_is_beaten_it_is_still_a_place() -> None:
    tokens = columns(" ".join((*NOUNS, "Norway beat them in Norway .")))
    names = [name_at(tokens, i, i + 1) for i, word in enumerate(tokens.words) if word == "Norway"]
    assert find_teams(tokens, names) == {names[0].start}
