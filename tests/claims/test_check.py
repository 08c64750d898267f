"""What a person found out about a claim stays with it, and is taken back by what they say later."""

from __future__ import annotations

from typing import Any

import pytest

from reader.claims.check import STATUS_SIGNS, STATUSES, UNCHECKED, Check, next_status
from reader.claims.correction import Correction, correct
from reader.claims.corrections import apply
from tests.ui.newsroom import ANALYSES, HARBOUR

ANALYSIS = ANALYSES["harbour"]


def about(kind: str, index: int, value: str = "") -> Correction:
    """Return a correction of a claim of the harbour, by its place from 0."""
    return correct(kind, HARBOUR, ANALYSIS.claims[index], value=value)  # type: ignore[arg-type]


def test_the_statuses_follow_one_another_and_begin_again() -> None:
    following = [next_status(status) for status in STATUSES]
    assert following == ["confirmed", "disputed", "false", "unchecked"]


def test_every_status_has_a_shape_of_its_own() -> None:
    assert len(set(STATUS_SIGNS.values())) == len(STATUSES)
    assert set(STATUS_SIGNS) == set(STATUSES)


def test_a_status_that_there_is_not_is_refused() -> None:
    unknown: Any = "true"
    with pytest.raises(ValueError, match="unchecked, confirmed, disputed, false, not 'true'"):
        Check(unknown)
    with pytest.raises(ValueError, match="'true' is no status of a claim"):
        about("status", 0, "true")


@pytest.mark.parametrize(
    ("corrections", "checks"),
    [
        ((), {}),
        ([("status", 1, "false")], {1: Check("false")}),
        ([("evidence", 1, "minutes, page 4")], {1: Check("unchecked", "minutes, page 4")}),
        (
            [("status", 1, "confirmed"), ("evidence", 1, "minutes"), ("status", 1, "disputed")],
            {1: Check("disputed", "minutes")},
        ),
        ([("status", 1, "confirmed"), ("status", 1, "unchecked")], {}),
        ([("evidence", 1, "minutes"), ("evidence", 1, "")], {}),
        ([("status", 0, "confirmed"), ("speaker", 0, "Ana Ruiz")], {0: Check("confirmed")}),
    ],
)
def test_the_later_status_and_evidence_hold(
    corrections: list[tuple[str, int, str]], checks: dict[int, Check]
) -> None:
    corrected = apply(ANALYSIS, [about(*correction) for correction in corrections], HARBOUR)
    assert corrected.checks == checks
    assert corrected.lost == ()


def test_of_other_claims_nothing_was_found_out() -> None:
    assert apply(ANALYSIS, [about("status", 1, "false")], HARBOUR).check(0) == UNCHECKED


def test_only_what_came_to_a_result_counts_as_checked_and_no_rejected_claim_does() -> None:
    corrections = [
        *(about("status", 0, "false"), about("status", 1, "confirmed"), about("reject", 1)),
        about("evidence", 2, "minutes"),
    ]
    assert apply(ANALYSIS, corrections, HARBOUR).checked_count == 1


def test_a_check_moves_with_a_claim_when_another_is_added_before_it() -> None:
    missed_claim = ANALYSIS.claims[0]
    analysis = type(ANALYSIS)(ANALYSIS.article_id, ANALYSIS.claims[1:], ANALYSIS.entities)
    corrections = [about("status", 2, "false"), correct("add", HARBOUR, missed_claim)]
    assert apply(analysis, corrections, HARBOUR).checks == {2: Check("false")}
