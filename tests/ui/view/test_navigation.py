"""Where walks through claims and mentions lead."""

from __future__ import annotations

import pytest

from reader.model import Analysis, Claim, Entity, Mention, Span
from reader.ui.view.navigation import (
    MentionVisit,
    Step,
    next_claim,
    next_match,
    next_mention,
    same_speaker,
    speaker_colors,
)

# Claims start at 0, 100, 200 and so on; a line is ten code points long.
SPEAKERS = ("ann", "bo", "ann", None, "bo")
TALK = Analysis(
    "talk",
    tuple(Claim("direct", (Span(at * 100, at * 100 + 20),), speaker=id) for at, id in enumerate(SPEAKERS)),
)


def line(start: int) -> Span:
    """Return the line that starts there."""
    return Span(start, start + 10)


def test_speakers_get_colours_in_the_order_in_which_they_first_speak() -> None:
    assert speaker_colors(TALK) == {"ann": 0, "bo": 1}


def test_the_ninth_speaker_has_the_colour_of_the_first() -> None:
    many = Analysis("many", tuple(Claim("direct", (Span(at, at + 1),), speaker=str(at)) for at in range(9)))
    assert speaker_colors(many)["8"] == 8


@pytest.mark.parametrize(
    ("current", "at", "step", "reached"),
    [
        (None, 0, 1, Step(0, False)),
        (None, 0, -1, Step(4, True)),
        (0, 0, 1, Step(1, False)),
        (4, 400, 1, Step(0, True)),
        (1, 100, -1, Step(0, False)),
        (0, 0, -1, Step(4, True)),
        # Below a claim the claim itself is the previous one.
        (1, 150, -1, Step(1, False)),
        (1, 150, 1, Step(2, False)),
    ],
)
def test_the_next_claim_is_counted_from_the_line_of_the_cursor(
    current: int | None, at: int, step: int, reached: Step
) -> None:
    assert next_claim(TALK, range(5), current, line(at), step) == reached


@pytest.mark.parametrize(
    ("current", "at", "step", "reached"),
    [
        (None, 0, 1, Step(1, False)),
        (1, 100, 1, Step(3, False)),
        (2, 200, 1, Step(3, False)),
        (2, 200, -1, Step(1, False)),
        (2, 250, -1, Step(1, False)),
        (3, 350, -1, Step(3, False)),
        (3, 300, 1, Step(1, True)),
        (4, 400, 1, Step(1, True)),
        (0, 0, -1, Step(3, True)),
    ],
)
def test_claims_that_a_filter_leaves_out_are_passed_over(
    current: int | None, at: int, step: int, reached: Step
) -> None:
    assert next_claim(TALK, (1, 3), current, line(at), step) == reached


@pytest.mark.parametrize(
    ("current", "at", "step", "reached"),
    [
        (None, 0, 1, Step(0, False)),
        (None, 120, 1, Step(2, False)),
        (None, 120, -1, Step(1, False)),
        (0, 100, 1, Step(1, False)),
        (1, 100, 1, Step(2, False)),
        (2, 300, 1, Step(0, True)),
        (0, 100, -1, Step(2, True)),
        # The cursor has left the line of the match.
        (2, 0, 1, Step(0, False)),
        (0, 400, 1, Step(0, True)),
    ],
)
def test_matches_are_counted_from_the_current_one_or_from_the_cursor(
    current: int | None, at: int, step: int, reached: Step
) -> None:
    matches = (Span(100, 103), Span(105, 108), Span(300, 303))
    assert next_match(matches, current, line(at), step) == reached
    assert next_match((), None, line(at), step) is None


def test_without_claims_no_walk_leads_anywhere() -> None:
    assert next_claim(Analysis("none"), (), None, line(0), 1) is None
    assert next_mention(Analysis("none"), line(0), None, 1) is None


@pytest.mark.parametrize(
    ("current", "step", "reached"),
    [
        (0, 1, Step(2, False)),
        (2, 1, Step(0, True)),
        (2, -1, Step(0, False)),
        (1, -1, Step(4, True)),
        (3, 1, None),
    ],
)
def test_claims_of_the_same_speaker_follow_one_another(current: int, step: int, reached: Step | None) -> None:
    assert same_speaker(TALK, range(5), current, step) == reached


def test_only_claims_that_a_filter_lets_through_count_for_a_speaker() -> None:
    assert same_speaker(TALK, (0, 1, 4), 0, 1) is None
    assert same_speaker(TALK, (0, 4), 1, 1) == Step(4, False)


def organization(id: str, *starts: int) -> Entity:
    """Return an organization named at these places."""
    return Entity(id, "organization", id, mentions=tuple(Mention(Span(at, at + 4)) for at in starts))


PLACES = Analysis(
    "places",
    entities=(
        organization("nato", 5, 105, 305),
        organization("bank", 55, 108),
        Entity("person", "person", "Ann", mentions=(Mention(Span(25, 28)),)),
        Entity("crown", "organization", "Crown", mentions=(Mention(Span(205, 207), "pronoun"),)),
    ),
)


@pytest.mark.parametrize(
    ("at", "visit", "step", "name", "start"),
    [
        (0, None, 1, "nato", 105),
        (50, None, 1, "bank", 108),
        (300, None, 1, "nato", 5),
        (0, None, -1, "nato", 305),
        # Nothing on the line: the nearest, or the one visited last.
        (20, None, 1, "bank", 55),
        (200, None, 1, "nato", 305),
        (200, MentionVisit("bank", Span(55, 59), line(50)), -1, "bank", 108),
        # A step goes on with what it began with, whatever else stands on the line.
        (100, MentionVisit("bank", Span(108, 112), line(100)), -1, "bank", 55),
        # Another line with a name on it begins anew.
        (300, MentionVisit("bank", Span(108, 112), line(100)), -1, "nato", 105),
    ],
)
def test_mentions_of_the_organization_at_hand_follow_one_another(
    at: int, visit: MentionVisit | None, step: int, name: str, start: int
) -> None:
    found = next_mention(PLACES, line(at), visit, step)
    assert found is not None
    assert (found.entity.name, found.span.start) == (name, start)


def test_a_mention_is_counted_among_those_of_its_organization() -> None:
    found = next_mention(PLACES, line(100), None, 1)
    assert found is not None
    assert (found.number, found.total) == (3, 3)
