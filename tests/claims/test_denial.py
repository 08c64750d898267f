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
    text = f"{cue} that it is dry"
    claim = Claim("indirect", (Span(len(cue) + 1, len(text)),), (Span(0, len(cue)),))
    assert denies(text, claim) is is_so
