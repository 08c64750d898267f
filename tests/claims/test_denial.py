"""Whether a cue denies."""

from __future__ import annotations

import pytest

from reader.claims.denial import denies
from reader.model import Claim, Span


@pytest.mark.parametrize(
    ("cue", "is_so"),
    [
        ("denied", True),
        ("has flatly Denied", True),
        ("refused", True),
        ("said", False),
        ("never said", False),
    ],
)
def test_a_cue_denies_by_its_verb(cue: str, is_so: bool) -> None:
    assert denies(cue, Claim("indirect", (Span(0, 1),), (Span(0, len(cue)),))) is is_so
