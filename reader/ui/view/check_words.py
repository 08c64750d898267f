"""What came out when a claim was checked, as its row says it. No widgets here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reader.claims.check import STATUS_SIGNS, Check, Status
from reader.text.one_line import one_line
from reader.ui.view.claim_row_lines import Piece

EVIDENCE_SIGN = "↗"
"""What stands in front of evidence: it leads out of the article."""
_STYLES: Mapping[Status, str] = {
    "unchecked": "$muted",
    "confirmed": "$accent",
    "disputed": "$warning",
    "false": "$error",
}


def check_lines(check: Check) -> Iterator[Piece]:
    """Yield status and evidence with their signs, a line each: "■ confirmed", "↗ minutes, page 4"."""
    if check.is_checked:
        yield f"{STATUS_SIGNS[check.status]} {check.status}", style_of_status(check)
    if check.evidence:
        yield f"{EVIDENCE_SIGN} {one_line(check.evidence)}", "$accent"


def style_of_status(check: Check) -> str:
    """Return the style of a status; its sign says the same without colour."""
    return _STYLES[check.status]
