"""The claims beside the text, under how many there are; or words that say why there are none."""

from __future__ import annotations

from collections.abc import Mapping

from reader.model import Analysis
from reader.ui.widgets.claim_list import ClaimList
from reader.ui.widgets.list_pane import ListPane


class ClaimsPane(ListPane):
    """Heading, claim list, words."""

    def __init__(self) -> None:
        self.claims = ClaimList()
        """The list inside."""
        super().__init__("Claims", self.claims, id="claims")
        self._why_empty = ""

    def show(self, text: str, analysis: Analysis | None, colors: Mapping[str, int], why_empty: str) -> None:
        """List the claims found so far in `text`; while there are none, say why."""
        self._why_empty = why_empty
        self.claims.show(text, analysis, colors)
        self.count()

    def count(self) -> None:
        """Say which claim of how many is the current one."""
        self.describe(self.position, "" if self.claims.row_count() else self._why_empty)

    @property
    def position(self) -> str:
        """The current claim and their number: "4/8"; empty without claims."""
        count, cursor = self.claims.row_count(), self.claims.cursor
        return f"{'–' if cursor is None else cursor + 1}/{count}" if count else ""
