"""A filter is held against the claims of one analysis after another."""

from __future__ import annotations

from dataclasses import replace

from reader.claims.corrections import Corrected
from reader.model import Analysis, Claim
from reader.ui.reading.claim_filter import ClaimFilter
from tests.ui import newsroom


def test_ten_thousand_claims_are_looked_at_once() -> None:
    small, text = newsroom.ANALYSES["harbour"], newsroom.HARBOUR
    claims: tuple[Claim, ...] = small.claims * 1700
    claim_filter = ClaimFilter()
    claim_filter.apply_to(Corrected(replace(small, claims=claims)), text)
    claim_filter.set("olsen kind:direct")
    assert claim_filter.count == "3400 of 10200"
    gathered = claim_filter._claims.facts
    claim_filter.set("olsen kind:mixed")
    assert claim_filter.count == "1700 of 10200"
    assert claim_filter._claims.facts is gathered


def test_problem_of_a_filter_that_is_kept_is_said() -> None:
    claim_filter = ClaimFilter()
    claim_filter.apply_to(Corrected(Analysis("")), "")
    claim_filter.set("kind:x")
    assert claim_filter.summary == "kind:x is not known. There are direct, indirect, mixed."
