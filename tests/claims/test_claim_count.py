"""A number of claims is worded in one way."""

from __future__ import annotations

import pytest

from reader.claims.claim_count import claim_count


@pytest.mark.parametrize(
    ("count", "words"), [(0, "no claims"), (1, "1 claim"), (2, "2 claims"), (1147, "1,147 claims")]
)
def test_a_number_of_claims_is_worded(count: int, words: str) -> None:
    assert claim_count(count) == words
