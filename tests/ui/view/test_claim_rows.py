"""The order of the list: as in the text, or speaker by speaker."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from reader.model import Analysis, Claim, Span
from reader.ui.view.claim_rows import Heading, by_flags, claim_rows, own_number, position

SPEAKERS = ("ann", "bo", "ann", None, "bo")
TALK = Analysis(
    "talk", tuple(Claim("direct", (Span(at, at + 1),), speaker=id) for at, id in enumerate(SPEAKERS))
)


def test_claims_stand_in_text_order() -> None:
    assert claim_rows(TALK, (0, 2, 3), by_speaker=False) == (0, 2, 3)


def test_claims_stand_below_their_speaker_in_the_order_of_first_speaking() -> None:
    assert claim_rows(TALK, range(5), by_speaker=True) == (
        *(Heading("ann", 2), 0, 2),
        *(Heading("bo", 2), 1, 4),
        *(Heading(None, 1), 3),
    )


def test_speaker_whose_claims_are_left_out_has_no_heading() -> None:
    assert claim_rows(TALK, (3, 4), by_speaker=True) == (Heading(None, 1), 3, Heading("bo", 1), 4)


def test_claims_with_most_to_check_stand_first_and_equal_ones_as_in_the_text() -> None:
    text = "Dry. Two in 1998. Wet. Ten."
    starts = (0, 5, 18, 23)
    ends = (4, 17, 22, 27)
    claims = (Claim("direct", (Span(*ends_of_claim),)) for ends_of_claim in zip(starts, ends, strict=True))
    assert by_flags(Analysis("quay", tuple(claims)), text, (0, 1, 2, 3)) == (1, 3, 0, 2)


@pytest.mark.parametrize(
    ("among", "total", "current", "words"),
    [
        ((), 0, None, ""),
        (range(1147), 1147, None, "1147 so far"),
        (range(1147), 1147, 1146, "1147, 1147 so far"),
        ((1, 3), 8, 3, "4, 2 of 8 so far"),
        ((1, 3), 8, 2, "2 of 8 so far"),
    ],
)
def test_a_position_among_claims_that_are_not_all_names_no_end(
    among: Sequence[int], total: int, current: int | None, words: str
) -> None:
    assert position(among, total, current, is_complete=False) == words


@pytest.mark.parametrize(
    ("among", "current", "number"),
    [
        (range(8), 3, ""),
        ((0, 1, 2, 3, 4, 5, 7), 4, ""),
        ((0, 1, 2, 3, 4, 5, 7), 7, "8"),
        ((1, 4, 6), 4, "5"),
        ((1, 4, 6), 3, ""),
        ((1, 4, 6), None, ""),
        ((), 2, ""),
    ],
)
def test_the_number_of_a_row_is_told_where_the_position_is_another(
    among: Sequence[int], current: int | None, number: str
) -> None:
    assert own_number(among, current) == number
