"""The order of the list: as in the text, or speaker by speaker."""

from __future__ import annotations

from reader.model import Analysis, Claim, Span
from reader.ui.view.claim_rows import Heading, claim_rows

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
