"""Who wrote an article, from the lines that say so."""

from __future__ import annotations

import pytest

from reader.sources.page.bylines import byline, is_byline, names, reporters


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("By Jane Doe, Political Editor", ("Jane Doe",)),
        ("By ", ()),
        ("Words by", ()),
        ("Byron Doe", ("Byron Doe",)),
        ("By Jane Doe and John Roe", ("Jane Doe", "John Roe")),
        ("by Jane Doe, John Roe and Ida Rho in Paris", ("Jane Doe", "John Roe", "Ida Rho")),
        ("Jane Doe Harbour Correspondent", ()),
        ("Written by: Jane Doe", ("Jane Doe",)),
        ("Jane Doe | jane@example.org", ("Jane Doe",)),
        ("By Jane Doe, Updated 3 hours ago", ("Jane Doe",)),
        ("Submitted by Jane Doe on Wed, 09/02/2026 - 11:20", ("Jane Doe",)),
        ("Compiled by Jane Doe", ("Jane Doe",)),
        ("Interview: Jane Doe", ("Jane Doe",)),
        ("Host: Jane Doe", ("Jane Doe",)),
        ("Jane Doe / TNN / Updated: Apr 11, 2026", ("Jane Doe",)),
        ("Jane Doe, AFP", ("Jane Doe",)),
        ("AA", ()),
        ("Share this", ()),
        ("Words by Jane Doe. Photographs by John Roe", ("Jane Doe",)),
        ("Story and photos by Jane Doe", ("Jane Doe",)),
        ("Text and pictures: Jane Doe", ("Jane Doe",)),
        ("Words & video by Jane Doe. Design by John Roe", ("Jane Doe",)),
        ("By Jane Doe | Photos by John Roe and Ida Rho", ("Jane Doe",)),
        ("By Jane Doe, edited by John Roe", ("Jane Doe",)),
        ("By Jane Doe and John Roe, with additional reporting by Ida Rho", ("Jane Doe", "John Roe")),
        ("By Jane Doe, Staff Writer, and John Roe, Special to The Pier", ("Jane Doe", "John Roe")),
        ("By JANE DOE FOR COURIER.EXAMPLE", ("JANE DOE",)),
        ("By Jane Doe Follow 4 March 2026, 5:12 pm", ("Jane Doe",)),
        ("By Jane Doe Updated March 4", ("Jane Doe",)),
        ("By Jane Doe Wednesday 4 March", ("Jane Doe",)),
        ("March 4, 2026", ()),
        ("By April Mayer", ("April Mayer",)),
        ("By Jane May", ("Jane May",)),
        ("By Jane Doe as told to John Roe", ("Jane Doe", "John Roe")),
        ("By Jane Doe, as told to John Roe", ("Jane Doe", "John Roe")),
        ("As told to John Roe", ("John Roe",)),
        ("By: Jane Doe - Reporter / @jane", ("Jane Doe",)),
        ("By Jane Smith-Doe", ("Jane Smith-Doe",)),
        ("March 4, 2026 | By Jane Doe", ("Jane Doe",)),
        ("Posted on March 4, 2026 by Jane Doe", ("Jane Doe",)),
        ("ByJane Doe and John Roe", ("Jane Doe", "John Roe")),
        ("byJ. Doe", ("J. Doe",)),
        ("Jane Doe Staff Writer", ("Jane Doe",)),
        ("Jane Q. Doe Senior Staff Reporter", ("Jane Q. Doe",)),
        ("Jane Doe Harbour Staff Writer", ()),
        ("JANE DOE Courier-Times Staff", ("JANE DOE",)),
        ("Jane Doe, Professor of Tides, Coastal Institute", ("Jane Doe",)),
        ("By Jane Doe, Courier, and John Roe, The Pier", ("Jane Doe", "Courier", "John Roe")),
        ("", ()),
    ],
)
def test_the_names_in_a_line_are_told_from_offices_and_places(line: str, authors: tuple[str, ...]) -> None:
    assert names(line) == authors


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("(Reporting by Jane Doe; editing by John Roe)", ("Jane Doe",)),
        ("Reporting by Jane Doe in Paris and John Roe in Delm; Editing by Ida Rho", ("Jane Doe", "John Roe")),
        ("[Reporting by Jane Doe]", ("Jane Doe",)),
        ("Additional reporting by Jane Doe", ()),
        ("Reporting by the staff of the Courier.", ()),
        ("The reporting by Jane Doe was praised.", ()),
        ("Reporting by Radio North, which spoke to ten people, was praised, they said.", ()),
        ("Reporting by Jane Doe, John Roe, and Ida Rho.", ("Jane Doe", "John Roe", "Ida Rho")),
    ],
)
def test_who_reported_is_told_below_a_story(line: str, expected: tuple[str, ...]) -> None:
    assert reporters(line) == expected


def test_an_outlet_is_no_author_of_its_own_articles() -> None:
    assert byline(["The Courier", "Jane Doe", "Jane Doe"], "The Courier") == "Jane Doe"
    assert byline(["Jane Doe The Courier"], "The Courier") == "Jane Doe"
    assert byline(["Jane Doe"], "Doe") == "Jane Doe"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("By Jane Doe", True),
        ("Submitted by Jane Doe", True),
        ("4/3/2026, by Jane Doe", True),
        ("The plan of 2026 by Jane Doe", False),
        ("Interview: Old Harbour", False),
        ("Bye", False),
        ("As told to John Roe", True),
        ("ByJane Doe", True),
        ("BYD opens plant in Hungary", False),
        ("BYU Wins at home", False),
        ("ByHeart recalls all it sold", False),
    ],
)
def test_a_line_says_by_its_first_words_that_names_follow(line: str, expected: bool) -> None:
    assert is_byline(line) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Quay Radio", ""),
        ("Quay Radio News", ""),
        ("QUAY RADIO Politics", ""),
        ("Quay Radio Rho", "Quay Radio Rho"),
        ("Quay Radion", "Quay Radion"),
    ],
)
def test_a_desk_of_the_outlet_is_no_author(name: str, expected: str) -> None:
    assert byline([name], "Quay Radio") == expected
    assert byline([name], "") == name
