"""What somebody said across articles, as a listing and as lines of JSON."""

from __future__ import annotations

import io
import json
from dataclasses import replace

import pytest
from rich.console import Console

from reader.export.speaker_pages import about, listing, origin_of, records
from reader.people.linking import LinkedPerson, LinkedProfile
from reader.shelf.speaker_page import Appellation
from tests.shelf.speaking import MAYOR, PAGE, PARTY


def printed(width: int = 100) -> list[str]:
    """Return the lines of the page."""
    return [line.plain.rstrip() for line in listing(PAGE, Console(file=io.StringIO(), width=width))]


def test_the_listing_says_who_it_is_as_whom_and_what_they_said_by_article() -> None:
    assert printed() == [
        "Ann Berg",
        "person · 5 claims in 2 articles · 2025 to 2026",
        "names         Ann Berg (2 articles, last Post, 2026-03-01)",
        "              ~ A. Berg (Pier, 2025-01-02)",
        "roles         mayor (Post, 2026-03-01)",
        "affiliations  Elm (Post, 2026-03-01)",
        "",
        "2026-03-01 · Post · Quay",
        "  1 ≠┆  Ann Berg (mayor, Elm) denied",
        "        It leaks",
        "  3 “   Ann Berg said",
        "        It holds",
        "",
        "2025-01-02 · Pier · ~ 55 %: the same name, another role",
        "  1 “┆~ A. Berg",
        "        Nobody asked",
        "  2 ┆~  Ann Berg said",
        "        All went",
        "",
        "… and 1 earlier claim",
    ]


@pytest.mark.parametrize(("articles", "words"), [(1, "mayor"), (2, "mayor (2 articles)")])
def test_of_articles_without_title_outlet_and_day_only_their_number_is_told(
    articles: int, words: str
) -> None:
    statement = PAGE.statements[0]
    bare = replace(statement, hit=replace(statement.hit, title="", outlet="", published=""))
    assert origin_of(Appellation("mayor", articles, bare, frozenset())) == words


@pytest.mark.parametrize("width", [12, 30])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, printed(width))) <= width


def test_a_record_has_the_claim_its_article_and_how_certain_it_is() -> None:
    first, *_, last = map(json.loads, records(2, PAGE))
    assert first == {
        "person": 2,
        "person_name": "Ann Berg",
        "person_kind": "person",
        "certainty": 1.0,
        "reasons": [],
        "speaker": "Ann Berg",
        "role": "mayor",
        "affiliation": "Elm",
        "kind": "indirect",
        "polarity": "negative",
        "cue": "denied",
        "content": "It leaks",
        "article_id": "quay",
        "number": 1,
        "start": 9,
        "title": "Quay",
        "outlet": "Post",
        "published": "2026-03-01T09:00+01:00",
    }
    assert (last["certainty"], last["reasons"]) == (0.55, ["the same name", "another role"])
    assert (last["number"], last["polarity"]) == (2, "positive")


@pytest.mark.parametrize(
    ("years", "words"), [((None, None), ""), ((2026, 2026), " · 2026"), ((2024, 2026), " · 2024 to 2026")]
)
def test_years_are_said_where_they_are_known(years: tuple[int | None, int | None], words: str) -> None:
    profile = replace(MAYOR, first_year=years[0], last_year=years[1])
    page = replace(PAGE, person=LinkedPerson((LinkedProfile(profile, 1, ()),)), total=1)
    second = list(listing(page, Console(file=io.StringIO(), width=100)))[1].plain
    assert second.rstrip() == f"person · 1 claim in 2 articles{words}"


def test_a_profile_is_told_in_one_line() -> None:
    assert about(MAYOR) == "Ann Berg · mayor · Elm"
    assert about(PARTY) == "A. Berg · treasurer"
