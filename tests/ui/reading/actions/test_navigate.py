"""From claim to claim, from mention to mention, by number; what is said where there is nothing to go to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.ui.reading.actions.navigate import ClaimNavigation
from tests.ui import newsroom
from tests.ui.reading.fakes import Reading


def navigation(reading: Reading, clock: list[float] | None = None) -> ClaimNavigation:
    """Return the navigation of a reading; `clock` has the seconds at which digits are typed."""
    times = iter(clock or [0.0] * 10)
    return ClaimNavigation(
        *(reading.open, reading.filter, reading.cursor, reading.history, reading.presenter),
        say=reading.say,
        clock=lambda: next(times),
    )


@pytest.mark.parametrize(
    ("steps", "claim", "says"),
    [
        ([1], 1, ""),
        ([1, 1, -1], 1, ""),
        ([-1], 5, "That was the first: on from the last."),
        ([1] * 6, 0, "That was the last: on from the first."),
    ],
)
def test_steps_lead_from_claim_to_claim(steps: list[int], claim: int, says: str) -> None:
    reading = Reading()
    for step in steps:
        navigation(reading).step_claim(step)
    assert (reading.cursor.claim, reading.last) == (claim, says)


def test_a_step_does_not_move_the_list_nor_describe_the_place_itself() -> None:
    reading = Reading()
    navigation(reading).step_claim(1)
    assert reading.presenter.drawings == []


def test_steps_obey_the_filter_and_say_how_many_match_at_its_end() -> None:
    reading = Reading()
    reading.filter.set("kind:direct")
    for claim in (1, 5, 1):
        navigation(reading).step_claim(1)
        assert reading.cursor.claim == claim
    assert reading.last == "That was the last: on from the first (2 of 6 match)."


@pytest.mark.parametrize(
    ("claim", "step", "to", "says", "jumps"),
    [
        (1, 1, 3, "", True),
        (1, -1, 5, "That was the first: on from the last.", True),
        (4, 1, 4, "The speaker's only claim.", False),
    ],
)
def test_steps_by_speaker_are_jumps(claim: int, step: int, to: int, says: str, jumps: bool) -> None:
    reading = Reading()
    reading.cursor.go_to_claim(claim)
    navigation(reading).step_speaker(step)
    assert (reading.cursor.claim, reading.last) == (to, says)
    assert (reading.history.step(-1) is not None) is jumps


def test_a_claim_of_nobody_known_has_no_others() -> None:
    reading = Reading()
    claims = tuple(replace(claim, speaker=None) for claim in newsroom.ANALYSES["harbour"].claims)
    reading.open.take(replace(newsroom.ANALYSES["harbour"], claims=claims))
    navigation(reading).step_speaker(1)
    assert reading.last == "Nobody named says this."


def test_mentions_are_numbered_among_those_of_their_organization() -> None:
    reading = Reading()
    for _ in range(3):
        navigation(reading).step_mention(1)
    assert reading.said == [
        f"Harbour Office: mention {number} of 3" for number in (2, 3, 1)
    ] or reading.said == [f"Harbour Office: mention {number} of 3" for number in (1, 2, 3)]


@pytest.mark.parametrize(
    ("digits", "clock", "claim", "says"),
    [
        ([3], [0.0], 2, ""),
        ([0, 3], [0.0, 0.1], 2, ""),
        ([9], [0.0], 0, "There is no claim 9, only 6."),
        ([1, 2], [0.0, 0.1], 0, "There is no claim 12, only 6."),
        ([1, 2], [0.0, 2.0], 1, ""),
    ],
)
def test_digits_typed_quickly_form_the_number_of_a_claim(
    digits: list[int], clock: list[float], claim: int, says: str
) -> None:
    reading = Reading()
    keys = navigation(reading, clock)
    for digit in digits:
        keys.type_digit(digit)
    assert (reading.cursor.claim, reading.last) == (claim, says)


@pytest.mark.parametrize(
    ("act", "says"),
    [
        (lambda keys: keys.type_digit(9), "There is no claim 9, only 6 so far."),
        (lambda keys: keys.step_claim(-1), "That was the first: on from the last so far."),
        (
            lambda keys: [keys.step_claim(step) for step in (-1, 1)],
            "That was the last so far: on from the first.",
        ),
        (lambda keys: keys.step_mention(1), "Harbour Office: mention 2 of 3 so far"),
    ],
)
def test_while_an_article_is_analyzed_no_end_and_no_count_is_the_last_word(
    act: Callable[[ClaimNavigation], object], says: str
) -> None:
    reading = Reading()
    reading.library.forget("harbour")
    assert not reading.open.is_complete
    act(navigation(reading))
    assert reading.last == says


@pytest.mark.parametrize(
    ("id", "says"),
    [("quiet", "No claims here. This article quotes nobody."), ("gone", "Nothing to look for claims in.")],
)
def test_without_claims_it_is_said_why(id: str, says: str) -> None:
    reading = Reading(newsroom.library(id))
    keys = navigation(reading)
    keys.step_claim(1)
    keys.type_digit(1)
    assert reading.said == [says, says]


@pytest.mark.parametrize(("id", "says"), [("quiet", "No organizations"), ("gone", "Nothing to look for")])
def test_without_organizations_it_is_said_why(id: str, says: str) -> None:
    reading = Reading(newsroom.library(id))
    navigation(reading).step_mention(1)
    assert reading.last.startswith(says)


def test_a_speakers_filter_leads_to_the_nearest_claim_it_lets_through() -> None:
    reading = Reading()
    reading.cursor.go_to_claim(4)
    navigation(reading).filter_by("speaker:olsen")
    assert (reading.cursor.claim, reading.last) == (5, "3 of 6 claims match.")
    assert reading.presenter.drawings == ["claims"]
