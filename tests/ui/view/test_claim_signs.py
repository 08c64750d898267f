"""What the person made of a claim, and what the text says of it, has a sign of its own."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.claims.check import Check, Status
from reader.claims.corrected import Corrected
from reader.ui.view.claim_signs import claim_signs
from tests.ui import newsroom

HARBOUR = newsroom.ANALYSES["harbour"]
ONLY = frozenset({0})


@pytest.mark.parametrize(
    ("corrected_analysis", "signs"),
    [
        (Corrected(HARBOUR), ("", "", "")),
        (Corrected(HARBOUR, rejected=ONLY), ("✗", "", "")),
        (Corrected(HARBOUR, speakers_by_hand=ONLY), ("", "✓", "")),
        (Corrected(HARBOUR, corrected=ONLY), ("", "✓", "")),
        (Corrected(HARBOUR, added=ONLY), ("", "+", "")),
        (Corrected(HARBOUR, added=ONLY, corrected=ONLY), ("", "+✓", "")),
        (Corrected(HARBOUR, notes={0: "ask"}), ("", "", "✎")),
    ],
)
def test_what_the_person_made_of_a_claim_has_a_sign(
    corrected_analysis: Corrected, signs: tuple[str, str, str]
) -> None:
    office = HARBOUR.entity("office")
    assert claim_signs(newsroom.HARBOUR, corrected_analysis, 0, office)[:3] == signs


@pytest.mark.parametrize(
    ("status", "sign"), [("unchecked", ""), ("confirmed", "■"), ("disputed", "◧"), ("false", "□")]
)
def test_a_status_has_a_sign_beside_those(status: Status, sign: str) -> None:
    checked_analysis = Corrected(HARBOUR, rejected=ONLY, checks={0: Check(status, "minutes")})
    signs = claim_signs(newsroom.HARBOUR, checked_analysis, 0, HARBOUR.entity("office"))
    assert (signs.before, signs.status) == ("✗", sign)


def test_denials_and_inferred_names_have_a_sign_beside_the_others() -> None:
    claim = replace(HARBOUR.claims[0], polarity="negative", speaker_basis="inferred", source=())
    denial = Corrected(replace(HARBOUR, claims=(claim,)), rejected=ONLY, added=ONLY)
    assert claim_signs(newsroom.HARBOUR, denial, 0, HARBOUR.entity("office"))[:3] == ("✗≠", "+~", "")
